// The shortlist for one person: who could be asked, why, and in which order.
import type { Tx } from '../access/index.ts';
import type { ReferralAsSent } from '../referrals/index.ts';
import { experienceForMatching, experienceItem } from '../workforce/index.ts';
import { compareCandidates, reasonsFor } from './match-reasons.rules.ts';
import type { Reason, Wishes } from './match-reasons.rules.ts';
import { availableFor } from './shortlist.queries.ts';
import type { Available } from './shortlist.queries.ts';

export type OnShortlist = Available & { reasons: Reason[]; /** What they let be used, in words of their own. */ own: string[] };

/** As the list of experience says it; a thing no longer in the list as it was kept. */
export const says = (key: string): string => experienceItem(key)?.reads ?? key;

/** Areas that count as near when none was asked for: those of the team and the ward that asked. */
export const nearOf = (r: Pick<ReferralAsSent, 'ward_area' | 'team_area'>): string[] => [r.ward_area, r.team_area].filter((area): area is string => area !== null);

export const shortlistFor = async (tx: Tx, r: ReferralAsSent, wishes: Wishes): Promise<OnShortlist[]> => {
  const [available, ticked] = await Promise.all([availableFor(tx, r.id), experienceForMatching(tx)]);
  const near = nearOf(r);
  const workers = available.map((w) => {
    const mine = ticked.filter((t) => t.worker_id === w.id);
    const [listed, speaks] = [mine.filter((t) => !t.own_words && experienceItem(t.item)?.group !== 'speak'), mine.filter((t) => experienceItem(t.item)?.group === 'speak')];
    return { ...w, items: listed.map((t) => t.item), languages: speaks.map((t) => t.item), own: mine.filter((t) => t.own_words).map((t) => t.item) };
  });
  return workers.sort(compareCandidates(wishes, near)).map((w) => ({ ...w, reasons: reasonsFor(w, wishes, near, says) }));
};
