// The rules of a review as tables: what is the same thing, how far readers agree, what the flow counts, what is missing.
import { describe, expect, test } from 'vitest';
import { agreementOf, kappaWords, sayAgreement } from './agreement.rules.ts';
import { flowBoxes } from './flow.rules.ts';
import type { FlowCounts } from './flow.rules.ts';
import { doiOf, familyKey, foundRecord, titleKey, yearOf } from './import/found-record.rules.ts';
import { answerProblems } from './look.rules.ts';
import { missingIn } from './ready.rules.ts';
import { keptOf, sameness } from './same.rules.ts';

describe('the same thing twice', () => {
  const base = { doi: null, pmid: null, title_key: 'coming home', year: 2011 as number | null, authors: ['Repper, Julie'] };
  const other = { ...base, title_key: 'another title' };
  test.each([
    ['same DOI and title', { ...base, doi: '10.1/a' }, { ...base, doi: '10.1/a' }, 'the same DOI and the same title', true],
    ['same DOI, other title', { ...base, doi: '10.1/a' }, { ...other, doi: '10.1/a' }, 'the same DOI; the titles are not quite the same', false],
    ['same PubMed number', { ...base, pmid: '1' }, { ...base, pmid: '1' }, 'the same PubMed number and the same title', true],
    ['title, year, author', base, { ...base, year: 2012 }, 'the same title and first author, and no more than a year apart', false],
    ['year not known', base, { ...base, year: null }, 'the same title and first author, and no more than a year apart', false],
    ['initials for a first name', base, { ...base, authors: ['Repper, J.'] }, 'the same title and first author, and no more than a year apart', false],
    ['no author on one side', base, { ...base, authors: [] }, 'the same title, and no more than a year apart', false],
    ['other first author', base, { ...base, authors: ['Carter, Tim'] }, 'the same title, but another first author', false],
    ['two editions', { ...base, doi: '10.1/a' }, { ...base, doi: '10.1/b' }, 'the same title, but another DOI: perhaps two editions', false],
    ['years apart', base, { ...base, year: 2013 }, null, false],
    ['another title', base, other, null, false],
    ['no title key', { ...base, title_key: '' }, { ...base, title_key: '' }, null, false],
  ])('%s', (_what, a, b, why, sure) => {
    expect(sameness(a, b)).toEqual(why === null ? null : { why, sure });
    expect(sameness(b, a)).toEqual(why === null ? null : { why, sure });
  });
  test('the one that says more stays, else the one found first; whichever way round they come', () => {
    const [little, much]: Parameters<typeof keptOf> = [{ id: '1', doi: null, pmid: null, summary: null, authors: [], year: null }, { id: '2', doi: '10.1/a', pmid: null, summary: 'x', authors: ['A'], year: 2011 }];
    expect(keptOf(little, much)[0]).toBe(much);
    expect(keptOf(much, little)[0]).toBe(much);
    expect(keptOf({ ...little, id: '9' }, little)[0]).toBe(little);
  });
});

describe('how a title, a name, a DOI, a year are read', () => {
  test.each([['Café & Co: a Study.', 'cafe and co a study'], ['  PEER—Support ', 'peer support'], ['Żółw', 'zołw'], ['...', '']])('title %j', (title, key) => expect(titleKey(title)).toBe(key));
  test.each([['Repper, Julie', 'repper'], ['Julie Repper', 'repper'], ['van den Berg, Jan', 'van den berg'], ['NHS England', 'england'], [undefined, '']])('name %j', (name, key) => expect(familyKey(name)).toBe(key));
  test.each([['https://doi.org/10.5555/ABC.', '10.5555/abc'], ['doi:10.1186/s12888-022-03999-9', '10.1186/s12888-022-03999-9'], ['10.1016/S2215-0366(21)00398-9', '10.1016/s2215-0366(21)00398-9'], ['none', null], ['10.1/a', null]])('DOI %j', (words, doi) => expect(doiOf(words)).toBe(doi));
  test.each([['2014 Aug', 2014], ['2020/03/17/', 2020], ['c1998', 1998], ['20111', null], ['in press', null], ['', null]])('year %j', (words, year) => expect(yearOf(words)).toBe(year));
  test('what can be mended is, and says so; what has no title is refused', () => {
    const read = foundRecord({ title: ['<i>One</i> title', 'Two'], year: 'spring', doi: 'soon', url: 'javascript:alert(1)', authors: ['Ash, A.;', ''], pages: '3 – 5' });
    expect(read).toMatchObject({ record: { title: 'One title', year: null, doi: null, url: null, authors: ['Ash, A.'], pages: '3-5' }, mended: ['The title was there 2 times: the first is kept', '“soon” is no DOI: left out', 'The web address could not be read: left out', 'The year “spring” could not be read: left out'] });
    expect(foundRecord({ title: ' <b></b> ', authors: ['A'] })).toEqual({ refused: 'It has no title', title: null });
  });
});

describe('how far two readers agree', () => {
  test.each([
    ['the textbook case', { yesYes: 20, yesNo: 5, noYes: 10, noNo: 15 }, { both: 50, same: 35, perCent: 70, kappa: 0.4 }, 'fair'],
    ['always the same', { yesYes: 5, yesNo: 0, noYes: 0, noNo: 5 }, { both: 10, same: 10, perCent: 100, kappa: 1 }, 'almost perfect'],
    ['never the same', { yesYes: 0, yesNo: 5, noYes: 5, noNo: 0 }, { both: 10, same: 0, perCent: 0, kappa: -1 }, 'less than by chance'],
    ['many refusals: high per cent, little beyond chance', { yesYes: 1, yesNo: 4, noYes: 5, noNo: 90 }, { both: 100, same: 91, perCent: 91, kappa: 0.13 }, 'slight'],
  ])('%s', (_what, counts, agreement, words) => {
    expect(agreementOf(counts)).toEqual(agreement);
    expect(kappaWords(agreement.kappa)).toBe(words);
    expect(sayAgreement(agreement)).toContain(`${words} (Cohen’s kappa ${agreement.kappa.toFixed(2)})`);
  });
  test('nothing read by both says nothing; one answer only has nothing to compare with chance', () => {
    expect(agreementOf({ yesYes: 0, yesNo: 0, noYes: 0, noNo: 0 })).toBeNull();
    const only = agreementOf({ yesYes: 4, yesNo: 0, noYes: 0, noNo: 0 });
    expect(only).toMatchObject({ perCent: 100, kappa: null });
    expect(only && sayAgreement(only)).toContain('nothing to compare with chance');
  });
});

describe('the flow', () => {
  const counts: FlowCounts = { found: [{ kind: 'database', n: 90 }, { kind: 'magazine', n: 10 }], same: 12, firstWaiting: 3, firstOut: 60, secondWaiting: 2, notGot: 4, secondOut: 9, included: 10, reasons: [{ reason: 'other people', n: 6 }, { reason: 'other', n: 3 }] };
  test('each number is of the one before less those that left, and nothing is lost on the way', () => {
    const n = Object.fromEntries(flowBoxes(counts).map((box) => [box.id, box.n]));
    expect(n).toEqual({ found: 100, same: 12, screened: 85, 'first-out': 60, sought: 25, 'not-got': 4, assessed: 19, 'second-out': 9, included: 10 });
    expect((n.found ?? 0) - (n.same ?? 0) - counts.firstWaiting).toBe((n['first-out'] ?? 0) + (n.sought ?? 0));
    expect(n.assessed).toBe((n['second-out'] ?? 0) + (n.included ?? 0));
  });
  test('reasons are in words and add up', () => {
    const out = flowBoxes(counts).find((box) => box.id === 'second-out');
    expect(out?.parts).toEqual([{ words: 'It is about other people than we ask about', n: 6 }, { words: 'Something else', n: 3 }]);
    expect(out?.parts.reduce((sum, part) => sum + part.n, 0)).toBe(out?.n);
  });
});

test.each([
  ['first look, no', 'first', { answer: 'no' }, []], ['second look, no without a reason', 'second', { answer: 'no' }, ['reason']], ['another reason, without words', 'second', { answer: 'no', reason: 'other' }, ['words']],
  ['a reason from the list', 'second', { answer: 'no', reason: 'other people' }, []], ['yes', 'second', { answer: 'yes' }, []],
] as const)('an answer: %s', (_what, stage, v, wrong) => {
  expect(Object.entries(answerProblems(stage, v)).filter(([, problem]) => problem).map(([field]) => field)).toEqual(wrong);
});

test('what is missing before publishing is said step by step, and nothing when all is there', () => {
  const flow: FlowCounts = { found: [{ kind: 'web', n: 1 }], same: 0, firstWaiting: 0, firstOut: 0, secondWaiting: 0, notGot: 0, secondOut: 0, included: 1, reasons: [] };
  const words = { question: 'q', include: 'i', 'make of it': 'm', standpoint: 's' };
  expect(missingIn({ words, looked: 1, flow, conflicts: 0, withoutFinding: 0 })).toEqual([]);
  expect(missingIn({ words: {}, looked: 0, flow: { ...flow, found: [], firstWaiting: 3, secondWaiting: 2 }, conflicts: 1, withoutFinding: 4 }).map((one) => one.step)).toEqual(['question', 'question', 'looked', 'bring-in', 'differ', 'first-look', 'second-look', 'findings', 'make-of-it', 'standpoint']);
});
