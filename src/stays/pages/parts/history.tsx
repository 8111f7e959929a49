// Everything that was said of a stay, the newest first. What was corrected stays, with why; what counts can be put right.
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState } from '../../../kit/look/index.ts';
import type { FollowUp } from '../../after-leaving.rules.ts';
import { standing } from '../../history.queries.ts';
import type { SaidDate, SaidLeave, SaidStep } from '../../history.queries.ts';
import { sayDate, sayGivenLeave, saySaidFollowUp, sayStep } from '../../stay-words.ts';

export type Line = { id: string; words: string; said_by: string; said_on: Day; at: Date; why: string | null; /** Where it is put right. */ correct: string | null; gone: boolean };
type All = { steps: SaidStep[]; dates: SaidDate[]; leaves: SaidLeave[]; followUps: FollowUp[] };

export const linesOf = ({ steps, dates, leaves, followUps }: All, stay: { ward: string; left_on: string | null; moved_to: string | null }, today: Day): Line[] => {
  const counts = new Set([...standing(steps), ...standing(leaves), ...standing(followUps)].map((row) => row.id));
  const line = (row: SaidStep | SaidLeave | FollowUp, words: string, correct: string | null): Line => ({
    id: row.id, words, said_by: row.said_by, said_on: row.said_on, at: row.recorded_at, why: row.correction_why, correct: counts.has(row.id) ? correct : null, gone: !counts.has(row.id) && !('off' in row && row.off),
  });
  const left = stay.left_on !== null && stay.moved_to === null;
  return [
    ...steps.map((s) => line(s, sayStep(s, stay.ward, today), s.kind === 'left' && left && s.on_day ? 'left' : null)),
    ...leaves.map((l) => line(l, sayGivenLeave(l, today), 'leave')),
    ...followUps.map((f) => line(f, saySaidFollowUp(f, today), f.done_on ? 'follow-up' : null)),
    ...dates.map((d): Line => ({ id: d.id, words: sayDate(d, today), said_by: d.said_by, said_on: d.said_on, at: d.recorded_at, why: null, correct: null, gone: false })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id));
};

export const History = ({ lines, stayId, writes, today }: { lines: readonly Line[]; stayId: string; writes: boolean; today: Day }) => lines.length === 0
  ? <EmptyState>Nothing yet. Every day that is said for this stay is kept here, with who said it.</EmptyState> : (
    <CardList>{lines.map((l) => (
      <CardRow key={l.id} action={writes && l.correct && <ButtonLink href={`/stays/${stayId}/${l.correct}?corrects=${l.id}`} hiddenText={l.words}>Correct</ButtonLink>}>
        {l.gone ? <><s>{l.words}</s> <span className="al-soft">(corrected since)</span></> : l.words}.<br />
        <span className="al-soft">{l.said_by.replace(/^./, (c) => c.toUpperCase())} said so {sayWhichDay(l.said_on, today)}{dayOf(l.at) === l.said_on ? '' : `, written down ${sayWhichDay(dayOf(l.at), today)}`}.{l.why ? ` Corrected: ${l.why}` : ''}</span>
      </CardRow>
    ))}</CardList>
  );
