// For the lead: endings coming up, those nobody has talked about, those whose day has passed; people whose worker leaves; what people said it brought.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { Details, Pagination } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, Columns, EmptyState, FirstFew, PageTitle, Quote, Section, Views } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { peopleOfLeavers } from '../handover.queries.ts';
import { LeavingList } from '../leaving-list.tsx';
import { hopeWords } from '../keepsake.queries.ts';
import { endingsDue } from '../lists.queries.ts';
import type { DueEnding } from '../lists.queries.ts';
import { WEEKS_BEFORE } from '../ending-date.rules.ts';

const DAYS_AHEAD = { month: 7 * WEEKS_BEFORE, quarter: 91 } as const;
const LEAVING_AHEAD = 120;
const FEW = 5;
const HOPE_FEW = 3;
const HOPE_MOST = 8;

export const endingsPage = page({
  query: z.object({ within: z.enum(['month', 'quarter']).catch('month'), page: z.coerce.number().int().min(1).max(200).catch(1) }),
  show: async ({ tx, query: { within, page: number } }) => {
    const today = dayOf(tx.now);
    const [due, leaving, all] = await Promise.all([endingsDue(tx, today, DAYS_AHEAD[within], number), peopleOfLeavers(tx, addDays(today, LEAVING_AHEAD)), hopeWords(tx)]);
    audit(tx, { action: 'ending.list', ids: [...due.rows.map((r) => r.person_id), ...leaving.map((l) => l.person_id)] });
    const overdue = due.rows.filter((r) => r.ending_on < today);
    const coming = due.rows.filter((r) => r.ending_on >= today);
    const toTalk = coming.filter((r) => !r.talked_on && r.ending_on <= addDays(today, DAYS_AHEAD.month));
    const rest = coming.filter((r) => !toTalk.includes(r));
    const row = (r: DueEnding) => <Row key={r.support_id} row={r} words={`ends ${sayWhichDay(r.ending_on, today)}.${r.talked_on ? ` Talked about ${sayWhichDay(r.talked_on, today)}.` : ''}`} />;
    const hope = all.slice(0, HOPE_MOST);
    const href = (to: number): string => `/endings?within=${within}&page=${to}`;
    return pageOf('Endings', (
      <>
        <PageTitle lede="Every support ends on a day both agreed. Help where nobody has talked about it yet, or where the day has passed.">Endings</PageTitle>
        <Views views={[{ href: '/endings', label: 'The next four weeks', current: within === 'month' }, { href: '/endings?within=quarter', label: 'The next three months', current: within === 'quarter' }]} label="How far ahead" />
        <Columns
          main={(
            <>
              {overdue.length > 0 && <Section heading="The day has passed"><CardList>{overdue.map((r) => <Row key={r.support_id} row={r} words={`agreed until ${sayDay(r.ending_on, today)}. Has it ended?`} now />)}</CardList></Section>}
              {toTalk.length > 0 && <Section heading="Not talked about yet"><FirstFew rows={toTalk.map(row)} few={FEW} more={(n) => `${n} more not talked about`} /></Section>}
              <Section heading="Coming up">
                {coming.length === 0 ? <EmptyState>No support ends in this time. Each one appears here as its day comes nearer.</EmptyState>
                  : rest.length === 0 ? <p className="al-soft">Nobody else in this time.</p>
                    : toTalk.length + overdue.length === 0 ? <FirstFew rows={rest.map(row)} few={FEW} more={(n) => `${n} more coming up`} />
                      : <Details expander summary={`${within === 'month' ? 'They have talked about it' : 'Talked about, or later'}: ${rest.length}`}><CardList>{rest.map(row)}</CardList></Details>}
              </Section>
              {(number > 1 || due.more) && <Pagination previous={number > 1 ? { href: href(number - 1), label: 'Earlier' } : undefined} next={due.more ? { href: href(number + 1), label: 'Later' } : undefined} />}
            </>
          )}
          aside={(
            <>
              <Section heading="Their worker leaves">
                {leaving.length === 0 ? <EmptyState>Nobody’s peer worker is leaving. When one is, the people they support appear here until each is handed over.</EmptyState> : <LeavingList leaving={leaving} today={today} />}
              </Section>
              <Section heading="What people said it brought">
                <Card>{hope.length === 0 ? <p className="al-soft">When five people or more have given their words without a name, they stand here.</p> : hope.slice(0, HOPE_FEW).map((h, i) => <Quote key={i}>{h.words}</Quote>)}</Card>
                {hope.length > HOPE_FEW && <Details expander summary={`${hope.length - HOPE_FEW} more`}>{hope.slice(HOPE_FEW).map((h, i) => <Quote key={i}>{h.words}</Quote>)}</Details>}
              </Section>
            </>
          )} />
      </>
    ));
  },
});

const Row = ({ row: r, words, now }: { row: DueEnding; words: string; now?: boolean }) => (
  <CardRow now={now} action={<ButtonLink href={`/people/${r.person_id}/ending`} hiddenText={`the ending of ${r.known_as}`}>Open</ButtonLink>}>
    <a href={`/people/${r.person_id}`}>{r.known_as}</a> and <a href={`/workers/${r.worker_id}`}>{r.worker}</a>: {words}
  </CardRow>
);
