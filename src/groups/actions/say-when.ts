import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { holdGroup } from '../group.queries.ts';
import type { Series } from '../series.rules.ts';
import { makeAhead, putSeries, runningSeries } from '../session.queries.ts';
import { groupToChange } from '../whose-groups.ts';

/** When a group meets from now on. Sessions of the rule before that nobody touched go; those of the new one stand ready at once. */
export const sayWhen = async (tx: Tx, groupId: string, series: Series): Promise<number> => {
  authorise(tx, 'peer_worker', 'lead');
  await holdGroup(tx, groupId);
  await groupToChange(tx, groupId);
  const id = await putSeries(tx, groupId, series);
  const made = await makeAhead(tx, groupId, { ...series, id });
  audit(tx, { action: 'group.when', object: 'peer_group', objectId: groupId, detail: { made } });
  return made;
};

/** The app's timed work: sessions of every series stand ready some weeks ahead. Run again it makes nothing twice. */
export const makeSessionsAhead = async (tx: Tx): Promise<number> => {
  authorise(tx, 'system');
  let made = 0;
  for (const series of await runningSeries(tx)) made += await makeAhead(tx, series.group_id, series);
  return made;
};
