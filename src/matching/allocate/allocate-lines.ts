// Questions as text and answers as text: one document, or one question a line. What cannot be read is answered by {"error": …} in its place.
import { allocate } from './allocate.ts';
import { answerJson } from './answer-json.ts';
import { readProblem } from './read-problem.ts';

const parsed = (text: string): { ok: true; json: unknown } | { ok: false; error: string } => {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    return { ok: false, error: `this is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
};
const isQuestion = (text: string): boolean => {
  const read = parsed(text);
  return read.ok && typeof read.json === 'object' && read.json !== null && 'people' in read.json;
};

/** A document that cannot be read as a whole is read by lines when any line is a question by itself. */
export const questionsIn = (text: string): string[] => {
  if (parsed(text).ok) return [text];
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.some(isQuestion) ? lines : [text];
};

const answerTo = async (text: string): Promise<object> => {
  if (text.trim() === '') return { error: 'nothing was given: a problem as JSON is read from standard input' };
  const read = parsed(text);
  if (!read.ok) return { error: read.error };
  const problem = readProblem(read.json);
  if (!problem.ok) return { error: problem.error };
  try {
    return answerJson(await allocate(problem.problem));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

/** One line of answer for each question, handed to `out` as it is found. Answers whether all of them could be read and solved. */
export const allocateLines = async (text: string, out: (line: string) => void): Promise<boolean> => {
  let good = true;
  for (const question of questionsIn(text)) {
    const answer = await answerTo(question);
    good &&= !('error' in answer);
    out(JSON.stringify(answer));
  }
  return good;
};
