// Who is at one place on the way now.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { CardList, CardRow, EmptyState, PageTitle } from '../../kit/look/index.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { audit, page } from '../../access/index.ts';
import { fromWhom } from '../../referrals/index.ts';
import { listPlace } from '../way.queries.ts';
import type { OnTheWay } from '../way.queries.ts';
import { PLACE_WORDS, PLACES } from '../way.rules.ts';
import type { Place } from '../way.rules.ts';

const PAGE = 20;
const SAID: Record<Place, string> = {
  asked: 'asked', accepted: 'asked for support', matched: 'chose a peer worker', 'met-once': 'met', 'met-twice': 'met for the second time', leaving: 'expects to leave hospital', 'at-home': 'left hospital', 'ending-soon': 'support ends',
};

export const placeOnWay = page({
  params: z.object({ place: z.enum(PLACES) }),
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1).default(1) }),
  show: async ({ tx, params: { place }, query: { page: n } }) => {
    const rows = await listPlace(tx, place, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    const [shown, words] = [rows.slice(0, PAGE), PLACE_WORDS[place]];
    audit(tx, { action: 'report.list', ids: shown.map((r) => r.person_id ?? r.id), detail: { place } });
    const link = (to: number) => ({ href: `/service/over-time/now/${place}?page=${to}` });
    return pageOf(words.title, (
      <>
        <p><a href="/service/over-time">The service over time</a></p>
        <PageTitle lede={words.means}>{words.title}</PageTitle>
        {shown.length === 0 ? <EmptyState>{n === 1 ? words.nobody : 'There is nobody on this page.'}</EmptyState> : <CardList>{shown.map((r) => <Row key={r.id} place={place} row={r} now={tx.now} />)}</CardList>}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? link(n - 1) : undefined} next={rows.length > PAGE ? link(n + 1) : undefined} />}
      </>
    ));
  },
});

const Row = ({ place, row: r, now }: { place: Place; row: OnTheWay; now: Date }) => (
  <CardRow>
    {r.person_id ? <a href={`/people/${r.person_id}`}>{r.known_as}</a> : <a href={`/referrals/${r.id}`}>Referral {r.number} {fromWhom({ source: r.source ?? '', team: r.team, ward: r.ward })}</a>}
    , {SAID[place]} {sayWhichDay(dayOf(r.at), dayOf(now))}.
  </CardRow>
);
