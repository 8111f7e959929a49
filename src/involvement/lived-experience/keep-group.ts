// What the peer lead and the members of the lived-experience group do with its work. Each leaves an audit row without a word of it.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { openReview, reviewsForQuestion } from '../../evidence/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { amInGroup, answerAsked, endMembership, isAlsoColleague, isPublished, memberById, myMembership, putDecision, putMeeting, putMember, putOutcome, putPublished, putQuestion, questionById, sayMeeting } from './lived.queries.ts';
import { standingOf } from './question.rules.ts';
import type { OutcomeKind } from './question.rules.ts';

export type Done = { ok: true } | { ok: false; because: string };

/** The lead, or somebody who is in the group; anybody else finds nothing here. */
export const mayKeep = async (tx: Tx): Promise<void> => {
  authorise(tx, 'lead', 'person', 'carer', 'peer_worker');
  if (tx.viewer.role !== 'lead') found((await amInGroup(tx)) || null);
};

/** Somebody asks to join, under the name they choose. No when they are in or waiting; a colleague joins as a colleague. */
export const askToJoin = async (tx: Tx, name: string): Promise<Done> => {
  authorise(tx, 'person', 'carer', 'peer_worker');
  const mine = await myMembership(tx);
  if (mine && mine.until === null && mine.not_now_at === null) return { ok: false, because: mine.since ? 'You are in the group already.' : 'You have asked already. The peer lead answers.' };
  const personId = tx.viewer.role === 'person' ? found(tx.viewer.personId) : null;
  if (personId && await isAlsoColleague(tx, personId)) return { ok: false, because: 'You also work here, and nobody here is to find you as somebody supported. Ask to join as a colleague, and this page stays yours alone.' };
  const id = await putMember(tx, { name, reach: null, accountId: tx.viewer.accountId, personId, since: null });
  audit(tx, { action: 'lived.ask-to-join', object: 'lived_member', objectId: id });
  return { ok: true };
};

/** The lead writes somebody down as a member: a colleague with their account, or anybody by name. */
export const addMember = async (tx: Tx, m: { name: string; reach: string | null; accountId: string | null; since: Day }): Promise<void> => {
  authorise(tx, 'lead');
  audit(tx, { action: 'lived.add-member', object: 'lived_member', objectId: await putMember(tx, m) });
};

export const answerMember = async (tx: Tx, id: string, answer: { since: Day } | { why: string }): Promise<Done> => {
  authorise(tx, 'lead');
  found(await memberById(tx, id));
  if (!(await answerAsked(tx, id, answer))) return { ok: false, because: 'This was answered already.' };
  audit(tx, { action: 'lived.answer-member', object: 'lived_member', objectId: id, detail: { yes: 'since' in answer } });
  return { ok: true };
};

/** The lead, for somebody who leaves; or members for themselves. No reason is asked. */
export const leaveGroup = async (tx: Tx, id: string): Promise<void> => {
  const mine = tx.viewer.role === 'lead' ? await memberById(tx, id) : await myMembership(tx);
  found(mine && mine.id === id ? mine : null);
  found((await endMembership(tx, id, dayOf(tx.now))) || null);
  audit(tx, { action: 'lived.leave', object: 'lived_member', objectId: id });
};

export const planMeeting = async (tx: Tx, m: Parameters<typeof putMeeting>[1]): Promise<string> => {
  await mayKeep(tx);
  const id = await putMeeting(tx, m);
  audit(tx, { action: 'lived.plan-meeting', object: 'lived_meeting', objectId: id });
  return id;
};
export const meetingBecame = async (tx: Tx, id: string, became: { came: number } | 'called off'): Promise<Done> => {
  await mayKeep(tx);
  if (!(await sayMeeting(tx, id, became))) return { ok: false, because: 'This meeting was called off.' };
  audit(tx, { action: 'lived.meeting-became', object: 'lived_meeting', objectId: id });
  return { ok: true };
};

export const askGroup = async (tx: Tx, q: Parameters<typeof putQuestion>[1]): Promise<string> => {
  await mayKeep(tx);
  const id = await putQuestion(tx, q);
  audit(tx, { action: 'lived.ask', object: 'lived_question', objectId: id });
  return id;
};
/** What the group said. A later word stands beside the first, which is never lost. */
export const decide = async (tx: Tx, questionId: string, d: Parameters<typeof putDecision>[2]): Promise<Done> => {
  await mayKeep(tx);
  const q = found(await questionById(tx, questionId));
  if (d.decidedOn < q.asked_on) return { ok: false, because: 'The group cannot have answered before it was asked. Look at the day again.' };
  await putDecision(tx, questionId, d);
  audit(tx, { action: 'lived.decide', object: 'lived_question', objectId: questionId });
  return { ok: true };
};
/** What became of what the group said. No before the group has said anything. */
export const sayOutcome = async (tx: Tx, questionId: string, o: { kind: OutcomeKind; words: string; byWhom: string; onDay: Day }): Promise<Done> => {
  await mayKeep(tx);
  const q = found(await questionById(tx, questionId));
  if (standingOf(q) === 'open') return { ok: false, because: 'The group has not answered this yet. Write down first what it said.' };
  if (q.decisions.every((d) => o.onDay < d.decided_on)) return { ok: false, because: 'Something can change because of the group only after the group has spoken. Look at the day again.' };
  await putOutcome(tx, questionId, o);
  audit(tx, { action: 'lived.outcome', object: 'lived_question', objectId: questionId, detail: { kind: o.kind } });
  return { ok: true };
};

export const publish = async (tx: Tx, published: boolean): Promise<void> => {
  await mayKeep(tx);
  if ((await isPublished(tx)) === published) return;
  await putPublished(tx, published);
  audit(tx, { action: published ? 'lived.publish' : 'lived.unpublish' });
};

/** Opens a review of what the group was asked, or answers the one that is open for it already. */
export const openReviewFor = async (tx: Tx, id: string): Promise<string> => {
  authorise(tx, 'lead');
  const q = found(await questionById(tx, id));
  const [there] = await reviewsForQuestion(tx, id);
  if (there) return there.id;
  audit(tx, { action: 'lived.open-review', object: 'lived_question', objectId: id });
  return openReview(tx, { title: q.words.slice(0, 150), question: q.words, askedBy: `the lived-experience group (asked by ${q.asked_by})`.slice(0, 200), questionId: id });
};
