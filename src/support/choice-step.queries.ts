// What was said about who with whom: meet first, go on, somebody else please. Never a reason.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Recorded } from '../matching/index.ts';
import type { ChoiceKind } from './choice.rules.ts';

export type ChoiceStep = { id: string; kind: ChoiceKind; by_account: string; by_name: string | null; said_on: string | null; said_how: string | null; at: Date; settled_at: Date | null };

/** The steps of one support that this viewer may know, the newest first. */
export const choiceStepsOf = async (tx: Tx, supportId: string): Promise<ChoiceStep[]> =>
  (await tx.db.selectFrom('choice_step').leftJoin('account', 'account.id', 'choice_step.by_account')
    .select(['choice_step.id', 'choice_step.kind', 'choice_step.by_account', 'account.name as by_name', 'choice_step.said_on', 'choice_step.said_how', 'choice_step.at', 'choice_step.settled_at'])
    .where('choice_step.trust_id', '=', trustOf(tx)).where('choice_step.support_id', '=', supportId).orderBy('choice_step.at', 'desc').orderBy('choice_step.id', 'desc').limit(20).execute()) as ChoiceStep[];

type NewStep = { supportId: string; personId: string; kind: ChoiceKind; recorded: Recorded | null; settled?: boolean };

export const putChoiceStep = async (tx: Tx, step: NewStep): Promise<void> => {
  await tx.db.insertInto('choice_step').values({
    trust_id: trustOf(tx), id: newId(), support_id: step.supportId, person_id: step.personId, kind: step.kind, by_account: accountOf(tx),
    said_on: step.recorded?.saidOn ?? null, said_how: step.recorded?.saidHow ?? null, at: tx.now, settled_at: step.settled ? tx.now : null,
  }).execute();
};

/** What was asked for was done, or is no longer wanted. */
export const settleChoice = async (tx: Tx, supportId: string): Promise<void> => {
  await tx.db.updateTable('choice_step').set({ settled_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('support_id', '=', supportId).where('settled_at', 'is', null).execute();
};

export type Earlier = { id: string; referral_id: string | null; meeting_first: boolean };

/** Supports of a person that end when they choose somebody: one they met first, one they asked to have somebody else for. */
export const earlierSupports = async (tx: Tx, personId: string): Promise<Earlier[]> =>
  (await sql<Earlier>`select s.id, s.referral_id, s.meeting_first from support s
    where s.trust_id = ${trustOf(tx)} and s.person_id = ${personId} and s.ended_at is null
      and (s.meeting_first or exists (select 1 from choice_step c where c.trust_id = s.trust_id and c.support_id = s.id and c.kind in ('somebody else', 'worker asks') and c.settled_at is null)
        or exists (select 1 from referral r where r.trust_id = s.trust_id and r.id = s.referral_id and r.again_at is not null and r.matched_at is null))
    order by s.began_at limit 5`.execute(tx.db)).rows;

/** They go on together. */
export const endMeetingFirst = async (tx: Tx, supportId: string): Promise<void> => {
  await tx.db.updateTable('support').set({ meeting_first: false }).where('trust_id', '=', trustOf(tx)).where('id', '=', supportId).execute();
};

export type ChangeAsked = { person_id: string; known_as: string; worker_name: string; kind: ChoiceKind; at: Date; referral_id: string | null; /** Somebody else is looked for already. */ looking: boolean };

/** For whoever matches: where somebody else was asked for and nothing is done yet, the longest first. */
export const changesAsked = async (tx: Tx): Promise<ChangeAsked[]> =>
  (await sql<ChangeAsked>`select c.person_id, p.known_as, w.known_as as worker_name, c.kind, c.at, r.id as referral_id, coalesce(r.matched_at is null, false) as looking
    from (select * from choice_step where trust_id = ${trustOf(tx)} and settled_at is null and kind in ('somebody else', 'worker asks') order by at limit 20) c
      join support s on s.trust_id = c.trust_id and s.id = c.support_id and s.ended_at is null
      join person p on p.trust_id = c.trust_id and p.id = c.person_id and p.locked_at is null
      join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
      left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
    order by c.at, c.id`.execute(tx.db)).rows;
