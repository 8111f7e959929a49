import { createHash } from 'node:crypto';
import { authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { keepOwnPlaces } from '../../directory/index.ts';
import { dayOf } from '../../kit/times.ts';
import { publicGroups } from '../group.queries.ts';
import { listedDigest, putListing, trustOfListing } from '../listing.queries.ts';
import { serviceOf } from '../listing.rules.ts';
import { comingSessions } from '../session.queries.ts';

/** The name people see on each entry: where it comes from. */
export const sourceName = (trust: string): string => `${trust.slice(0, 62)} (its own groups)`;

/** Gives a trust's public groups to the directory when something about them changed: all of them, so that one that ended or closed its doors leaves it. Answers 1 when it did. */
export const listGroups = async (tx: Tx): Promise<number> => {
  authorise(tx, 'system');
  const [groups, trust, before] = [await publicGroups(tx), await trustOfListing(tx), await listedDigest(tx)];
  if (before === null && groups.length === 0) return 0;
  const coming = await comingSessions(tx, groups.map((g) => g.id), 1);
  const services = [...groups].sort((a, b) => (a.id < b.id ? -1 : 1)).map((g) => {
    const next = coming.find((s) => s.group_id === g.id);
    return serviceOf(g, trust, next && { at: next.at, called_off: next.called_off_at !== null, why: next.said_why }, dayOf(tx.now));
  });
  const digest = createHash('sha256').update(JSON.stringify(services)).digest('hex');
  if (digest === before) return 0;
  await keepOwnPlaces(tx, { name: sourceName(trust.name), licence: null, licence_url: null, attribution: null, url: null }, services);
  await putListing(tx, digest);
  return 1;
};
