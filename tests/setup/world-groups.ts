// A group in the world of the sweep: Nadia leads it, everybody is in it and came once; its note, link and a first name are planted words.
import { aGroup, aGroupNote, aGroupSession, aPlaceIn, aRegister } from '../../src/groups/group.factory.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { daysFromNow } from '../../src/support/support.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';

type Planted = { leader: MadeWorker; people: readonly { personId: string; accountId: string | null; called: string }[]; /** Found only by those who lead the group. */ secret: string };

export const plantGroups = async (db: Kysely<DB>, trustId: string, { leader, people, secret }: Planted): Promise<{ groupId: string; groupSessionId: string }> => {
  const group = await aGroup(db, trustId, [leader], { name: 'The planted group', open_to: 'anybody', counts: 'first names' });
  await db.insertInto('group_link').values({ trust_id: trustId, group_id: group.id, link: `https://meet.example.invalid/${secret}link`, changed_by: leader.accountId }).execute();
  const at = daysFromNow(-4);
  const sessionId = await aGroupSession(db, trustId, group.id, { at });
  await aGroupSession(db, trustId, group.id, { at: daysFromNow(3) });
  for (const p of people) await aPlaceIn(db, trustId, group.id, { id: p.personId, accountId: p.accountId }, { called: p.called, by: leader.accountId });
  await aRegister(db, trustId, { id: sessionId, groupId: group.id, at }, [leader], { heads: people.length + 1, people: people.map((p) => p.personId), names: [`${secret}name`] });
  await aGroupNote(db, trustId, { id: sessionId, groupId: group.id }, leader, `${secret}note`);
  await db.insertInto('group_feedback').values({ trust_id: trustId, id: newId(), group_id: group.id, month: '2026-11-01', answers: JSON.stringify({ heard: 'yes' }), words: `${secret}words` }).execute();
  return { groupId: group.id, groupSessionId: sessionId };
};
