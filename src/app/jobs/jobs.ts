// Everything Alongside does by the clock. (The audit is sealed twice a second by a loop of its own, in server.ts.)
import { asViewer, eraseOldChallenges, eraseOldDrafts, eraseOldMail, forgetSignInAttempts, forgetSpentKeys, systemViewer } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { forgetEmailCodes, forgetReferralCodes } from '../../referrals/index.ts';
import { eraseLeftOutPlanWords } from '../../plans/index.ts';
import { eraseLeftOutWords } from '../../support/index.ts';
import { runWatch } from '../../principles/index.ts';
import { listGroups, makeSessionsAhead } from '../../groups/index.ts';
import { trustIds } from '../../teams/index.ts';
import { eraseCandidatesDue } from '../../training/index.ts';
import { findPairs } from '../../directory/index.ts';
import { readWaitingFiles } from '../../evidence/index.ts';
import { eraseOldRegistrations, eraseSettledInterests, giveFreePlaces } from '../../events/index.ts';
import type { Job } from './job.ts';

const HOURLY = '7 * * * *';
const MOST_ROUNDS = 50;

/** Once for the installation. */
const everywhere = (work: (tx: Tx) => Promise<number>): Job['run'] => (db, at) => asViewer(db, systemViewer(), work, at);

/** For each trust, a transaction for each round, until a round finds nothing; a trust that always finds something is left for the next time. */
const inEachTrust = (work: (tx: Tx) => Promise<number>): Job['run'] => async (db: Kysely<DB>, at) => {
  let done = 0;
  for (const id of await asViewer(db, systemViewer(), trustIds, at)) {
    for (let round = 0, some = 1; some > 0 && round < MOST_ROUNDS; round += 1, done += some) some = await asViewer(db, systemViewer(id), work, at);
  }
  return done;
};

export const jobs: readonly Job[] = [
  { name: 'erase-left-out-words', when: HOURLY, run: inEachTrust(eraseLeftOutWords) },
  { name: 'erase-left-out-plan-words', when: HOURLY, run: inEachTrust(eraseLeftOutPlanWords) },
  { name: 'erase-candidates', when: HOURLY, run: inEachTrust(eraseCandidatesDue) },
  { name: 'erase-old-drafts', when: '*/5 * * * *', run: everywhere(eraseOldDrafts) },
  { name: 'forget-spent-keys', when: HOURLY, run: everywhere(forgetSpentKeys) },
  { name: 'forget-sign-in-attempts', when: HOURLY, run: everywhere(forgetSignInAttempts) },
  { name: 'forget-passkey-challenges', when: HOURLY, run: everywhere(eraseOldChallenges) },
  { name: 'erase-old-mail', when: HOURLY, run: everywhere(eraseOldMail) },
  { name: 'make-group-sessions', when: '40 2 * * *', run: inEachTrust(makeSessionsAhead) },
  { name: 'list-groups', when: '*/3 * * * *', run: inEachTrust(listGroups) },
  { name: 'find-same-places', when: '20 3 * * *', run: everywhere((tx) => findPairs(tx)) },
  { name: 'read-review-files', when: '* * * * *', run: inEachTrust(readWaitingFiles) },
  { name: 'erase-event-registrations', when: HOURLY, run: inEachTrust(eraseOldRegistrations) },
  { name: 'erase-event-interests', when: HOURLY, run: inEachTrust(eraseSettledInterests) },
  { name: 'give-event-places', when: HOURLY, run: inEachTrust(giveFreePlaces) },
  { name: 'forget-email-codes', when: HOURLY, run: everywhere(forgetEmailCodes) },
  { name: 'forget-referral-codes', when: HOURLY, run: inEachTrust(forgetReferralCodes) },
  { name: 'watch-principles', when: '40 5 * * *', run: inEachTrust(runWatch) },
];
