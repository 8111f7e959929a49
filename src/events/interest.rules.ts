// What somebody would like to do after a gathering, and what became of it. Pure.
export const INTERESTS = ['help', 'train', 'prepare my team', 'something else'] as const;
export type InterestKind = (typeof INTERESTS)[number];
export const INTEREST_WORDS: Record<InterestKind, { i: string; they: string }> = {
  help: { i: 'I would like to help', they: 'would like to help' },
  train: { i: 'I would like to train as a peer worker', they: 'would like to train' },
  'prepare my team': { i: 'I would like my team to get ready for a peer worker', they: 'would like their team prepared' },
  'something else': { i: 'Something else', they: 'has something else in mind' },
};

export const OUTCOMES = ['joined', 'later', 'not for them', 'could not be reached'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_WORDS: Record<Outcome, string> = { joined: 'It came to something', later: 'Later: they will get in touch', 'not for them': 'They decided it is not for them', 'could not be reached': 'We could not reach them' };

type Standing = { taken_at: Date | null; outcome_at: Date | null };
/** Where one stands: nobody has it, somebody has it, or what became of it is written. */
export const interestStage = ({ taken_at, outcome_at }: Standing): 'nobody has it yet' | 'being followed up' | 'done' => (outcome_at ? 'done' : taken_at ? 'being followed up' : 'nobody has it yet');
