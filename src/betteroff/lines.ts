// Households as lines of JSON: one in, one answer out. A line that cannot be read has its error in its place, and the rest go on.
import { answerFor } from './answer.rules.ts';
import { RateMissing } from './rates/rates.rules.ts';
import { ratesOf } from './rates/rates.ts';
import { CannotRead } from './read-fields.rules.ts';

/** No household is that long; a file that has no lines must not fill the memory. */
const LONGEST = 200_000;
/** By which some programs mark a file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export type LineAnswer = { text: string; good: boolean };

const problem = (error: unknown): string => {
  if (error instanceof SyntaxError) return 'not JSON';
  if (error instanceof CannotRead || error instanceof RateMissing) return error.message;
  throw error;
};

/** The answer to one line; `number` counts from 1. */
export const answerLine = (line: string, number: number): LineAnswer => {
  try {
    if (line.trim() === '') throw new CannotRead('an empty line');
    if (line.length > LONGEST) throw new CannotRead('a household is never that long');
    return { text: JSON.stringify(answerFor(ratesOf, JSON.parse(number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line))), good: true };
  } catch (error) {
    return { text: JSON.stringify({ error: `line ${number}: ${problem(error)}` }), good: false };
  }
};

/** Answers whole lines as they come: a chunk of answers for each chunk of text. Says at the end whether every line could be read. */
export async function* answerLines(chunks: AsyncIterable<string>): AsyncGenerator<string, boolean> {
  let [rest, number, allGood] = ['', 0, true];
  const answered = (lines: readonly string[]): string => {
    let text = '';
    for (const line of lines) {
      const answer = answerLine(line.endsWith('\r') ? line.slice(0, -1) : line, number += 1);
      allGood &&= answer.good;
      text += `${answer.text}\n`;
    }
    return text;
  };
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST + 1);
    if (lines.length > 0) yield answered(lines);
  }
  if (rest !== '') yield answered([rest]);
  return allGood;
}
