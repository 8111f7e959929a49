import { accountsWithRole, audit, authorise, endHat, hatsOf, putMembership, staffNow } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer } from '../../kit/http/index.ts';
import { addDays, dayOf, startOfDay } from '../../kit/times.ts';
import { endLeadCover, leadCovers, putLeadCover } from '../lead-cover.queries.ts';
import { coverProblems } from '../lead-cover.rules.ts';

type Cover = { leadId: string; coverId: string; from: string; until: string };

/** Somebody stands in for a lead on these days. Whoever is no lead already gets the lead's role for exactly these days. Null when done. */
export const coverLead = async (tx: Tx, cover: Cover): Promise<InvalidAnswer | null> => {
  authorise(tx, 'administrator');
  found((await accountsWithRole(tx, 'lead')).find((one) => one.id === cover.leadId));
  found((await staffNow(tx)).find((one) => one.id === cover.coverId));
  const problems = Object.entries(coverProblems(cover, await leadCovers(tx), dayOf(tx.now))).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (problems.length > 0) return invalid(Object.fromEntries(problems));
  const since = startOfDay(cover.from);
  const until = startOfDay(addDays(cover.until, 1));
  const leads = (await hatsOf(tx, [cover.coverId])).some((hat) => hat.role === 'lead' && hat.since <= since && (hat.until === null || hat.until >= until));
  const membershipId = leads ? null : await putMembership(tx, { accountId: cover.coverId, role: 'lead', since: since < tx.now ? tx.now : since, until });
  const id = await putLeadCover(tx, { ...cover, membershipId });
  audit(tx, { action: 'lead-cover.make', object: 'lead_cover', objectId: id, detail: { from: cover.from, until: cover.until, cover: cover.coverId } });
  return null;
};

/** Ends a cover now, and the lead's role that was given for it. */
export const endCover = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'administrator');
  const cover = found((await leadCovers(tx)).find((one) => one.id === id));
  await endLeadCover(tx, cover.id);
  if (cover.membership_id) await endHat(tx, cover.membership_id, tx.now);
  audit(tx, { action: 'lead-cover.end', object: 'lead_cover', objectId: cover.id });
};
