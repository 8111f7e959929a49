// Whose plan is on the table and who holds the pen: the person in their own account, or their worker writing down what they say.
import type { Tx } from '../access/index.ts';
import { found, NotFound } from '../kit/http/index.ts';
import { circleAround, isOpenNow, personById } from '../people/index.ts';
import { besidePlan, planShares } from './plan-sharing.queries.ts';
import type { Beside } from './plan-sharing.queries.ts';
import type { Readers, WhoReads } from './plan-words.ts';
import { readersOf } from './plan-words.ts';
import type { PartKey } from './plan-parts.rules.ts';

export type Desk = {
  personId: string; name: string;
  /** The person themself. Else their worker, together with them. */
  mine: boolean;
  /** Where the plan's pages begin: /my-plan or /people/…/plan. */
  base: string;
  beside: Beside | undefined;
  /** They have no account: what they decide is written down for them. */
  onPaper: boolean;
  locked: boolean;
};

export type Voice = 'mine' | 'together';
export const CLOSED = 'This record is closed. It is kept, and nothing more is written in it.';

/** The desk of this voice; 404 for anybody who neither is the person nor supports or covers for them now. */
export const deskOf = async (tx: Tx, voice: Voice, id?: string): Promise<Desk> => {
  const personId = found(voice === 'mine' ? tx.viewer.personId : id);
  const [person, beside] = await Promise.all([personById(tx, personId), besidePlan(tx, personId)]);
  const known = found(person);
  if (voice === 'together' && !beside?.mine) throw new NotFound();
  return {
    personId, name: known.known_as, mine: voice === 'mine', base: voice === 'mine' ? '/my-plan' : `/people/${personId}/plan`, beside,
    onPaper: known.account_id === null, locked: known.locked_at !== null,
  };
};

/** Everybody the person lets see something: for the person themself. */
export const whoReadsPlan = async (tx: Tx, desk: Desk): Promise<WhoReads> => {
  const [shares, circle] = await Promise.all([planShares(tx, desk.personId), desk.mine ? circleAround(tx, desk.personId) : []]);
  return {
    beside: desk.beside, shares,
    carers: circle.filter((row) => row.kind === 'shared' && row.support_id === null && isOpenNow(row, tx.now)).map((row) => ({ id: row.id, name: row.name ?? 'Somebody', parts: row.parts })),
  };
};

/** Whether nobody from the service sees any of it any more. */
export const isOver = (beside: Beside | undefined): boolean => beside !== undefined && beside.ended_at !== null && !beside.sees;
/** The support in which what is written is seen by its worker, while it is open. */
export const openSupport = (desk: Desk): Beside | undefined => (desk.beside && desk.beside.ended_at === null ? desk.beside : undefined);

export const readersFor = async (tx: Tx, desk: Desk, part: PartKey): Promise<Readers> => readersOf(part, await whoReadsPlan(tx, desk));
