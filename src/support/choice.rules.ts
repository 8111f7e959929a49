// Who with whom, once two have met: going on, or somebody else. Either is fine, and nobody is asked why. Pure.

export const CHOICE_KINDS = ['meet first', 'go on', 'somebody else', 'worker asks', 'stay'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export type ChoiceFacts = { meeting_first: boolean; ended_at: Date | null; steps: readonly { kind: ChoiceKind; settled_at: Date | null }[] };
export type ChoiceState = 'ended' | 'meeting first' | 'somebody else asked' | 'together';

/** Where two stand. A worker's own wish is the lead's to know, and changes nothing by itself. */
export const choiceState = ({ meeting_first, ended_at, steps }: ChoiceFacts): ChoiceState => {
  if (ended_at) return 'ended';
  if (meeting_first) return 'meeting first';
  return steps.some((s) => s.kind === 'somebody else' && s.settled_at === null) ? 'somebody else asked' : 'together';
};

/** What can be said next, by the person or as somebody wrote it down. */
export const maySay = (state: ChoiceState): readonly ChoiceKind[] => {
  switch (state) {
    case 'ended': return [];
    case 'meeting first': return ['go on', 'somebody else'];
    case 'somebody else asked': return ['stay'];
    case 'together': return ['somebody else'];
  }
};

/** After meeting first, "somebody else" parts the two at once; later the support goes on until somebody new is chosen. */
export const partsAtOnce = (state: ChoiceState): boolean => state === 'meeting first';
