// What it is like here: statements answered without a name, each audience apart, before and after.
export { FEWEST } from './statements.rules.ts';
