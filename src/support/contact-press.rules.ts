// What can be pressed on a meeting now, the likeliest first. Pure.
import { contactState, isOffWard, plannedEnd } from './contact.rules.ts';
import type { ContactFacts, How } from './contact.rules.ts';

export type Press = 'on my way' | 'ring the ward' | 'ring them' | 'check in' | 'check out' | 'record' | 'change';

type Asked = ContactFacts & { how: How };
type Around = { setOff: boolean; out: boolean; wardPhone: boolean; phone: boolean };

/** Nobody sets off or checks in for a meeting of next week. */
const HOURS_BEFORE = 12;
/** So long after the planned end a check-in still means that somebody is out; later it would only have a colleague ring for nothing. */
const HOURS_AFTER = 2;

const before = (contact: Asked, { setOff, out, wardPhone, phone }: Around, at: Date): Press[] => {
  const soon = contact.planned_at !== null && contact.planned_at.getTime() - at.getTime() <= HOURS_BEFORE * 3_600_000;
  if (isOffWard(contact.how)) return out ? ['check out'] : soon ? ['check in'] : [];
  if (contact.how === 'phone') return phone ? ['ring them'] : [];
  if (contact.how === 'video' || contact.how === 'text') return [];
  return [...(setOff || !soon ? [] : ['on my way' as const]), ...(contact.how === 'on the ward' && wardPhone ? ['ring the ward' as const] : [])];
};

/** Before a meeting: set off, ring, check in. Once it has begun: write it down, and check out first when off the ward. Nothing when it is over. */
export const pressesFor = (contact: Asked, around: Around, at: Date): Press[] => {
  const state = contactState(contact, at);
  if (state === 'ahead') return [...before(contact, around, at), 'change'];
  if (state !== 'begun') return [];
  if (around.out) return ['check out', 'record'];
  const end = plannedEnd(contact);
  const overLong = end !== null && at.getTime() > end.getTime() + HOURS_AFTER * 3_600_000;
  return isOffWard(contact.how) && !overLong ? ['record', 'check in', 'change'] : ['record', 'change'];
};
