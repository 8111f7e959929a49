// A round that is over: each group apart, the change with what is not known of it, chart beside table.
import { BarChart } from '../../kit/chart/bar-chart.tsx';
import { Table } from '../../kit/nhs/index.ts';
import { Aside, EmptyState, Section } from '../../kit/look/index.ts';
import type { StatementSet } from '../statement-sets.ts';
import { AUDIENCE_WORDS, AUDIENCES, changeBetween, inBoth, meanOf, overall, sayChange, sayMean, sayPeople, scored } from '../statements.rules.ts';
import type { Audience, AudienceResult } from '../statements.rules.ts';

const first = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const bar = (label: string, value: number, look: 'open' | 'full') => ({ label, parts: { full: 0, open: 0, hatched: 0, [look]: Math.min(3.5, Math.max(0.5, value)) }, says: sayMean(value) });
const ofStatement = (result: AudienceResult | undefined, key: string, turned: boolean): string => {
  const counts = result?.counts.get(key);
  return counts ? sayMean(meanOf(scored(counts, turned))) : 'Too few';
};

type Props = { set: StatementSet; audience: Audience; now: AudienceResult | undefined; before: AudienceResult | undefined; paired: boolean };
const Group = ({ set, audience, now, before, paired }: Props) => {
  if (!now) return <Section heading={AUDIENCE_WORDS[audience]}><EmptyState>Fewer than five answered, or nobody was asked. Nothing is shown, so that nobody can be known by it.</EmptyState></Section>;
  const change = changeBetween(set.statements, before, now);
  const mean = change?.after ?? overall(inBoth(set.statements, now));
  return (
    <Section heading={AUDIENCE_WORDS[audience]}>
      <p>{mean === null ? 'Too few answered each statement.' : <><strong>{first(sayMean(mean))}</strong> over all statements.</>} {first(sayPeople(now.people))} people answered.</p>
      {change && <Aside>{sayChange(change)}</Aside>}
      {change && <BarChart id={`c-${audience.replace(' ', '-')}`} title={`${AUDIENCE_WORDS[audience]}: before and after`} desc={`Before ${sayMean(change.before)}, after ${sayMean(change.after)}.`} bars={[bar('Before', change.before, 'open'), bar('After', change.after, 'full')]} looks={{ open: 'before', full: 'after' }} />}
      {paired && !change && <p>Before, fewer than five of this group answered, so no change can be said.</p>}
      <Table caption={`${AUDIENCE_WORDS[audience]}, statement by statement`} captionHidden firstCellIsHeader columns={[{ heading: 'Statement' }, ...(before ? [{ heading: 'Before' }] : []), { heading: before ? 'After' : 'Mean' }]}
        rows={set.statements.map((s) => [<>{s.words[audience]}{s.turned && <span className="al-soft"> Counted the other way round.</span>}</>, ...(before ? [ofStatement(before, s.key, s.turned)] : []), ofStatement(now, s.key, s.turned)])} />
    </Section>
  );
};

type Results = Map<Audience, AudienceResult>;
export const RoundResults = ({ set, now, before }: { set: StatementSet; now: Results; before: Results | null }) => (
  <>
    <p className="al-soft">Each mean lies between 0, not at all, and 4, completely. Higher is better. Groups are never added up or ranked.{before ? ' Those who answered before and after need not be the same people, and much else may have changed between.' : ''}</p>
    {AUDIENCES.map((a) => <Group key={a} set={set} audience={a} now={now.get(a)} before={before?.get(a)} paired={before !== null} />)}
  </>
);
