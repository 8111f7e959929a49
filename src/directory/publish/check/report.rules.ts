// A checked feed in plain lines.
import type { FeedReport } from './check-feed.ts';

const WORDS = { passed: 'good', failed: 'NOT GOOD', warning: 'warning' } as const;

export function reportLines({ checks, notes, passed }: FeedReport): string[] {
  const warnings = checks.filter(({ outcome }) => outcome === 'warning').length;
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length;
  const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [
    ...checks.flatMap(({ path, level, outcome, why }) => [`${WORDS[outcome].padEnd(9)} level ${level}  ${path}`, ...why.slice(0, 12).map((reason) => `            ${reason}`)]),
    ...(notes.length > 0 ? ['Beside the official checks:', ...notes.map((note) => `  ${note}`)] : []),
    `${passed ? 'It passes' : 'It does not pass'}: ${many(failed, 'error')}, ${many(warnings, 'warning')}.`,
  ];
}
