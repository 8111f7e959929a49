// The path of a service that does not exist yet: four phases of tasks, each with who, by when, and with whom it was done. Pure.
import type { Day } from '../../kit/times.ts';

export const PHASES = [
  { n: 1, name: 'Preparing', what: 'the organisation, the first teams, and people who might become peer workers' },
  { n: 2, name: 'Finding and choosing people', what: 'posts, training, advice about benefits, interviews' },
  { n: 3, name: 'Working safely and well', what: 'supervision, ready teams, company, the first months' },
  { n: 4, name: 'Growing', what: 'a say in the service, next steps in the job, telling others' },
] as const;
export type Phase = (typeof PHASES)[number]['n'];
export type Task = { key: string; phase: Phase; words: string; why: string; source: string };
export type Step = { task: string; kind: 'plan' | 'done' | 'not for us'; owner: string | null; due_on: Day | null; done_on: Day | null; done_with: string | null; words: string | null; at: Date };
export type TaskState = Task & { standing: 'nobody yet' | 'planned' | 'late' | 'done' | 'not for us'; newest: Step | null };

/** How each task stands on a day: the newest step says it. */
export const taskStates = (tasks: readonly Task[], steps: readonly Step[], today: Day): TaskState[] => tasks.map((task) => {
  const newest = steps.filter((s) => s.task === task.key).reduce<Step | null>((best, s) => (best === null || s.at >= best.at ? s : best), null);
  if (newest === null) return { ...task, standing: 'nobody yet', newest };
  if (newest.kind !== 'plan') return { ...task, standing: newest.kind, newest };
  return { ...task, standing: (newest.due_on ?? today) < today ? 'late' : 'planned', newest };
});

export const isOver = ({ standing }: TaskState): boolean => standing === 'done' || standing === 'not for us';

/** The phase the service is in: the first with something left. Null when everything is done. */
export const phaseNow = (states: readonly TaskState[]): Phase | null => PHASES.find((p) => states.some((s) => s.phase === p.n && !isOver(s)))?.n ?? null;

/** What to do next: late first, then by day, then what nobody has; of the phase the service is in. */
export const nextTasks = (states: readonly TaskState[]): TaskState[] => {
  const phase = phaseNow(states);
  const rank = (s: TaskState): string => (s.standing === 'nobody yet' ? '2' : `1${s.newest?.due_on ?? ''}`);
  return states.filter((s) => s.phase === phase && !isOver(s)).sort((a, b) => rank(a).localeCompare(rank(b)));
};

/** One service among others. What is empty is missing, and is said to be. */
export type Service = { id: string | null; name: string; as_of: string; wte: string; hours: string; functions: string; training: string; pay: string; source: string };
export const ASPECTS = [['wte', 'How many'], ['hours', 'Hours'], ['functions', 'What they do'], ['training', 'Training'], ['pay', 'Pay']] as const;
export const sayAspect = (words: string): string => (words.trim() === '' ? 'Not said in the source' : words);
