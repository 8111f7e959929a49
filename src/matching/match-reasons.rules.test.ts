import { describe, expect, test } from 'vitest';
import { compareCandidates, NO_WISHES, reasonsFor, sayOrder, sayWishes, wishDayProblem } from './match-reasons.rules.ts';
import type { Candidate, Wishes } from './match-reasons.rules.ts';

const SAYS: Record<string, string> = { ward: 'Has been on a ward', debt: 'Has had debt', urdu: 'Speaks Urdu', bsl: 'Uses British Sign Language', woman: 'A woman', man: 'A man', neither: 'Neither a woman nor a man', lgbt: 'Is LGBT+' };
const says = (key: string): string => SAYS[key] ?? key;
const worker = (known_as: string, about: Partial<Candidate> = {}): Candidate => ({ known_as, area: 'east', working_days: [2, 3, 4], room: 2, items: [], languages: [], ...about });
const wish = (about: Partial<Wishes>): Wishes => ({ ...NO_WISHES, ...about });

describe('reasons, what fits first', () => {
  test.each<[string, Partial<Candidate>, Partial<Wishes>, string[], string[]]>([
    ['nothing wished', {}, {}, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['shared experience', { items: ['ward', 'debt'] }, { experience: ['ward'] }, ['Has been on a ward, as they asked', 'Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['experience that nobody asked for is not said', { items: ['debt'] }, {}, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['none of the experience', {}, { experience: ['ward'] }, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], ['Has not said any of the experience they asked for']],
    ['their language', { languages: ['urdu'] }, { languages: ['urdu'] }, ['Speaks Urdu, as they asked', 'Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['not their language', { languages: ['bsl'] }, { languages: ['urdu'] }, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], ['Has not said: speaks Urdu']],
    ['a language nobody asked for is still said', { languages: ['urdu'] }, {}, ['Speaks Urdu', 'Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['a woman, as asked', { items: ['woman'] }, { withWhom: 'a woman' }, ['A woman, as they asked', 'Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['a man where a woman was asked', { items: ['man'] }, { withWhom: 'a woman' }, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], ['Not a woman: they asked for a woman']],
    ['somebody who has not said', {}, { withWhom: 'a man' }, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], ['Has not said whether a man: they asked for a man']],
    ['no matter: nothing is said of it', { items: ['woman'] }, {}, ['Near: east', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['mornings', {}, { times: ['mornings'] }, ['Near: east', 'Works Tuesday to Thursday: they asked for mornings', 'Room for 2 more'], []],
    ['a day in common', {}, { days: [1, 2] }, ['Near: east', 'Works Tuesday to Thursday: they asked for Monday and Tuesday', 'Room for 2 more'], []],
    ['no day in common', { room: 1 }, { days: [1] }, ['Near: east', 'Room for one more'], ['Works Tuesday to Thursday, none of the days they asked for: they asked for Monday']],
    ['the area they asked for', {}, { area: 'east' }, ['Near: east, as they asked', 'Works Tuesday to Thursday', 'Room for 2 more'], []],
    ['not that area', {}, { area: 'west' }, ['Works Tuesday to Thursday', 'Room for 2 more'], ['Not the area they asked for: east']],
    ['far', { area: 'west', working_days: [] }, {}, ['Has no set days', 'Room for 2 more'], ['Further away: west']],
    ['no area', { area: null }, {}, ['Works Tuesday to Thursday', 'Room for 2 more'], ['No area said']],
  ])('%s', (_, about, wishes, fits, not) => {
    const reasons = reasonsFor(worker('Nadia', about), wish(wishes), ['east'], says);
    expect(reasons.filter((r) => r.fits).map((r) => r.words)).toEqual(fits);
    expect(reasons.filter((r) => !r.fits).map((r) => r.words)).toEqual(not);
    expect(reasons.map((r) => r.words).join(' ')).not.toMatch(/%|score|points|best/i);
  });
});

describe('one thing after the other', () => {
  const order = (wishes: Partial<Wishes>, ...workers: Candidate[]) => [...workers].sort(compareCandidates(wish(wishes), ['east'])).map((w) => w.known_as).join(' ');
  test.each<[string, Partial<Wishes>, Candidate[], string]>([
    ['by name when all else is the same', {}, [worker('Ruth'), worker('Dev')], 'Dev Ruth'],
    ['room does not count', {}, [worker('Ruth', { room: 9 }), worker('Dev', { room: 1 })], 'Dev Ruth'],
    ['near before far', {}, [worker('Dev', { area: 'west' }), worker('Ruth')], 'Ruth Dev'],
    ['more shared experience first', { experience: ['ward', 'debt'] }, [worker('Dev', { items: ['ward'] }), worker('Ruth', { items: ['ward', 'debt'] })], 'Ruth Dev'],
    ['shared experience before near', { experience: ['ward'] }, [worker('Dev'), worker('Ruth', { area: 'west', items: ['ward'] })], 'Ruth Dev'],
    ['language before everything', { languages: ['urdu'], experience: ['ward', 'debt'], withWhom: 'a woman' }, [worker('Dev', { items: ['ward', 'debt', 'woman'] }), worker('Ruth', { area: 'west', items: ['man'], languages: ['urdu'] })], 'Ruth Dev'],
    ['a woman as asked, then not said, then a man', { withWhom: 'a woman' }, [worker('Amir', { items: ['man'] }), worker('Bo'), worker('Cy', { items: ['woman'] })], 'Cy Bo Amir'],
    ['a day they asked for last', { days: [5] }, [worker('Dev'), worker('Ruth', { working_days: [5] })], 'Ruth Dev'],
    ['near before a day they asked for', { days: [5] }, [worker('Dev'), worker('Ruth', { working_days: [5], area: 'west' })], 'Dev Ruth'],
  ])('%s', (_, wishes, workers, expected) => {
    expect(order(wishes, ...workers)).toBe(expected);
    expect(order(wishes, ...[...workers].reverse())).toBe(expected);
  });
});

test('how it is ordered names only what was asked', () => {
  expect(sayOrder(NO_WISHES)).toBe('First who is near, then by name. Nobody is scored.');
  expect(sayOrder(wish({ languages: ['urdu'], experience: ['ward'], days: [1], area: 'west', withWhom: 'a man' }))).toBe('First who speaks their language, then a man, as they asked, then who shares most of what they named, then who is in the area they asked for, then who works on a day they asked for, then by name. Nobody is scored.');
});
test('wishes in one line', () => {
  expect(sayWishes(NO_WISHES, says)).toBeNull();
  expect(sayWishes(wish({ experience: ['ward', 'lgbt'], languages: ['urdu'], withWhom: 'a woman', days: [2], times: ['mornings'], area: 'east' }), says)).toBe('Has been on a ward, is LGBT+, speaks Urdu, a woman, Tuesday, mornings, near: east.');
});
test.each([['2026-11-23', null], ['2026-11-01', null], ['2026-11-24', 'The day they said it must be today or earlier']])('said on %s', (day, problem) => expect(wishDayProblem(day, '2026-11-23')).toBe(problem));
