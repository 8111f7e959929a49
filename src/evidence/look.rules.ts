// The two looks at each record: what may be answered, and in which words. Pure.

export const STAGES = ['first', 'second'] as const;
export type Stage = (typeof STAGES)[number];
export type Look = 'waiting' | 'in' | 'out' | 'not got' | 'conflict';
export const STAGE_WORDS: Record<Stage, { name: string; what: string; term: string }> = {
  first: { name: 'First look', what: 'title and summary', term: 'title and abstract screening' },
  second: { name: 'Second look', what: 'the whole text', term: 'full-text review' },
};

export const FIRST_ANSWERS = ['yes', 'unsure', 'no'] as const;
export const SECOND_ANSWERS = ['yes', 'no', 'not got'] as const;
export type Answer = 'yes' | 'no' | 'unsure' | 'not got';
export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Yes, it belongs', unsure: 'I am not sure: look at the whole text', no: 'No, leave it out', 'not got': 'I could not get the whole text' };
export const SAID: Record<Answer, string> = { yes: 'it belongs', unsure: 'not sure', no: 'leave it out', 'not got': 'could not get it' };

/** Why something is left out after the whole text was read. The list is short so that it can be counted. */
export const REASONS = ['not peer support', 'other people', 'nothing found out', 'told elsewhere', 'too little said', 'other'] as const;
export const REASON_WORDS: Record<string, string> = {
  'not peer support': 'It is not about peer support', 'other people': 'It is about other people than we ask about', 'nothing found out': 'It does not say what came of it', 'told elsewhere': 'The same study is in another paper here',
  'too little said': 'It says too little to judge', other: 'Something else',
};

/** What is missing in an answer at this look, by field. */
export const answerProblems = (stage: Stage, v: { answer?: string; reason?: string; words?: string }): Record<string, string | undefined> => ({
  reason: stage === 'second' && v.answer === 'no' && !v.reason ? 'Choose why it is left out' : undefined,
  words: stage === 'second' && v.answer === 'no' && v.reason === 'other' && !v.words ? 'Write why' : undefined,
});
