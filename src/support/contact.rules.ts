// A meeting, call or text: what follows from its facts. Pure.

export const HOWS = ['on the ward', 'at home', 'out and about', 'at our base', 'phone', 'video', 'text'] as const;
export type How = (typeof HOWS)[number];
export const asHow = (text: string): How => HOWS.find((how) => how === text) ?? 'out and about';

/** Off the ward the worker is on their own: a check-in, a finish time, and somebody who rings. */
export const isOffWard = (how: How): boolean => how === 'at home' || how === 'out and about';
/** Whether they are in one place together. */
export const isFaceToFace = (how: How): boolean => isOffWard(how) || how === 'on the ward' || how === 'at our base';

/** Minutes offered as buttons; any other length can be typed. */
export const LENGTHS = [15, 30, 45, 60, 90] as const;
export const LONGEST_MINUTES = 600;
/** How long after the planned end the named person rings, if there is no check-out. */
export const MINUTES_UNTIL_RUNG = 30;

export const NOT_HELD_WHO = ['person', 'worker', 'ward', 'other'] as const;
export type NotHeldWho = (typeof NOT_HELD_WHO)[number];

export type ContactFacts = { planned_at: Date | null; planned_minutes: number | null; cancelled_at: Date | null; recorded_at: Date | null; held: boolean | null };
export type ContactState = 'ahead' | 'begun' | 'held' | 'did not happen' | 'called off';

/** Where a contact stands. Once it has begun it can be recorded; nothing turns it into anything by itself. */
export const contactState = (contact: ContactFacts, at: Date): ContactState => {
  if (contact.recorded_at) return contact.held ? 'held' : 'did not happen';
  if (contact.cancelled_at) return 'called off';
  return contact.planned_at !== null && contact.planned_at > at ? 'ahead' : 'begun';
};
export const isOpen = (contact: Pick<ContactFacts, 'cancelled_at' | 'recorded_at'>): boolean => !contact.cancelled_at && !contact.recorded_at;

/** The planned end, or null where no time was planned. Three quarters of an hour where no length was. */
export const plannedEnd = (contact: Pick<ContactFacts, 'planned_at' | 'planned_minutes'>): Date | null =>
  contact.planned_at && new Date(contact.planned_at.getTime() + (contact.planned_minutes ?? 45) * 60_000);

/** When the named person rings, unless the worker says otherwise: half an hour after the planned end, and never sooner than half an hour from now. */
export const ringTime = (contact: Pick<ContactFacts, 'planned_at' | 'planned_minutes'>, at: Date): Date => {
  const end = plannedEnd(contact) ?? at;
  return new Date(Math.max(end.getTime(), at.getTime()) + MINUTES_UNTIL_RUNG * 60_000);
};

export const STEPS = ['on my way', 'checked in', 'checked out', 'rang', 'cannot make it', 'somewhere else', 'moved', 'told'] as const;
export type StepKind = (typeof STEPS)[number];
export type StepFacts = { kind: StepKind; at: Date };

/**
 * What the person has said since the meeting was last planned, newest first: that they cannot make it, or would like another place.
 * Moving the meeting answers it.
 */
export const saidByPerson = <S extends StepFacts>(steps: readonly S[]): S[] => {
  const moved = Math.max(0, ...steps.filter((s) => s.kind === 'moved').map((s) => s.at.getTime()));
  return steps.filter((s) => (s.kind === 'cannot make it' || s.kind === 'somewhere else') && s.at.getTime() > moved).sort((a, b) => b.at.getTime() - a.at.getTime());
};
