// Going on, or somebody else: by the person in their own account, or as their worker or the lead wrote it down with the day and how they said it.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import type { Recorded } from '../../matching/index.ts';
import { lookAgain } from '../../referrals/index.ts';
import { choiceStepsOf, endMeetingFirst, putChoiceStep, settleChoice } from '../choice-step.queries.ts';
import { choiceState, maySay, partsAtOnce } from '../choice.rules.ts';
import type { ChoiceKind, ChoiceState } from '../choice.rules.ts';
import { holdSupport } from '../contact.queries.ts';
import { supportFacts } from '../support.queries.ts';
import type { SupportFacts } from '../support.queries.ts';
import { endSupport } from './end-support.ts';

export type WhoWithSaid = { ok: true; parted: boolean } | { ok: false; because: 'said already' };

const held = async (tx: Tx, supportId: string): Promise<{ support: SupportFacts; state: ChoiceState }> => {
  const before = found(await supportFacts(tx, supportId));
  if (tx.viewer.role === 'person' && before.person_id !== tx.viewer.personId) throw new NotFound();
  await holdSupport(tx, supportId);
  const support = found(await supportFacts(tx, supportId));
  return { support, state: choiceState({ ...support, steps: await choiceStepsOf(tx, supportId) }) };
};

/**
 * The person goes on with their worker after meeting first, would like somebody else, or stays after all. Never a reason. After meeting first "somebody
 * else" parts the two at once and what else was shown is still theirs to choose; later the support goes on until somebody new is chosen.
 */
export const sayWhoWith = async (tx: Tx, supportId: string, said: 'go on' | 'somebody else' | 'stay', recorded: Recorded | null): Promise<WhoWithSaid> => {
  authorise(tx, 'person', 'lead', 'peer_worker', 'named_person');
  if ((tx.viewer.role === 'person') === (recorded !== null)) throw new NotFound();
  const { support, state } = await held(tx, supportId);
  if (!maySay(state).includes(said)) return { ok: false, because: 'said already' };
  const parted = said === 'somebody else' && partsAtOnce(state);
  const personId = support.person_id;
  await putChoiceStep(tx, { supportId, personId, kind: said, recorded, settled: said !== 'somebody else' || parted });
  if (said === 'go on') await endMeetingFirst(tx, supportId);
  if (said === 'stay') await settleChoice(tx, supportId);
  if (said !== 'go on') await lookAgain(tx, supportId, said === 'somebody else');
  audit(tx, { action: `support.${said.replaceAll(' ', '-')}`, object: 'support', objectId: supportId, personId, detail: { recorded: recorded !== null } });
  if (parted) await endSupport(tx, supportId, 'parted');
  return { ok: true, parted };
};

/** A worker would rather it were somebody else: told to whoever leads, never to the person, and no reason is asked. Once is enough. */
export const workerAsksToPart = async (tx: Tx, supportId: string): Promise<void> => {
  authorise(tx, 'peer_worker');
  const { support, state } = await held(tx, supportId);
  if (state === 'ended') throw new NotFound();
  const steps = await choiceStepsOf(tx, supportId);
  if (steps.some((s) => s.kind === ('worker asks' satisfies ChoiceKind) && s.settled_at === null)) return;
  await putChoiceStep(tx, { supportId, personId: support.person_id, kind: 'worker asks', recorded: null });
  audit(tx, { action: 'support.worker-asks', object: 'support', objectId: supportId, personId: support.person_id });
};
