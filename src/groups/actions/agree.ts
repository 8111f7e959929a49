import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Day } from '../../kit/times.ts';
import { agreementsOf, holdGroup, putAgreement } from '../group.queries.ts';
import { groupILead } from '../whose-groups.ts';

/** What the group agreed, as a new version; the ones before are kept. `seen`: the version that was on the page. */
export const agree = async (tx: Tx, groupId: string, words: string, agreedOn: Day, seen: number): Promise<{ ok: true } | { ok: false; because: string }> => {
  authorise(tx, 'peer_worker');
  await groupILead(tx, groupId);
  await holdGroup(tx, groupId);
  const [newest] = await agreementsOf(tx, groupId);
  if (newest && newest.words === words) return { ok: true };
  if ((newest?.version ?? 0) !== seen) return { ok: false, because: `${newest?.by_name} wrote a newer version meanwhile. It is on this page now; what you typed is still here. Put the two together, and save.` };
  await putAgreement(tx, groupId, (newest?.version ?? 0) + 1, words, agreedOn);
  audit(tx, { action: 'group.agree', object: 'peer_group', objectId: groupId });
  return { ok: true };
};
