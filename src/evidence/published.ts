// A review as it is published: gathered once, kept whole, drawn from what was kept.
import type { Tx } from '../access/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { agreementOf } from './agreement.rules.ts';
import type { Agreement } from './agreement.rules.ts';
import { citationsOf, shortName } from './cite.ts';
import type { Desk } from './desk.ts';
import type { Effect, Sure } from './finding.rules.ts';
import { includedOf } from './finding.queries.ts';
import type { FlowBox, FlowSides } from './flow.rules.ts';
import { bothAnswered } from './look.queries.ts';
import { flowOf } from './record.queries.ts';
import { readersOf } from './review.queries.ts';
import type { Words } from './review-words.ts';
import { searchesOf } from './search.queries.ts';
import type { SearchKind } from './search.rules.ts';

export type PublishedFinding = { id: string; name: string; title: string; effect: Effect; forWhom: string; words: string; sure: Sure; why: string; citation: string; href: string | null };
export type PublishedReview = {
  words: Words; readers: string[]; readersNeeded: 1 | 2; on: Day;
  looked: { kind: SearchKind; place: string; words: string | null; on: Day; found: number }[];
  flow: FlowBox[]; /** The two columns; versions of before 27 November 2026 have none. */ sides?: FlowSides['sides']; agreement: { first: Agreement | null; second: Agreement | null }; findings: PublishedFinding[];
};

export const hrefOf = (r: { doi: string | null; pmid: string | null; url: string | null }): string | null =>
  r.doi ? `https://doi.org/${r.doi}` : r.pmid ? `https://pubmed.ncbi.nlm.nih.gov/${r.pmid}/` : r.url;

/** A published flow in its columns; one of an earlier version has only the whole. */
export const publishedFlow = (body: Pick<PublishedReview, 'flow' | 'sides'>): FlowSides => ({ all: body.flow, sides: body.sides ?? { databases: [], 'other ways': [] } });

/** Everything of a review that is published, as it stands now. */
export const gatherReview = async (tx: Tx, desk: Desk): Promise<PublishedReview> => {
  const [readers, searches, flow, included, first, second] = await Promise.all([readersOf(tx, desk.id), searchesOf(tx, desk.id), flowOf(tx, desk.id), includedOf(tx, desk.id), bothAnswered(tx, desk.id, 'first'), bothAnswered(tx, desk.id, 'second')]);
  const citations = await citationsOf(included);
  return {
    words: desk.words, readers: readers.filter((one) => one.joined_at !== null).map((one) => one.name), readersNeeded: desk.readers_needed, on: dayOf(tx.now),
    looked: searches.map((s) => ({ kind: s.kind, place: s.place, words: s.words, on: s.on_day, found: s.found ?? s.records })),
    flow: flow.all, sides: flow.sides, agreement: { first: agreementOf(first), second: agreementOf(second) },
    findings: included.flatMap((r) => (r.finding ? [{ id: r.id, name: shortName(r), title: r.title, effect: r.finding.effect, forWhom: r.finding.for_whom, words: r.finding.words, sure: r.finding.sure, why: r.finding.why, citation: citations.get(r.id) ?? r.title, href: hrefOf(r) }] : [])),
  };
};
