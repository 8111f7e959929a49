// The parts of a worker's own plan: what the box asks, in the order of the page.
export const PARTS = ['keeps me well', 'signs', 'what helps', 'adjustments', 'my experience', 'who to ring'] as const;
export type Part = (typeof PARTS)[number];
export const PART_SAYS: Record<Part, { label: string; asks: string }> = {
  'keeps me well': { label: 'What keeps me well at work', asks: 'What keeps you well at work?' },
  signs: { label: 'How you might notice', asks: 'How might somebody notice that things are getting hard?' },
  'what helps': { label: 'What helps then, and what does not', asks: 'What helps then? What does not?' },
  adjustments: { label: 'What I need at work', asks: 'What do you need so that you can do this job? (Adjustments: hours, places, equipment, how people tell you things.)' },
  'my experience': { label: 'My own experience', asks: 'What of your own experience would you like somebody here to know?' },
  'who to ring': { label: 'Whom to ring about me', asks: 'If somebody is worried about you at work, whom should they ring, and whom not?' },
};
export const partAt = (n: number): Part | undefined => PARTS[n - 1];
