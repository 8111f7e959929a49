// Principles in the world: phrases of the watch, and who may be shown them. Of a refused request there is nobody to plant: it holds no one.
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { aClinicalPost, aPrincipleConcern, aPublishedYear, refusedRequests } from '../../src/principles/principles.factory.ts';
import type { TrustLetter, ViewerName } from './world.ts';

export const PRINCIPLE_KINDS = ['concern', 'answer', 'mine', 'talk', 'clinical', 'because', 'year'] as const;
export type PrincipleKind = (typeof PRINCIPLE_KINDS)[number];
/** A word found nowhere else, of the watch of one trust. */
export const principlePhrase = (trust: TrustLetter, kind: PrincipleKind): string => `Zp${trust}${kind}`;
const EVERYBODY = 'everybody';
/** Who may ever be shown it; what was published is for everybody, in any trust. */
export const MAY_READ_PRINCIPLE: Record<PrincipleKind, readonly ViewerName[] | typeof EVERYBODY> = {
  concern: ['lead'], answer: ['lead'], mine: ['lead', 'manager'], talk: ['lead'], clinical: ['lead', 'manager'], because: ['lead', 'manager', 'nadia', 'dev', 'cover', 'callum'], year: EVERYBODY,
};
export type PrincipleIds = { leads: string; managers: string };

export const plantPrinciples = async (db: Kysely<DB>, letter: TrustLetter, trustId: string, by: { wardId: string; leadAccountId: string; managerAccountId: string }): Promise<PrincipleIds> => {
  const p = (kind: PrincipleKind): string => principlePhrase(letter, kind);
  await refusedRequests(db, trustId, { teamId: by.wardId, kind: 'escort', on: '2026-11-01', times: 6 });
  const leads = await aPrincipleConcern(db, trustId, by.leadAccountId, { raised_on: '2026-10-01', said: p('concern'), became: { found: p('answer'), doing: p('answer'), by: '2027-02-01', at: new Date('2026-10-04T10:00:00Z') } });
  const managers = await aPrincipleConcern(db, trustId, by.managerAccountId, { raised_on: '2026-10-01', said: p('mine') });
  await db.insertInto('principle_talk').values({ trust_id: trustId, id: newId(), team_id: by.wardId, on_day: '2026-11-02', with_whom: 'Sister Okafor', words: p('talk'), by_account: by.leadAccountId }).execute();
  await aClinicalPost(db, trustId, by.wardId, by.leadAccountId, { on_day: '2026-10-10', what: p('clinical') });
  await db.insertInto('principle_rule').values({ trust_id: trustId, id: newId(), rule_key: 'alone', is_on: true, threshold: 3, window_days: 0, from_on: '2026-10-01', decided_on: '2026-09-28', because: p('because'), made_by: by.leadAccountId }).execute();
  const facts = { from: '2025-01-01', until: '2025-12-31', drafted: '2026-01-10', refused: { all: null, none: true, kinds: [] }, concerns: [], pay: { lowest: null, wage: null }, supervision: { held: null, late: 0 }, missing: [] };
  await aPublishedYear(db, trustId, { accountId: by.leadAccountId, name: 'A lead' }, 2025, { words: p('year'), facts });
  return { leads, managers };
};

/** Phrases of the watch on a page that this viewer may not be shown. */
export const principleLeaksIn = (html: string, name: ViewerName): string[] =>
  (['a', 'b'] as const).flatMap((letter) => PRINCIPLE_KINDS.filter((kind) => html.includes(principlePhrase(letter, kind)))
    .filter((kind) => MAY_READ_PRINCIPLE[kind] !== EVERYBODY && (letter === 'b' || !MAY_READ_PRINCIPLE[kind].includes(name))).map((kind) => principlePhrase(letter, kind)));
