// The service over time, for the lead: where people are now, whether they meet a second time, and what else can be known. Nothing is about a worker.
import { pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, CardList, CardRow, PageTitle, Section } from '../../kit/look/index.ts';
import { addDays } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import { FIGURES } from '../figures.rules.ts';
import { sayMonth } from '../months.rules.ts';
import { figuresOverTime, twelveOf } from '../over-time.ts';
import { MonthsOf, saidOf } from '../parts/figure-view.tsx';
import { HopeQuotes } from '../parts/hope-quotes.tsx';
import { PlaceList } from '../parts/place-list.tsx';
import { groupCounts } from '../../groups/index.ts';
import { GroupsOverTime } from '../parts/groups-over-time.tsx';
import { hopeWords } from '../hope.queries.ts';
import { countPlaces } from '../way.queries.ts';
import { PLACES } from '../way.rules.ts';

export const overTime = page({
  show: async ({ tx }) => {
    const { first, last, span } = twelveOf(tx);
    const said = await hopeWords(tx);
    const counts = await countPlaces(tx, PLACES);
    const figures = await figuresOverTime(tx, FIGURES);
    const groups = await groupCounts(tx, span.from, addDays(span.until, -1));
    const again = figures.find((f) => f.figure === 'again');
    audit(tx, { action: 'report.over-time' });
    return pageOf('The service over time', (
      <>
        <PageTitle lede={<>Where people are now, and how it went from {sayMonth(first)} to {sayMonth(last)}. Every number opens who is in it. Nothing here is counted for a worker.</>}>The service over time</PageTitle>
        <HopeQuotes said={said} />
        <PlaceList counts={counts} />
        {again && (
          <Section heading={again.words.title} id="again">
            <p><strong>{saidOf(again.all, again.words)}</strong></p>
            <p className="al-soft">{again.words.means}</p>
            <MonthsOf {...again} lines={again.months} />
            <p><a href="/service/over-time/again">By area, and as a file</a></p>
          </Section>
        )}
        <Section heading="What else happened in these twelve months">
          <CardList>
            {figures.filter((f) => f.figure !== 'again').map((f) => (
              <CardRow key={f.figure}><a href={`/service/over-time/${f.figure}`}><strong>{f.words.title}</strong></a><br />{saidOf(f.all, f.words)}</CardRow>
            ))}
          </CardList>
        </Section>
        <GroupsOverTime groups={groups} />
        <Actions><ButtonLink href="/service/over-time/print">Print for a board</ButtonLink></Actions>
        <p className="al-soft">On paper nothing below five is shown, so that a number never points at somebody.</p>
      </>
    ));
  },
});
