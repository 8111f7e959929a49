// /who-looked: everybody who opened my record, by day, with the reason where there was one.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { addDays, dayOf, sayDate, sayDay, startOfDay } from '../../kit/times.ts';
import { ButtonLink, Card, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { circleAround, looksAt } from '../circle.queries.ts';
import { looksByDay } from '../circle.rules.ts';
import { lookReasons, roleWords, times, whatTheyDid } from '../circle-words.ts';

export const DAYS_SHOWN = 90;

export const whoLooked = page({
  query: z.object({ back: z.coerce.number().int().min(0).max(80).catch(0) }),
  show: async ({ tx, query: { back } }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'person.who-looked', personId);
    const today = dayOf(tx.now);
    const last = addDays(today, -back * DAYS_SHOWN);
    const first = addDays(last, -(DAYS_SHOWN - 1));
    const rows = await looksAt(tx, personId, startOfDay(first), startOfDay(addDays(last, 1)));
    const names = new Map(rows.map((row) => [row.account_id, row.name]));
    const circle = await circleAround(tx, personId);
    const looks = looksByDay(rows);
    const days = [...new Set(looks.map((l) => l.day))];
    return pageOf('Who looked at my record', (
      <Reading>
        <PageTitle lede={back === 0 ? 'Everybody who opened something of yours in the last 90 days. Your own visits are not counted.' : `From ${sayDate(first)} to ${sayDate(last)}.`}>Who looked at my record</PageTitle>
        {days.length === 0 && <EmptyState>Nobody looked in these days.</EmptyState>}
        {days.map((day) => (
          <Card key={day} heading={day === today ? 'Today' : sayDay(day, today)} headingLevel={2}>
            <ul>{looks.filter((l) => l.day === day).map((l) => {
              const reasons = lookReasons(l, day, circle);
              return <li key={`${l.account_id} ${l.role}`}><strong>{names.get(l.account_id) ?? 'Somebody'}</strong>, {roleWords(l.role)}, {whatTheyDid(l.actions)}, {times(l.times)}.{reasons.length > 0 && <> Why: {reasons.map((r) => `“${r}”`).join(', ')}</>}</li>;
            })}</ul>
          </Card>
        ))}
        <p><ButtonLink href={`/who-looked?back=${back + 1}`}>Show the 90 days before</ButtonLink></p>
        <p>Something here looks wrong? <a href={`/t/${tx.viewer.trustSlug}/say`}>Tell the lead, patient advice or an advocate</a>. <a href="/who-sees">Who can see my record</a></p>
      </Reading>
    ));
  },
});
