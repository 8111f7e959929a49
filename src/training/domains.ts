// Competence domains a session or a piece speaks to, in words.
import { competenceDomains } from '../supervision/index.ts';

export const DOMAIN_NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
/** "1. What peer support stands on". */
export const sayDomain = (number: number): string => `${number}. ${competenceDomains().find((d) => d.number === number)?.label ?? ''}`;
export const sayDomains = (numbers: readonly number[]): string => numbers.map(sayDomain).join('; ');
export const domainItems = (): { value: string; label: string; hint: string }[] => competenceDomains().map((d) => ({ value: String(d.number), label: `${d.number}. ${d.label}`, hint: d.what }));
