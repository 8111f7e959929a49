// A team without accounts: which work addresses may ask, and how a code by mail proves one. Pure.

/** A code lives 15 minutes and takes 5 tries; what it proved holds for 2 hours in that browser. */
export const LINK_CODE = { digits: 6, minutes: 15, tries: 5, provesHours: 2 } as const;

/** Set before the page refused them: they would let in every organisation of a kind. */
const OF_MANY = new Set(['nhs.uk', 'gov.uk', 'org.uk', 'co.uk', 'ac.uk']);

/** Whether an address belongs to one of the trust's work domains (setting: work_email_domains), or to a part of one. */
export const isWorkEmail = (email: string, domains: readonly string[]): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((one) => {
    const allowed = one.toLowerCase().replace(/^@/, '');
    return allowed.includes('.') && !OF_MANY.has(allowed) && (domain === allowed || domain.endsWith(`.${allowed}`));
  });
};

export type LinkCodeFacts = { expires_at: Date; tries: number; used_at: Date | null };

/** Whether a code may still be tried. */
export const mayTryCode = (code: LinkCodeFacts, now: Date): boolean => code.used_at === null && code.tries < LINK_CODE.tries && code.expires_at > now;

/** Whether a code that was typed rightly still proves who is asking. */
export const provesStill = (code: { used_at: Date | null }, now: Date): boolean =>
  code.used_at !== null && now.getTime() - code.used_at.getTime() < LINK_CODE.provesHours * 3_600_000;

/** "482 913" typed in any way: digits only. */
export const codeDigits = (typed: string): string => typed.replace(/\D/g, '');

/** Twelve digits in three groups: easy to write down and to say. */
export const sayDraftCode = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');
