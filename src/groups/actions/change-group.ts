import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { changeGroup, endGroup, holdGroup, keepLink } from '../group.queries.ts';
import { settled } from '../group.rules.ts';
import type { GroupFacts } from '../group.rules.ts';
import { fillPlaces } from '../place.queries.ts';
import { dropUntouched } from '../session.queries.ts';
import { groupToChange } from '../whose-groups.ts';

/** Changes what a group says of itself; what it said before is kept. With more places, those who waited longest have one. */
export const alterGroup = async (tx: Tx, id: string, facts: GroupFacts, link: string | null): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  await holdGroup(tx, id);
  const group = await groupToChange(tx, id);
  const changed = await changeGroup(tx, group, settled(facts));
  const wanted = facts.how === 'in person' ? null : link;
  if (wanted !== group.link) await keepLink(tx, id, wanted);
  await fillPlaces(tx, id);
  audit(tx, { action: 'group.change', object: 'peer_group', objectId: id, detail: { fields: changed } });
};

/** A group comes to its end, with why for those who came. Its registers, agreement and feedback stay. */
export const stopGroup = async (tx: Tx, id: string, why: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  await groupToChange(tx, id);
  await dropUntouched(tx, id);
  if (await endGroup(tx, id, why)) audit(tx, { action: 'group.end', object: 'peer_group', objectId: id });
};
