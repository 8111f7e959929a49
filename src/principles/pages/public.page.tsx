// For everybody: the principles, what we watch over, and every year that was published.
import { z } from 'zod';
import { NotFound, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, Aside, CardList, CardRow, EmptyState, PageTitle, PrintButton, Quote, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { shippedRules } from '../principles-data.ts';
import { publishedYears, versionsOf } from '../year.queries.ts';
import { sayYear } from '../year.rules.ts';
import { YearView } from './year-view.tsx';

export const publicPrinciples = page({
  params: z.object({ slug: z.string().max(40) }),
  show: async ({ tx, params: { slug } }) => {
    const years = await publishedYears(tx);
    return pageOf('How we keep our principles', (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}`}>{tx.viewer.trustName}</a>} lede="Peer support can be bent into something else: into cover for staff, or cheap labour. We say what we hold to, and each year how we kept it.">How we keep our principles</PageTitle>
        <Section heading="What we hold to"><ul>{[...new Set(shippedRules().map((r) => r.principle))].map((words) => <li key={words}>{words}</li>)}</ul></Section>
        <Section heading="What we watch over">
          <p>Facts raise a concern by themselves, and somebody by name must answer it by a day. Peer workers can refuse in one press what is not peer support; who pressed is not kept.</p>
          <ul>{shippedRules().map((r) => <li key={r.key}>{r.words}</li>)}</ul>
        </Section>
        <Section heading="Year by year">
          {years.length === 0 ? <EmptyState>No year has been published yet.</EmptyState> : <CardList>{years.map((y) => <CardRow key={y.year}><a href={`/t/${slug}/principles/${y.year}`}>{sayYear(y.year, y.facts)}</a> <span className="al-soft">Published on {sayDate(dayOf(y.published_at))} by {y.published_name}.</span></CardRow>)}</CardList>}
        </Section>
      </Reading>
    ));
  },
});

export const publicYear = page({
  params: z.object({ slug: z.string().max(40), year: z.coerce.number().int().max(9999) }),
  query: z.object({ version: z.coerce.number().int().max(9999).optional().catch(undefined) }),
  show: async ({ tx, params: { slug, year }, query: { version } }) => {
    const versions = await versionsOf(tx, year);
    const [newest] = versions;
    const one = version === undefined ? newest : versions.find((v) => v.version === version);
    if (!one || !newest) throw new NotFound();
    const href = (v: number): string => `/t/${slug}/principles/${year}?version=${v}`;
    return pageOf(`How we kept our principles, ${year}`, (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}/principles`}>How we keep our principles</a>} lede={`${tx.viewer.trustName}. Published on ${sayDate(dayOf(one.published_at))} by ${one.published_name}.`}>{`How we kept our principles, ${sayYear(year, one.facts)}`}</PageTitle>
        {one.version < newest.version && <Aside><p>This is an earlier version. <a href={`/t/${slug}/principles/${year}`}>Read what stands now</a></p></Aside>}
        <Quote by={`In the words of ${one.published_name}`}>{one.words.split('\n').filter((line) => line.trim() !== '').map((line, i) => <p key={i}>{line}</p>)}</Quote>
        <YearView facts={one.facts} />
        {versions.length > 1 && <Section heading="What was published before"><ul>{versions.map((v) => <li key={v.version}>{v.version === one.version ? `Version ${v.version}, this one` : <a href={href(v.version)}>Version {v.version}</a>}, {sayDate(dayOf(v.published_at))}{v.why ? `: changed because ${v.why}` : ''}</li>)}</ul></Section>}
        <Actions><PrintButton /></Actions>
      </Reading>
    ));
  },
});
