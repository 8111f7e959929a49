// What is a worker's own in the world: phrases of supervision, about Nadia (whom Ruth supervises) and Dev (whom the lead does).
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { daysFromNow } from '../../src/support/support.factory.ts';
import { anArrangement, aSupervision, someWords, somethingAgreed } from '../../src/supervision/supervision.factory.ts';
import type { MadeWorker } from '../../src/workforce/worker.factory.ts';
import { plantLearning } from './world-training.ts';
import type { LearningIds } from './world-training.ts';
import type { TrustLetter, ViewerName } from './world.ts';

export type OwnWorker = 'nadia' | 'dev';
export const OWN_KINDS = ['said', 'agreed', 'thanked', 'goal', 'private', 'shared', 'learned', 'asks'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
/** A word found nowhere else: of which worker, and what kind of thing it is. */
export const ownPhrase = (trust: TrustLetter, worker: OwnWorker, kind: OwnKind): string => `Zw${trust}${worker}${kind}`;

/** Who may ever be shown a worker's own: anything else anywhere is a leak. */
export const MAY_READ: Record<OwnKind, Record<OwnWorker, ViewerName[]>> = {
  said: { nadia: ['nadia', 'cover'], dev: ['dev', 'lead'] },
  agreed: { nadia: ['nadia', 'cover'], dev: ['dev', 'lead'] },
  thanked: { nadia: ['nadia', 'dev'], dev: ['dev'] },
  goal: { nadia: ['nadia', 'cover'], dev: ['dev', 'lead'] },
  private: { nadia: ['nadia'], dev: ['dev'] },
  shared: { nadia: ['nadia', 'lead'], dev: ['dev', 'cover'] },
  // What a trainer wrote to them, and who asks for work here (each leads one interview).
  learned: { nadia: ['nadia', 'cover', 'lead'], dev: ['dev', 'lead'] },
  asks: { nadia: ['nadia', 'lead'], dev: ['dev', 'lead'] },
};

export type OwnIds = { session: string; arrangement: string; words: string; agreed: string; worker: string; thanks: string; share: string; goal: string } & LearningIds;

export const plantOwn = async (db: Kysely<DB>, letter: TrustLetter, trustId: string, by: { nadia: MadeWorker; dev: MadeWorker; ruth: MadeWorker; leadAccountId: string }): Promise<Record<OwnWorker, OwnIds>> => {
  const plant = async (key: OwnWorker, worker: MadeWorker, supervisor: string): Promise<OwnIds> => {
    const arrangement = await anArrangement(db, trustId, worker, supervisor);
    const session = await aSupervision(db, trustId, { supervisor, workers: [worker] }, { held: { at: new Date('2026-11-05T10:00:00Z') } });
    const words = await someWords(db, trustId, session, worker.accountId, ownPhrase(letter, key, 'said'));
    const of = { trust_id: trustId, worker_id: worker.id };
    const [thanks, goal, share] = [newId(), newId(), newId()];
    // Dev thanked both; Nadia's shared part is the lead's to read, Dev's is Ruth's: neither is who supervises them.
    await db.insertInto('thanks').values({ ...of, id: thanks, words: ownPhrase(letter, key, 'thanked'), by_account: by.dev.accountId, by_role: 'peer_worker' }).execute();
    await db.insertInto('development_goal').values({ ...of, id: goal, domain: 3, next: ownPhrase(letter, key, 'goal') }).execute();
    await db.insertInto('own_part').values([{ ...of, id: newId(), part: 'signs', words: ownPhrase(letter, key, 'private') }, { ...of, id: newId(), part: 'adjustments', words: ownPhrase(letter, key, 'shared') }]).execute();
    const reader_account_id = key === 'nadia' ? by.leadAccountId : by.ruth.accountId;
    await db.insertInto('own_part_share').values([{ ...of, id: share, part: 'adjustments', reader_account_id }, { ...of, id: newId(), part: 'signs', reader_account_id, since: daysFromNow(-9), ended_at: daysFromNow(-8) }]).execute();
    await db.insertInto('own_part_look').values({ ...of, id: newId(), share_id: share }).execute();
    await db.insertInto('check_in').values({ ...of, id: newId(), months: 4, answer: 'would like one' }).execute();
    await db.insertInto('growth_step').values({ ...of, id: newId(), kind: 'training', what: 'Five weeks', on_day: '2026-03-01', by_account: worker.accountId }).execute();
    const learning = await plantLearning(db, trustId, worker, { by: by.leadAccountId, trainer: key === 'nadia' ? by.ruth : null, buddy: key === 'nadia' ? by.dev : by.nadia, words: ownPhrase(letter, key, 'learned'), asks: ownPhrase(letter, key, 'asks') });
    return { ...learning, session, arrangement, words, thanks, goal, share, worker: worker.id, agreed: await somethingAgreed(db, trustId, session, worker.accountId, ownPhrase(letter, key, 'agreed')) };
  };
  return { nadia: await plant('nadia', by.nadia, by.ruth.accountId), dev: await plant('dev', by.dev, by.leadAccountId) };
};

/** Phrases of a worker's own on a page that this viewer may not be shown. */
export const ownLeaksIn = (html: string, name: ViewerName): string[] =>
  (['a', 'b'] as const).flatMap((letter) => (['nadia', 'dev'] as const).flatMap((worker) => OWN_KINDS.filter((kind) => html.includes(ownPhrase(letter, worker, kind)))
    .filter((kind) => letter === 'b' || !MAY_READ[kind][worker].includes(name)).map((kind) => ownPhrase(letter, worker, kind))));
