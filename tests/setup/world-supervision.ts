// What is a worker's own in the world: phrases of supervision, about Nadia (whom Ruth supervises) and Dev (whom the lead does).
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { anArrangement, aSupervision, someWords, somethingAgreed } from '../../src/supervision/supervision.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import type { TrustLetter, ViewerName } from './world.ts';

export type OwnWorker = 'nadia' | 'dev';
export const OWN_KINDS = ['said', 'agreed'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
/** A word found nowhere else: of which worker, and what kind of thing it is. */
export const ownPhrase = (trust: TrustLetter, worker: OwnWorker, kind: OwnKind): string => `Zw${trust}${worker}${kind}`;

/** Who may ever be shown a worker's own: anything else anywhere is a leak. */
export const MAY_READ: Record<OwnKind, Record<OwnWorker, ViewerName[]>> = {
  said: { nadia: ['nadia', 'cover'], dev: ['dev', 'lead'] },
  agreed: { nadia: ['nadia', 'cover'], dev: ['dev', 'lead'] },
};

export type OwnIds = { session: string; arrangement: string; words: string; agreed: string };

export const plantOwn = async (db: Kysely<DB>, letter: TrustLetter, trustId: string, by: { nadia: MadeWorker; dev: MadeWorker; ruth: MadeWorker; leadAccountId: string }): Promise<Record<OwnWorker, OwnIds>> => {
  const plant = async (key: OwnWorker, worker: MadeWorker, supervisor: string): Promise<OwnIds> => {
    const arrangement = await anArrangement(db, trustId, worker, supervisor);
    const session = await aSupervision(db, trustId, { supervisor, workers: [worker] }, { held: { at: new Date('2026-11-05T10:00:00Z') } });
    const words = await someWords(db, trustId, session, worker.accountId, ownPhrase(letter, key, 'said'));
    return { session, arrangement, words, agreed: await somethingAgreed(db, trustId, session, worker.accountId, ownPhrase(letter, key, 'agreed')) };
  };
  return { nadia: await plant('nadia', by.nadia, by.ruth.accountId), dev: await plant('dev', by.dev, by.leadAccountId) };
};

/** Phrases of a worker's own on a page that this viewer may not be shown. */
export const ownLeaksIn = (html: string, name: ViewerName): string[] =>
  (['a', 'b'] as const).flatMap((letter) => (['nadia', 'dev'] as const).flatMap((worker) => OWN_KINDS.filter((kind) => html.includes(ownPhrase(letter, worker, kind)))
    .filter((kind) => letter === 'b' || !MAY_READ[kind][worker].includes(name)).map((kind) => ownPhrase(letter, worker, kind))));
