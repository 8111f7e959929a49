// Who reads what somebody says about how it is. Pure.

export const FEEDBACK_KINDS = ['not happy', 'thanks'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Those a person may choose as reader. None is the worker it is about. */
export const READERS = ['lead', 'pals', 'advocate'] as const;
export type Reader = (typeof READERS)[number];

export type ReaderChoice = { reader: Reader; name: string; independent: boolean };

/**
 * The readers a service can offer, in the order shown. The lead always; patient advice and an advocate where the trust has named them,
 * so that nothing goes to a box that nobody opens.
 */
export const readersOffered = (set: { pals_name: string; pals_phone: string; pals_email: string; advocate_name: string; advocate_phone: string; advocate_email: string }): ReaderChoice[] => [
  { reader: 'lead', name: 'The peer lead', independent: false },
  ...(set.pals_phone || set.pals_email ? [{ reader: 'pals' as const, name: set.pals_name, independent: true }] : []),
  ...(set.advocate_phone || set.advocate_email ? [{ reader: 'advocate' as const, name: set.advocate_name || 'An advocate', independent: true }] : []),
];

export type FeedbackStepKind = 'read' | 'answered' | 'passed to pals' | 'passed to advocate' | 'closed';

/** Where a piece of feedback stands, from what was done about it. */
export const feedbackState = (steps: readonly { kind: FeedbackStepKind }[]): 'new' | 'read' | 'answered' | 'closed' => {
  if (steps.some((s) => s.kind === 'closed')) return 'closed';
  if (steps.some((s) => s.kind === 'answered')) return 'answered';
  return steps.length > 0 ? 'read' : 'new';
};
