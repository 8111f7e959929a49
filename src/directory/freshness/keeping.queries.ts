// What those who keep the directory write and read: checks, reports, our own facts about an entry, edits that wait, pairs that look the same.
import { randomUUID } from 'node:crypto';
import { accountOf, trustOf, type Tx } from '../../access/index.ts';
import { sql } from '../../kit/db/index.ts';
import type { Day } from '../../kit/times.ts';
import type { HowChecked, WentWrong } from './standing.rules.ts';

/** A random id, not one that holds the time: who may read a check must not read off when it was typed. */
export const putCheck = async (tx: Tx, placeId: string, how: HowChecked, on: Day): Promise<string> => {
  const id = randomUUID();
  await tx.db.insertInto('place_check').values({ place_id: placeId, id, checked_on: on, how, by_account: accountOf(tx), at: tx.now }).execute();
  return id;
};

export const putReport = async (tx: Tx, placeId: string, kind: WentWrong, on: Day): Promise<string> => {
  const id = randomUUID();
  await tx.db.insertInto('place_report').values({ place_id: placeId, id, kind, happened_on: on, by_account: accountOf(tx), at: tx.now }).execute();
  return id;
};

/** Sets aside what was reported since the last check: it was a mistake. */
export const dismissReports = async (tx: Tx, placeId: string): Promise<void> => {
  await tx.db.updateTable('place_report').set({ dismissed_at: tx.now, dismissed_by: accountOf(tx) }).where('place_id', '=', placeId).where('dismissed_at', 'is', null).execute();
};

export const FACT_KINDS = ['closed', 'peer support', 'former name', 'network', 'local group of', 'address hidden', 'checked as', 'same as'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export const HOW_KNOWN = ['rang', 'went along', 'the group said so', 'read it', 'a source said so'] as const;
export type HowWeKnow = (typeof HOW_KNOWN)[number];
export type PlaceFact = { id: string; kind: FactKind; value: string | null; other_place_id: string | null; other_name: string | null; how: HowWeKnow; at: Date; by: string | null };
export type NewFact = { kind: FactKind; value?: string | null; otherPlaceId?: string | null; how: HowWeKnow };

/** What we know of an entry over its source, the newest last; who said it only for colleagues of the same service. */
export const factsOf = async (tx: Tx, placeId: string): Promise<PlaceFact[]> =>
  (await sql<PlaceFact>`select f.id, f.kind, f.value, f.other_place_id, o.name as other_name, f.how, f.at, w.name as by
    from place_fact f left join place o on o.id = f.other_place_id left join who_said_of_place(${placeId}::uuid) w on w.fact_id = f.id
    where f.place_id = ${placeId} and f.ended_at is null order by f.at, f.id limit 60`.execute(tx.db)).rows;

/** Entries that say they are local groups of this one, or the other name of the same network. */
export const localGroupsOf = async (tx: Tx, placeId: string): Promise<{ id: string; name: string }[]> =>
  (await sql<{ id: string; name: string }>`select p.id, p.name from place_fact f join public_place v on v.place_id = f.place_id join place p on p.id = f.place_id
    where f.other_place_id = ${placeId} and f.kind = 'local group of' and f.ended_at is null order by p.name limit 100`.execute(tx.db)).rows;

export const putFact = async (tx: Tx, placeId: string, fact: NewFact): Promise<string> => {
  const id = randomUUID();
  await tx.db.insertInto('place_fact').values({ place_id: placeId, id, kind: fact.kind, value: fact.value ?? null, other_place_id: fact.otherPlaceId ?? null, how: fact.how, trust_id: trustOf(tx), by_account: accountOf(tx), at: tx.now }).execute();
  return id;
};

/** Ends a fact: it is not so any more, or never was. Answers whether it was there. */
export const endFact = async (tx: Tx, placeId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('place_fact').set({ ended_at: tx.now, ended_by: accountOf(tx) }).where('place_id', '=', placeId).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;

export type Happened = { what: string; on: Day };
/** What was found at an entry, the newest first: by the day, never by whom. */
export const foundAt = async (tx: Tx, placeId: string): Promise<Happened[]> =>
  (await sql<Happened>`select how as what, checked_on as "on" from place_check where place_id = ${placeId}
    union all select kind, happened_on from place_report where place_id = ${placeId} and dismissed_at is null order by 2 desc limit 20`.execute(tx.db)).rows;

/** How many people of this service kept going there, four weeks or more; null under five. Never who. */
export const placeKept = async (tx: Tx, placeId: string): Promise<number | null> =>
  (await sql<{ n: number | null }>`select place_kept(${placeId}::uuid) as n`.execute(tx.db)).rows[0]?.n ?? null;
export const sayKept = (kept: number | null): string | null => (kept === null ? null : `${kept} people from our service kept going for four weeks or longer.`);

/** Entries of the public whose name or former name holds these words, the most alike first. */
export const placesNamed = async (tx: Tx, words: string, except: string, most: number): Promise<{ id: string; name: string; organisation: string | null; town: string | null }[]> =>
  (await sql<{ id: string; name: string; organisation: string | null; town: string | null }>`
    select p.id, p.name, o.name as organisation, (select a.city from place_at_location x join location_address a on a.location_id = x.location_id where x.place_id = p.id and not a.hidden order by a.id limit 1) as town
      from (select distinct place_id from place_find where document @@ websearch_to_tsquery('english', ${words}) limit 2000) f join public_place v on v.place_id = f.place_id
      join place p on p.id = f.place_id left join organisation o on o.id = p.organisation_id
     where p.id <> ${except}::uuid order by similarity(p.name, ${words}) desc, p.name, p.id limit ${most}`.execute(tx.db)).rows;

export const keeps = async (tx: Tx): Promise<boolean> => (await sql<{ keeps: boolean }>`select keeps_directory() as keeps`.execute(tx.db)).rows[0]?.keeps ?? false;
