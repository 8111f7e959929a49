// Involvement in the world: Callum and Nadia are in the lived-experience group, Gemma asked to join, and a colleague who is also supported is in it by mistake.
// All of them took a piece of work on; Callum lets his peer worker know, Gemma keeps her words to herself, somebody without an account is written down.
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { aClaim, aGroupMeeting, aGroupMember, aGroupQuestion, aPart, aPiece, someHours, someThanks } from '../../src/involvement/involvement.factory.ts';
import { daysFromNow } from '../../src/support/support.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import type { Key, PersonOfWorld, TrustLetter, ViewerName } from './world.ts';

export const INVOLVE_KINDS = ['member', 'group', 'part', 'claim', 'forme', 'alone'] as const;
export type InvolveKind = (typeof INVOLVE_KINDS)[number];
export const INVOLVE_KEYS = ['callum', 'gemma', 'amir', 'walled'] as const;
export type InvolveKey = (typeof INVOLVE_KEYS)[number];
/** A word found nowhere else: of whom, and what kind of thing it is. */
export const involvePhrase = (trust: TrustLetter, key: InvolveKey, kind: InvolveKind): string => `Zi${trust}${key}${kind}`;

const GROUP: ViewerName[] = ['callum', 'nadia', 'lead'];
/** Who may ever be shown what: anything else anywhere is a leak. Callum shares with his peer worker that he took a piece on, so it is in the record she hands over. */
const MAY_READ: Record<InvolveKind, Partial<Record<InvolveKey, ViewerName[]>>> = {
  member: { callum: GROUP, gemma: ['gemma', 'lead'] },
  group: { callum: GROUP, gemma: GROUP, amir: GROUP },
  part: { callum: ['callum', 'lead', 'nadia', 'cover'], gemma: ['gemma', 'lead'], amir: ['lead'], walled: ['named'] },
  claim: { callum: ['callum', 'lead'], gemma: ['gemma', 'lead'], amir: ['lead'], walled: ['named'] },
  forme: { callum: ['callum', 'lead'], amir: ['lead'], walled: ['named'] },
  alone: { gemma: ['gemma'] },
};

export type InvolveIds = { question: string; meeting: string; members: Partial<Record<Key, string>>; piece: string; parts: Partial<Record<Key, string>>; claims: Partial<Record<Key, string>> };
type By = { people: Record<Key, PersonOfWorld>; nadia: MadeWorker; leadAccountId: string };

export const plantInvolvement = async (db: Kysely<DB>, letter: TrustLetter, trustId: string, by: By): Promise<InvolveIds> => {
  const { people, nadia, leadAccountId: lead } = by;
  const p = (key: InvolveKey, kind: InvolveKind) => involvePhrase(letter, key, kind);
  const as = (key: 'callum' | 'gemma') => ({ account_id: people[key].accountId, person_id: people[key].personId, name: p(key, 'member') });
  const members = {
    callum: await aGroupMember(db, trustId, lead, as('callum')),
    gemma: await aGroupMember(db, trustId, lead, { ...as('gemma'), since: null, asked_at: daysFromNow(-2) }),
    walled: await aGroupMember(db, trustId, lead, { account_id: lead, person_id: people.walled.personId, name: p('walled', 'member') }),
  };
  await aGroupMember(db, trustId, lead, { account_id: nadia.accountId, name: 'Nadia' });
  const meeting = await aGroupMeeting(db, trustId, lead, { agenda: p('callum', 'group') });
  const question = await aGroupQuestion(db, trustId, lead, { words: p('callum', 'group'), said: { words: p('gemma', 'group') }, became: [{ words: p('amir', 'group') }] });
  const piece = await aPiece(db, trustId, lead, { pay: 'unpaid' });
  const parts: Partial<Record<Key, string>> = {};
  const claims: Partial<Record<Key, string>> = {};
  for (const key of INVOLVE_KEYS) {
    const who = key === 'amir' ? { by: lead } : { accountId: people[key].accountId ?? lead, personId: people[key].personId };
    const part = await aPart(db, trustId, piece, who, { name: p(key, 'part'), share_worker: key === 'callum' });
    parts[key] = part.id;
    await someHours(db, trustId, part, lead, 60, '2026-11-10');
    claims[key] = await aClaim(db, trustId, part, lead, { what: p(key, 'claim') });
    await someThanks(db, trustId, part, lead, key === 'gemma' ? { kind: 'for me', sees: 'only me', words: p(key, 'alone') } : { kind: 'for me', words: p(key, 'forme') });
  }
  return { question, meeting, members, piece, parts, claims };
};

/** Phrases of involvement on a page that this viewer may not be shown. */
export const involveLeaksIn = (html: string, name: ViewerName): string[] =>
  (['a', 'b'] as const).flatMap((letter) => INVOLVE_KEYS.flatMap((key) => INVOLVE_KINDS.filter((kind) => html.includes(involvePhrase(letter, key, kind)))
    .filter((kind) => letter === 'b' || !(MAY_READ[kind][key] ?? []).includes(name)).map((kind) => involvePhrase(letter, key, kind))));
