// What one study found, in words anybody reads. Pure.
export const EFFECTS = ['helped', 'not shown', 'harmed', 'mixed', 'says how'] as const;
export type Effect = (typeof EFFECTS)[number];
export const EFFECT_WORDS: Record<Effect, { says: string; means: string }> = {
  helped: { says: 'It helped', means: 'Something got better, and that is unlikely to be chance' },
  'not shown': { says: 'Not shown to help', means: 'No clear difference was found. That is not the same as “it does not work”' },
  harmed: { says: 'It did harm', means: 'Something got worse for some people' },
  mixed: { says: 'Mixed', means: 'Some things got better, others did not or got worse' },
  'says how': { says: 'Says how, not whether', means: 'It tells how people found it or how it is done; it did not measure' },
};
export const SURE = ['very', 'fairly', 'a little', 'cannot tell'] as const;
export type Sure = (typeof SURE)[number];
export const SURE_WORDS: Record<Sure, string> = { very: 'Very sure', fairly: 'Fairly sure', 'a little': 'A little sure', 'cannot tell': 'I cannot tell' };
