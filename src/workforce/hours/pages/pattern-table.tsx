// A pattern to read: days down, weeks across.
import { Table } from '../../../kit/nhs/index.ts';
import type { Pattern } from '../pattern.rules.ts';
import { sayPlanned } from './week-table.tsx';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const PatternTable = ({ pattern }: { pattern: Pick<Pattern, 'weeks' | 'days'> }) => (
  <Table caption="The pattern" captionHidden phone={pattern.weeks === 1 ? 'pair' : undefined} firstCellIsHeader columns={[{ heading: 'Day' }, ...Array.from({ length: pattern.weeks }, (_, w) => ({ heading: pattern.weeks === 1 ? 'Each week' : `Week ${w + 1}` }))]}
    rows={NAMES.map((name, i) => [name, ...Array.from({ length: pattern.weeks }, (_, w) => {
      const day = pattern.days.find((d) => d.week === w + 1 && d.weekday === i + 1);
      return sayPlanned({ minutes: day?.minutes ?? 0, starts: day?.starts ?? null });
    })])} />
);
