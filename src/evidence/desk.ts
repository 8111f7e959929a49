// What the viewer may do in one review: whoever reads in it and the peer lead write; whoever was only asked says yes first.
import { Forbidden, found } from '../kit/http/index.ts';
import type { Allow, Tx } from '../access/index.ts';
import { reviewById } from './review.queries.ts';
import type { Review } from './review.queries.ts';

/** Reading and reviewing is no role's own: a person supported, a carer, a colleague or somebody from outside may be asked. */
export const MEMBERS = ['lead', 'peer_worker', 'person', 'carer', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate', 'reviewer'] as const satisfies Allow;

export type Desk = Review & { title: string; reads: boolean; writes: boolean; path: string };

/** The review at this address, for somebody who may open it; 404 for everybody else. */
export const deskOf = async (tx: Tx, id: string): Promise<Desk> => {
  const review = found(await reviewById(tx, id));
  const reads = review.me !== null && review.me.joined_at !== null;
  return { ...review, title: review.words.title ?? 'A review', reads, writes: reads || tx.viewer.role === 'lead', path: `/reviews/${id}` };
};

/** For every change: whoever was only asked has not said yes yet. */
export const writingDesk = async (tx: Tx, id: string): Promise<Desk> => {
  const desk = await deskOf(tx, id);
  if (!desk.writes) throw new Forbidden();
  return desk;
};
export const readingDesk = async (tx: Tx, id: string): Promise<Desk> => {
  const desk = await deskOf(tx, id);
  if (!desk.reads) throw new Forbidden();
  return desk;
};
