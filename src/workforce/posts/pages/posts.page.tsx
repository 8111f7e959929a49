// The establishment: funded posts, who fills them in hours, and what is vacant. For a lead, an administrator and a manager.
import { z } from 'zod';
import { pageOf } from '../../../kit/http/index.ts';
import { count, dayOf, sayDate } from '../../../kit/times.ts';
import { Pagination, SummaryList, Table } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, Columns, EmptyState, PageTitle, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import { fullTimeWeeks } from '../framework.queries.ts';
import { establishmentSums, otherPosts, postsOn } from '../post.queries.ts';
import type { PostOnDay } from '../post.queries.ts';
import { wteOn } from '../wte.queries.ts';
import { sayWte } from '../wte.rules.ts';
import { contractsComing } from '../coming.queries.ts';
import { sayComing } from '../coming.rules.ts';

const PAGE = 20;
const query = z.object({ page: z.coerce.number().int().min(1).max(50).catch(1).default(1) });

/** "7 hours 30 minutes free", "filled", or what is too much. */
const standing = ({ funded, filled }: PostOnDay): string => (filled === funded ? 'Filled' : filled < funded ? (filled === 0 ? 'Vacant' : `${sayWeekHours(funded - filled)} free`) : `${sayWeekHours(filled - funded)} more than funded`);

export const postsPage = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const today = dayOf(tx.now);
    const keeps = tx.viewer.role !== 'manager';
    const [rows, sums, wte, full, other, coming] = await Promise.all([postsOn(tx, today, { limit: PAGE + 1, offset: (n - 1) * PAGE }), establishmentSums(tx, today), wteOn(tx, today), fullTimeWeeks(tx), n === 1 ? otherPosts(tx, today) : [], keeps && n === 1 ? contractsComing(tx, today) : []]);
    const posts = rows.slice(0, PAGE);
    audit(tx, { action: 'post.list', ids: [...posts.map((p) => p.id), ...coming.map((c) => c.worker_id)] });
    return pageOf('Posts', (
      <>
        <PageTitle lede="What is funded, what is filled and what is vacant, in hours a week and whole-time equivalents.">Posts</PageTitle>
        {full.length === 0 && <Aside>{keeps ? <>Nobody has said yet how many hours are full time here, so whole-time equivalents (WTE) cannot be said. <a href="/pay-terms">Enter it under pay terms</a></> : 'Nobody has said yet how many hours are full time here, so whole-time equivalents (WTE) cannot be said. The lead or the administrator can enter it.'}</Aside>}
        <Columns
          main={posts.length === 0 ? <EmptyState>{keeps ? 'No post is funded today. When you add one, its hours, who fills them and what is vacant appear here.' : 'No post is funded today. When the service adds posts, they appear here.'}</EmptyState> : (
            <>
              <Table caption="Posts funded today" captionHidden phone="pair" firstCellIsHeader columns={[{ heading: 'Post' }, { heading: 'Where' }, { heading: 'Band' }, { heading: 'Funded' }, { heading: 'Today' }]}
                rows={posts.map((p) => [<a href={`/posts/${p.id}`} key={p.id}>{p.title}</a>, p.team ?? 'The service', p.band ?? 'Not said', `${sayWeekHours(p.funded)}, ${p.kind}${p.until_on ? ` until ${sayDate(p.until_on)}` : ''}`, standing(p)])} />
              {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: `/posts?page=${n - 1}` } : undefined} next={rows.length > PAGE ? { href: `/posts?page=${n + 1}` } : undefined} />}
            </>
          )}
          aside={(
            <>
              <Section heading="Today">
                <Card>
                  <SummaryList border={false} rows={[
                    { key: 'Contracted', value: `${sayWte(wte.wte)}, ${sayWeekHours(wte.minutes)} a week` },
                    { key: 'Funded', value: `${count(sums.posts, 'post')}, ${sayWeekHours(sums.funded)} a week` },
                    { key: 'Vacant', value: sums.vacant === 0 ? 'Nothing' : `${sayWeekHours(sums.vacant)} a week` },
                    ...(wte.minutes > sums.filled ? [{ key: 'In no post', value: `${sayWeekHours(wte.minutes - sums.filled)} a week. The administrator can put these contracts into posts.` }] : []),
                  ]} />
                </Card>
                <ul>
                  <li><a href="/posts/over-time">WTE over time, and on any day</a></li>
                  <li><a href="/foi">Answer a freedom of information request</a></li>
                  {keeps && <li><a href="/pay-terms">Pay terms: full time, bands, pay, leave</a></li>}
                </ul>
              </Section>
              {coming.length > 0 && <Section heading="Contracts that change in three months"><ul>{coming.map((c) => <li key={c.worker_id}>{tx.viewer.role === 'lead' ? <a href={`/workers/${c.worker_id}`}>{c.known_as}</a> : c.known_as}: {sayComing(c)}</li>)}</ul></Section>}
              {other.length > 0 && <Section heading="Not funded today"><ul>{other.map((p) => <li key={p.id}><a href={`/posts/${p.id}`}>{p.title}</a>{p.from_on > today ? `, from ${sayDate(p.from_on)}` : ', ended'}</li>)}</ul></Section>}
            </>
          )} />
        {keeps && <Actions><ButtonLink href="/posts/new" filled>Add a post</ButtonLink></Actions>}
      </>
    ));
  },
});
