// From one peer worker to another: what may be said, and what becomes of a planned meeting. Pure.

export const BECAUSES = ['leaves', 'away for long', 'other'] as const;
export type Because = (typeof BECAUSES)[number];
export const HANDOVER_ANSWERS = ['yes', 'somebody else', 'no more'] as const;
export type HandoverAnswer = (typeof HANDOVER_ANSWERS)[number];
export const SAID_HOWS = ['on paper', 'by phone', 'face to face'] as const;
export type SaidHow = (typeof SAID_HOWS)[number];

export type HandoverFacts = { answer: HandoverAnswer | null; done_at: Date | null; called_off_at: Date | null };
export type HandoverState = 'waits for their answer' | 'to be done' | 'done' | 'somebody else' | 'no more' | 'called off';

/** Where a handover stands. */
export const handoverState = (h: HandoverFacts): HandoverState => {
  if (h.done_at) return 'done';
  if (h.called_off_at) return 'called off';
  if (h.answer === null) return 'waits for their answer';
  return h.answer === 'yes' ? 'to be done' : h.answer;
};
export const isOpenHandover = (h: HandoverFacts): boolean => ['waits for their answer', 'to be done'].includes(handoverState(h));

/** "Nadia is leaving" and no more: why is hers. */
export const sayBecause = (because: Because, worker: string, whom = 'you'): string =>
  because === 'leaves' ? `${worker} is leaving the service.` : because === 'away for long' ? `${worker} will be away for a long time.` : `${worker} cannot go on supporting ${whom}.`;
