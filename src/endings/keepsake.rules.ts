// What a person leaves with: the parts of their summary, who sees it, who sees what they say about hope. Pure.

export const SUMMARY_PARTS = ['did', 'helped', 'lean_on', 'next', 'come_back'] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];
export const SUMMARY_WORDS: Record<SummaryPart, { label: string; they: string; hint?: string }> = {
  did: { label: 'What I did', they: 'What they did', hint: 'Big or small. “Opened the post” counts.' },
  helped: { label: 'What helped', they: 'What helped' },
  lean_on: { label: 'Who I lean on, and who leans on me', they: 'Who they lean on, and who leans on them' },
  next: { label: 'What is next for me', they: 'What is next for them' },
  come_back: { label: 'How I would know it is time to come back, and how', they: 'How they would know it is time to come back, and how', hint: 'You can always ask to come back. It is the same record, not a new beginning.' },
};
export type SummarySees = 'only me' | 'my worker';
export const isEmptySummary = (s: Partial<Record<SummaryPart, string | null | undefined>>): boolean => SUMMARY_PARTS.every((part) => !s[part]);

export const HOPE_SEES = ['only me', 'my worker', 'service'] as const;
export type HopeSees = (typeof HOPE_SEES)[number];
export const HOPE_SEES_WORDS: Record<HopeSees, { label: string; hint: string }> = {
  'only me': { label: 'Only me', hint: 'It stays in your record. Nobody else reads it.' },
  'my worker': { label: 'My peer worker', hint: 'They can read it until two weeks after support ends.' },
  service: { label: 'The service, without my name', hint: 'The peer lead reads the words among those of others, and cannot see whose they are.' },
};
