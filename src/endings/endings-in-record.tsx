// How support ended in "Everything of mine": the days that were talked of, the talks, how it ended, their words about hope and their summary.
import type { Tx } from '../access/index.ts';
import { dayOf, sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Section } from '../kit/look/index.ts';
import { DateHistory } from './ending-parts.tsx';
import { datesOf, standingsOf, talksOf } from './ending.queries.ts';
import type { DateRow, Standing, TalkRow } from './ending.queries.ts';
import { sayEnded } from './ending.rules.ts';
import { hopeOf, summaryOf } from './keepsake.queries.ts';
import type { Hope, Summary } from './keepsake.queries.ts';
import { HOPE_SEES_WORDS, SUMMARY_PARTS, SUMMARY_WORDS } from './keepsake.rules.ts';

export type EndingOfRecord = { support: Standing; dates: readonly DateRow[]; talks: readonly TalkRow[]; hope: Hope | undefined; summary: Summary | undefined };

/** For each support the newest first, as far as this viewer may read it: printed by a worker, what only the person sees is not there. */
export const endingsForRecord = async (tx: Tx, personId: string): Promise<EndingOfRecord[]> =>
  Promise.all((await standingsOf(tx, personId)).map(async (support) => {
    const [dates, talks, hope, summary] = await Promise.all([datesOf(tx, support.id), talksOf(tx, support.id), hopeOf(tx, support.id), summaryOf(tx, support.id)]);
    return { support, dates, talks, hope, summary };
  }));

const isEmpty = (e: EndingOfRecord): boolean => e.support.ended_at === null && e.dates.length + e.talks.length === 0 && !e.hope && !e.summary;

const One = ({ ending: { support: s, dates, talks, hope, summary }, today }: { ending: EndingOfRecord; today: Day }) => (
  <Section heading={`How support with ${s.worker_name} ${s.ended_at ? 'ended' : 'ends'}`}>
    {s.ended_at && <p>It ended on {sayDate(dayOf(s.ended_at))}. {sayEnded(s.ended_how, 'you', s.worker_name)}</p>}
    {talks.length > 0 && <ul>{talks.map((t) => <li key={t.id}>You talked about it on {sayDate(t.talked_on)}{t.moment === 'another time' ? '' : ` (${t.moment})`}.</li>)}</ul>}
    <DateHistory dates={dates} support={s} voice="you" today={today} />
    {hope && <><h3 className="al-card__heading">Did this bring hope?</h3><p>“{hope.words}” Said on {sayDate(hope.said_on)}. Who sees it: {HOPE_SEES_WORDS[hope.sees].label.toLowerCase()}.</p></>}
    {summary && SUMMARY_PARTS.map((part) => summary[part] && <div key={part}><h3 className="al-card__heading">{SUMMARY_WORDS[part].label}</h3><p>{summary[part]}</p></div>)}
  </Section>
);

export const EndingsInRecord = ({ endings, today }: { endings: readonly EndingOfRecord[]; today: Day }) => <>{endings.filter((e) => !isEmpty(e)).map((e) => <One key={e.support.id} ending={e} today={today} />)}</>;
