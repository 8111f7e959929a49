// /t/:slug/reviews: what is published, for everybody. One review as a page and as a PDF, drawn from what was kept the day it was published.
import { z } from 'zod';
import { fileOf, found, pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, QuietTag, Reading, Section } from '../../kit/look/index.ts';
import { Details, Table } from '../../kit/nhs/index.ts';
import { count, dayOf, sayDate } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { sayAgreement } from '../agreement.rules.ts';
import { EFFECT_WORDS, EFFECTS, SURE_WORDS } from '../finding.rules.ts';
import { publishedFlow } from '../published.ts';
import type { PublishedReview } from '../published.ts';
import { reviewPdf } from '../review-pdf.ts';
import { SEARCH_KIND_WORDS } from '../search.rules.ts';
import { publishedReviews, publishedVersion } from '../version.queries.ts';
import { Flow, FlowTables } from './flow-drawing.tsx';

export const publishedList = page({
  params: z.object({ slug: z.string() }),
  show: async ({ tx, params: { slug } }) => {
    const reviews = await publishedReviews(tx);
    return pageOf('Reviews', (
      <Reading>
        <PageTitle caption={tx.viewer.trustName} lede="What is known about peer support, gathered by people of this service: some with experience of their own, some with training, none hired to say yes.">Reviews</PageTitle>
        {reviews.length === 0 ? <EmptyState>No review is published yet. When one is, it can be read here.</EmptyState> : (
          <CardList>{reviews.map((r) => (
            <CardRow key={r.id} action={<a href={`/t/${slug}/reviews/${r.id}`}>Read it<span className="nhsuk-u-visually-hidden">: {r.title}</span></a>}>
              <strong>{r.title}</strong><br />{r.question}<br /><span className="al-soft">{sayDate(dayOf(r.published_at))}{r.number > 1 && `, version ${r.number}`}. {count(r.findings, 'source')}.{r.asked_by && ` Asked for by ${r.asked_by}.`}</span>
            </CardRow>))}</CardList>)}
        {tx.viewer.accountId && <p><a href="/reviews">The reviews you read in</a></p>}
      </Reading>
    ));
  },
});

const Paragraphs = ({ words }: { words: string }) => <>{words.split(/\n+/).filter(Boolean).map((line, i) => <p key={i}>{line}</p>)}</>;
const Lines = ({ words }: { words: string }) => <ul>{words.split('\n').filter(Boolean).map((line) => <li key={line}>{line}</li>)}</ul>;

const Found = ({ body }: { body: PublishedReview }) => (
  <Section heading="What they found">
    <p>{EFFECTS.map((effect) => ({ effect, n: body.findings.filter((one) => one.effect === effect).length })).filter((one) => one.n > 0).map((one) => `${EFFECT_WORDS[one.effect].says}: ${one.n}`).join('. ')}. Counting does not weigh: one large study may say more than five small ones.</p>
    {body.findings.map((one) => (
      <Card key={one.id} heading={one.title}>
        <p><QuietTag>{EFFECT_WORDS[one.effect].says}</QuietTag> <span className="al-soft">{one.name}</span></p>
        <p>{one.words}</p>
        <p><strong>For whom:</strong> {one.forWhom}</p>
        <p><strong>How sure:</strong> {SURE_WORDS[one.sure].toLowerCase()}. {one.why}</p>
      </Card>))}
  </Section>
);

export const publishedReview = page({
  params: z.object({ slug: z.string(), id: z.uuid() }),
  query: z.object({ version: z.coerce.number().int().positive().max(9999).optional().catch(undefined) }),
  show: async ({ tx, params: { slug, id }, query }) => {
    const { body, title, number, published_at: at } = found(await publishedVersion(tx, id, query.version));
    const newest = query.version === undefined ? undefined : (await publishedVersion(tx, id))?.number;
    const w = body.words;
    return pageOf(title, (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}/reviews`}>Reviews</a>} lede={w.question}>{title}</PageTitle>
        <p className="al-soft">By {body.readers.join(', ') || 'people of this service'}. {sayDate(dayOf(at))}, version {number}.{w['asked for by'] && ` Asked for by ${w['asked for by']}.`}</p>
        {newest !== undefined && newest > number && <p><strong>There is a newer version.</strong> <a href={`/t/${slug}/reviews/${id}`}>Read version {newest}</a></p>}
        <Actions><ButtonLink href={`/t/${slug}/reviews/${id}/pdf${query.version ? `?version=${number}` : ''}`}>Take it with me (PDF)</ButtonLink></Actions>
        {w['make of it'] && <Section heading="What we make of it"><Paragraphs words={w['make of it']} /></Section>}
        <Found body={body} />
        {w.standpoint && <Section heading="Where the author stands"><Paragraphs words={w.standpoint} />{w['think again'] && <><h3 className="al-card__heading">What writing it made me think again about</h3><Paragraphs words={w['think again']} /></>}</Section>}
        <Section heading="How it was done">
          {w.include && <><p>What belongs in it:</p><Lines words={w.include} /></>}{w['leave out'] && <><p>What does not:</p><Lines words={w['leave out']} /></>}
          <Table caption="Where we looked" columns={[{ heading: 'Place' }, { heading: 'Words' }, { heading: 'Day' }, { heading: 'Found', numeric: true }]} rows={body.looked.map((s) => [`${s.place} (${SEARCH_KIND_WORDS[s.kind].toLowerCase()})`, s.words ?? '', sayDate(s.on), s.found.toLocaleString('en-GB')])} />
          {body.readersNeeded === 1 ? <p>One person read each thing. {w['one reader because']}</p> : <p>Two people looked at each thing, each alone; where they differed they came to one answer and wrote down how.</p>}
          {body.agreement.first && <p>First look: {sayAgreement(body.agreement.first)}</p>}{body.agreement.second && <p>Second look: {sayAgreement(body.agreement.second)}</p>}
          <Flow flow={publishedFlow(body)} /><Details summary="The drawing as a table"><FlowTables flow={publishedFlow(body)} /></Details>
        </Section>
        {w.supporter && <Section heading="Who stood beside"><p>{w.supporter}{w['supporter helped'] ? `: ${w['supporter helped']}` : ''}</p></Section>}
        <Section heading="References"><ol>{body.findings.map((one) => <li key={one.id}>{one.citation}{one.href && !one.citation.includes(one.href) && <> <a href={one.href} rel="noreferrer">Open it</a></>}</li>)}</ol></Section>
      </Reading>
    ));
  },
});

/** A version never changes: the newest that were asked for are kept, so that asking again and again costs nothing. */
const KEPT_PDFS = 20;
const made = new Map<string, Promise<Buffer>>();
const pdfOnce = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const pdf = made.get(key) ?? make();
  made.delete(key);
  made.set(key, pdf);
  pdf.catch(() => made.delete(key));
  if (made.size > KEPT_PDFS) made.delete(made.keys().next().value ?? '');
  return pdf;
};

export const publishedPdf = page({
  params: z.object({ slug: z.string(), id: z.uuid() }),
  query: z.object({ version: z.coerce.number().int().positive().max(9999).optional().catch(undefined) }),
  show: async ({ tx, params: { id }, query }) => {
    const version = found(await publishedVersion(tx, id, query.version));
    return fileOf(`review-version-${version.number}.pdf`, 'application/pdf', await pdfOnce(`${id} ${version.number} ${tx.viewer.trustName}`, () => reviewPdf(version, tx.viewer.trustName ?? '')));
  },
});
