import { createHash, randomFillSync, randomUUID } from 'node:crypto';
import { v7, validate } from 'uuid';

/** An id that the compiler will not let you mix up: a PersonId is no WorkerId, but plain text from the database may become either. */
export type Id<Of extends string> = string & { readonly __of?: Of };

export type AccountId = Id<'account'>;
export type TrustId = Id<'trust'>;
export type TeamId = Id<'team'>;
export type PersonId = Id<'person'>;
export type WorkerId = Id<'worker'>;
export type ReferralId = Id<'referral'>;
export type SupportId = Id<'support'>;
export type ContactId = Id<'contact'>;
export type ItemId = Id<'item'>;
export type ConcernId = Id<'concern'>;

/** Random bytes for 256 ids at a time: asking for sixteen costs nearly as much as asking for four thousand. */
const pool = new Uint8Array(4_096);
let used = pool.length;
const sixteen = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, used += 16);
};
const last = { ms: 0, seq: 0 };

/** A new UUIDv7: sorts by the time it was made, so that inserts stay at the end of an index. May be made on a device. */
export const newId = <Of extends string>(): Id<Of> => {
  const [ms, random] = [Date.now(), sixteen()];
  if (ms > last.ms) Object.assign(last, { ms, seq: ((random[6] ?? 0) & 0x7f) << 24 | (random[7] ?? 0) << 16 | (random[8] ?? 0) << 8 | (random[9] ?? 0) });
  else {
    last.seq = (last.seq + 1) | 0; // as the library counts within a millisecond
    if (last.seq === 0) last.ms += 1;
  }
  return v7({ random, msecs: last.ms, seq: last.seq });
};

/** Whether text is a UUID, as every id in an address must be. */
export const isId = (text: unknown): text is string => typeof text === 'string' && validate(text);

/**
 * An id that tells no time and nobody, for what is kept without a name. The same press of a form (its key) has the same id, so that pressing twice is once
 * without a row of spent keys, which would say who pressed.
 */
export const namelessId = (about: string, press: unknown): string => {
  if (typeof press !== 'string' || press === '') return randomUUID();
  const hex = createHash('sha256').update(`${about} ${press}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
