// Why a referral may be declined: data, so that a service can say it in other words without a programmer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';

export type DeclineReason = {
  /** Kept in the referral. */
  reason: string;
  /** As the lead chooses it. */
  choice: string;
  /** As the referrer reads it. */
  says: string;
  /** Asks for what peer workers never do in the place of staff: counted by team. */
  notOurs: boolean;
};

let reasons: DeclineReason[] | null = null;

/** The reasons of data/decline-reasons.csv, in its order. */
export const declineReasons = (): DeclineReason[] => {
  reasons ??= readCsv(readFileSync(join(projectRoot, 'data', 'decline-reasons.csv'), 'utf8')).rows
    .map(({ cells }) => ({ reason: cells.reason ?? '', choice: cells.choice ?? '', says: cells.says ?? '', notOurs: cells.not_ours === 'yes' }));
  return reasons;
};

/** The one reason that must come with words of the lead's own. */
export const SOMETHING_ELSE = 'something else';

/** What the referrer reads for a reason that was kept; a reason no longer in the list is said as it was kept. */
export const sayDeclined = (reason: string): string => declineReasons().find((one) => one.reason === reason)?.says ?? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
