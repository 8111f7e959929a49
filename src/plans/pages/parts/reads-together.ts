import type { Desk } from '../../plan-desk.ts';

/** Beside a box in which a worker writes down what the person said: who reads it, and that the person can change that. */
export const readsTogether = ({ name, onPaper }: Pick<Desk, 'name' | 'onPaper'>): string => (onPaper
  ? `You see this because you write it together, and so does whoever covers for you. Nobody else does, unless ${name} says so. Print it for ${name} to keep.`
  : `${name} reads this at once, with your name as the one who wrote it down. You see it because you write it together, and so does whoever covers for you. ${name} can keep it to themself with one press.`);
