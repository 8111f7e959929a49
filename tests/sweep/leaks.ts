// What a page may not show to whom: the planted phrases of the world, against the matrix.
import { involveLeaksIn } from '../setup/world-involve.ts';
import { principleLeaksIn } from '../setup/world-principles.ts';
import { ownLeaksIn } from '../setup/world-supervision.ts';
import { KEYS, phrase } from '../setup/world.ts';
import type { Key, Kind, PlanKind, TrustLetter, ViewerName } from '../setup/world.ts';

const PLAN: readonly PlanKind[] = ['pprivate', 'pworker', 'plead', 'pcarer', 'pold', 'pleft'];
export const ALL: readonly Kind[] = ['name', 'contact', 'hopes', 'note', 'left', 'safe', 'held', 'unshown', 'answer', 'wish', 'step', 'place', 'why', 'concern', 'feedback', 'ending', 'brought', 'summary', 'told', 'stay', 'called', ...PLAN];
const without = (...kinds: Kind[]): Kind[] => ALL.filter((k) => !kinds.includes(k));
/** What each viewer may ever be shown, by person: who-sees-what in phrases. Anything else anywhere is a leak. */
const MAY_SEE: Partial<Record<ViewerName, Partial<Record<Key, readonly Kind[]>>>> = {
  callum: { callum: without('held', 'unshown', 'concern', 'told') },
  gemma: { gemma: without('held', 'unshown', 'concern', 'told') },
  nadia: { callum: without('feedback', 'summary'), bo: without('feedback', 'summary'), amir: ['concern', 'called'], gemma: ['called'] },
  cover: { callum: without('feedback', 'concern', 'summary') },
  dev: { gemma: without('feedback', 'summary'), walled: without('feedback', 'summary') },
  lead: Object.fromEntries((['callum', 'gemma', 'amir', 'bo'] as const).map((k) => [k, ['name', 'contact', 'hopes', 'wish', 'safe', 'held', 'step', 'stay', 'concern', 'ending', 'told', ...(k === 'amir' ? [] : ['plead' as const])] as const])),
  nurse: { callum: ['name', 'hopes', 'contact', 'stay'], amir: ['name', 'hopes', 'contact', 'stay'], bo: ['name', 'hopes', 'contact', 'stay'] },
  otherNurse: { gemma: ['name', 'hopes', 'contact', 'stay'], walled: ['name', 'hopes', 'contact', 'stay'] },
  carer: { callum: ['name', 'place', 'pcarer'] },
  named: { walled: without('feedback', 'concern', 'brought', 'summary') },
  pals: Object.fromEntries(KEYS.map((k) => [k, ['feedback'] as const])),
};

export const GROUP_KINDS = ['note', 'name', 'words', 'link'] as const;
export const groupPhrase = (letter: TrustLetter, kind: (typeof GROUP_KINDS)[number]): string => `Zq${letter}groupsecret${kind}`;
/** A group's note, first names, link and what people said of it: for Nadia, who leads it; the link also for those in it and whoever supports them. */
const groupLeaks = (html: string, name: ViewerName): string[] => (['a', 'b'] as const).flatMap((letter) => GROUP_KINDS.filter((kind) => html.includes(groupPhrase(letter, kind))
  && !(letter === 'a' && (name === 'nadia' || kind === 'link' && ['callum', 'gemma', 'dev', 'cover', 'lead'].includes(name)))));
const peopleLeaks = (html: string, name: ViewerName): string[] =>
  (['a', 'b'] as const).flatMap((letter) => KEYS.flatMap((key) => ALL.filter((kind) => html.includes(phrase(letter, key, kind)))
    .filter((kind) => letter === 'b' || !(MAY_SEE[name]?.[key] ?? []).includes(kind)).map((kind) => phrase(letter, key, kind))));

/** How every planted phrase begins (tests/sweep.test.ts holds them to it): most pages hold none, and one look shows it where each phrase would need its own. */
export const PLANTED = /Z[a-z][ab]/;
/** Every phrase on this page that this viewer may not be shown. */
export const leaksIn = (html: string, name: ViewerName): string[] =>
  PLANTED.test(html) ? [peopleLeaks, groupLeaks, ownLeaksIn, involveLeaksIn, principleLeaksIn].flatMap((find) => find(html, name)) : [];
