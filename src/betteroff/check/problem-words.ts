// What the check cannot work out, for the person; the engine's own words, which name the rate or the field, stay for the adviser.

/** In the person's words: what it is about, without the name of a rate. */
export const sayProblem = (problem: string): string => {
  if (problem.startsWith('child_benefit.high_income_charge')) return 'What happens to Child Benefit when one of you earns this much is not among the rates we have read.';
  if (problem.includes('at most 100,000')) return 'One of the amounts is above £100,000. What the law says then is not among the rates we have read.';
  return 'One of your answers needs a rule or a rate that we have not read.';
};
