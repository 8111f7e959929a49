// The principles on the first screens: the press for a peer worker, one line for the lead and for a manager. No query but a small count.
import type { Tx } from '../access/index.ts';
import { dayOf } from '../kit/times.ts';
import { ButtonLink } from '../kit/look/index.ts';
import { principlesWaiting } from './concern.queries.ts';

/** On Today: the way to say no. */
export const NotOursPress = () => <p><ButtonLink href="/not-peer-support">That is not peer support</ButtonLink></p>;

export const principlesToAnswer = (tx: Tx): Promise<number> => principlesWaiting(tx, dayOf(tx.now));
export const WatchLine = ({ waiting }: { waiting: number }) => <a href="/principles">The watch over our principles{waiting > 0 ? `: ${waiting} to answer` : ''}</a>;
export const NumbersLine = () => <p><a href="/principles/numbers">How we keep our principles</a></p>;
