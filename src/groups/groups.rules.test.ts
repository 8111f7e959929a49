// Rules of groups as tables of cases: days of a series across clock changes, counting once, names in a note, wishes, cells of five.
import { describe, expect, test } from 'vitest';
import { feedbackTable } from './feedback.rules.ts';
import { changesBetween, groupProblems, sayPlace, settled } from './group.rules.ts';
import type { GroupFacts } from './group.rules.ts';
import { namesIn } from './note-names.rules.ts';
import { headsOf, meaningOf, readNames, workedOf } from './register.rules.ts';
import type { Taken } from './register.rules.ts';
import { beginsAt, daysOf, endsAt, oftenOf, saySeries, seriesFrom } from './series.rules.ts';
import { isToAsk, offersGroups, offersOneToOne } from '../people/wish.rules.ts';

const series = (often: Parameters<typeof seriesFrom>[0], day: Parameters<typeof seriesFrom>[1], dtstart = '2026-10-01', until_on: string | null = null) => seriesFrom(often, day, { dtstart, until_on, begins: '14:00', minutes: 90 });

describe('the days of a series', () => {
  test.each([
    ['every week', series('weekly', 'TU'), '2026-10-19', '2026-11-04', ['2026-10-20', '2026-10-27', '2026-11-03']],
    ['every second week, counted from the first day', series('fortnightly', 'TU', '2026-10-06'), '2026-10-19', '2026-11-20', ['2026-10-20', '2026-11-03', '2026-11-17']],
    ['every second week when the first day is of another weekday', series('fortnightly', 'TU', '2026-10-08'), '2026-10-08', '2026-11-10', ['2026-10-20', '2026-11-03']],
    ['the first Tuesday', series('first', 'TU'), '2026-10-01', '2027-01-31', ['2026-10-06', '2026-11-03', '2026-12-01', '2027-01-05']],
    ['the last Friday', series('last', 'FR'), '2026-10-01', '2026-12-31', ['2026-10-30', '2026-11-27', '2026-12-25']],
    ['not before its first day, not after its last', series('weekly', 'TU', '2026-10-21', '2026-10-31'), '2026-10-01', '2026-12-01', ['2026-10-27']],
  ] as const)('%s', (_what, s, from, until, days) => expect(daysOf(s, from, until)).toEqual(days));

  test.each([
    ['the week before the clocks go back', '2026-10-20', '2026-10-20T13:00:00.000Z'], ['the week after', '2026-10-27', '2026-10-27T14:00:00.000Z'],
    ['the week before they go forward', '2027-03-23', '2027-03-23T14:00:00.000Z'], ['the week after', '2027-03-30', '2027-03-30T13:00:00.000Z'],
  ])('2pm on the wall is 2pm on the wall: %s', (_what, day, moment) => expect(beginsAt(series('weekly', 'TU'), day).toISOString()).toBe(moment));

  test('a time that the clocks skip is the one an hour later', () => expect(beginsAt({ begins: '01:30' }, '2027-03-28').toISOString()).toBe('2027-03-28T01:30:00.000Z'));
  test('what was chosen is shown again', () => {
    for (const often of ['weekly', 'fortnightly', 'first', 'third', 'last'] as const) expect(oftenOf(series(often, 'TH'))).toEqual({ often, weekday: 'TH' });
  });
  test('is said as people say it', () => {
    expect(saySeries(series('weekly', 'TU'), '2026-11-01')).toBe('Tuesday, 2pm to 3.30pm');
    expect(saySeries(series('fortnightly', 'TU'), '2026-11-01')).toBe('Every second week, Tuesday, 2pm to 3.30pm');
    expect(saySeries(series('first', 'TU'), '2026-11-01')).toBe('The first Tuesday of the month, 2pm to 3.30pm');
    expect(endsAt({ begins: '23:00', minutes: 90 })).toBe('00:30');
  });
});

const taken = (more: Partial<Taken> = {}): Taken => ({ held: true, notHeldWhy: null, minutes: 90, around: 15, people: [], names: [], others: 0, leaders: ['n'], ...more });
const stands = (t: Taken) => ({ id: 'r1', by: 'Dev', taken: t });

describe('counting once', () => {
  test.each([
    ['heads', taken({ others: 9 }), 'heads', 9], ['people ticked twice', taken({ people: ['a', 'b', 'a'], others: 2 }), 'people', 4], ['first names, whatever the letters', taken({ names: ['Sam', 'sam', 'Jo'] }), 'first names', 2],
    ['names in a group of heads count nothing', taken({ names: ['Sam'], others: 3 }), 'heads', 3], ['not held', taken({ held: false, others: 5 }), 'heads', 0],
  ] as const)('%s', (_what, t, counts, n) => expect(headsOf(t, counts)).toBe(n));

  test.each([['held, with getting ready', taken(), 105], ['not held: only getting ready', taken({ held: false }), 15]] as const)('minutes worked: %s', (_what, t, n) => expect(workedOf(t)).toBe(n));

  test.each([
    ['nobody wrote it yet', taken({ others: 9 }), null, null, 'heads', 'first'],
    ['the same again', taken({ others: 9 }), null, stands(taken({ others: 9 })), 'heads', 'same'],
    ['put right by whoever saw it', taken({ others: 8 }), 'r1', stands(taken({ others: 9 })), 'heads', 'correct'],
    ['another number at the same moment', taken({ others: 8 }), null, stands(taken({ others: 9 })), 'heads', 'ask'],
    ['another list at the same moment', taken({ people: ['b', 'c'] }), null, stands(taken({ people: ['a', 'b'] })), 'people', 'together'],
    ['the same list in another order', taken({ people: ['b', 'a'] }), null, stands(taken({ people: ['a', 'b'] })), 'people', 'same'],
    ['one says it was held, the other not', taken({ held: false }), null, stands(taken({ people: ['a'] })), 'people', 'ask'],
  ] as const)('%s', (_what, sent, seen, now, counts, kind) => expect(meaningOf(sent, seen, now, counts).kind).toBe(kind));

  test('two lists at once: everybody of both, each once, and both who led', () => {
    const meaning = meaningOf(taken({ people: ['b', 'c'], others: 1, leaders: ['d'] }), null, stands(taken({ people: ['a', 'b'], others: 2 })), 'people');
    expect(meaning).toMatchObject({ kind: 'together', taken: { people: ['a', 'b', 'c'], others: 2, leaders: ['n', 'd'] } });
  });
  test('first names as people type them', () => expect(readNames(' Sam\nJo,  sam ;Mary  Ann\n\n')).toEqual(['Sam', 'Jo', 'Mary Ann']));
});

describe('names in a note', () => {
  const NAMES = ['Callum', 'Jo', 'Hope', 'Mary Ann'];
  test.each([
    ['Callum made the tea', ['Callum']], ['callum’s tea', ['Callum']], ['We spoke about columns', []], ['Jokes were told', []], ['We talked of jo', ['Jo']], ['We hope it goes on', []],
    ['Hope was our word today', []], ['It was Hope who said it', ['Hope']], ['Mary Ann and the rest', ['Mary Ann']], ['Sleep, money, the bus', []], ['Ann brought cake', ['Ann']],
  ])('%s', (words, found) => expect(namesIn(words, NAMES)).toEqual(found));
});

describe('a wish', () => {
  test.each([[undefined, true, true], ['both', true, true], ['one-to-one', true, true], ['groups are not for me', false, true], ['one-to-one is not for me', true, false]] as const)('%s: groups %s, one to one %s', (choice, groups, one) => {
    const wish = choice && { choice, said_on: '2026-03-12' };
    expect([offersGroups(wish), offersOneToOne(wish)]).toEqual([groups, one]);
  });
  test.each([['2026-11-01', false], ['2026-09-01', false], ['2026-08-31', true], ['2025-01-01', true]])('said on %s: asked again %s', (said_on, ask) => expect(isToAsk({ choice: 'both', said_on }, '2026-11-23')).toBe(ask));
});

describe('how it is', () => {
  const statements = [{ statement: 'heard', words: 'People listened' }];
  const cell = (answer: string, n: number) => ({ sheets: 10, statement: 'heard', answer, n });
  test('no cell under five, and none to be worked out from the others', () => {
    expect(feedbackTable([], statements)).toBeNull();
    expect(feedbackTable([cell('yes', 7)], statements)).toEqual({ atLeast: 10, rows: [{ words: 'People listened', cells: { yes: 7, 'in part': null, no: null } }] });
    expect(feedbackTable([cell('yes', 7), cell('no', 4)], statements)?.rows[0]?.cells.no).toBeNull();
  });
});

describe('what a group says of itself', () => {
  const g: GroupFacts = { name: 'Kettle', about: 'Tea', for_whom: 'Anybody', open_to: 'anybody', how: 'hybrid', venue: 'The Hall', address: '1 Invented Street', town: 'Sale', postcode: 'M33 7AA', access: 'One step', how_to_come: 'Ring', phone: null, counts: 'heads', capacity: null, team_id: null };
  test('an online group has no door to stand at', () => {
    expect(settled({ ...g, how: 'online' })).toMatchObject({ venue: null, address: null, town: null, postcode: null, access: null });
    expect(sayPlace({ ...g, how: 'online' }, 'The Post Office')).toBe('Online');
    expect(sayPlace(g)).toBe('The Hall, 1 Invented Street, Sale, M33 7AA, or online');
  });
  test.each([[{ ...g, venue: null }, ['venue']], [{ ...g, how: 'online' as const, venue: null }, []], [{ ...g, counts: 'people' as const }, ['counts']], [g, []]])('problems %#', (facts, fields) => {
    expect(Object.entries(groupProblems(facts)).filter(([, v]) => v !== undefined).map(([k]) => k)).toEqual(fields);
  });
  test('what changed, field by field', () => expect(changesBetween(g, { ...g, capacity: 8, name: 'Pot' })).toEqual([{ field: 'name', was: 'Kettle', became: 'Pot' }, { field: 'capacity', was: null, became: '8' }]));
});
