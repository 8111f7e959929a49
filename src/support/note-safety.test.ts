// Kept for safety, withheld, asked for: who sees what, and what the person is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../tests/setup/app.ts';
import type { TestApp } from '../../tests/setup/app.ts';
import { notesPair } from '../../tests/setup/notes-pair.ts';
import { fixNow, now } from '../kit/clock.ts';

let app: TestApp;
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  app = await testApp();
});
const pair = () => notesPair(app);
const WORDS = 'Tablets saved up in the blue tin';
const WHY = 'He might not be safe tonight';
const keep = { why: WHY, withhold: 'no' };
const professional = { who: 'Dr Priya Anand', job: 'consultant psychiatrist', reason: 'Reading it now would frighten him', 'review_on-day': '30', 'review_on-month': '11', 'review_on-year': '2026', tell: 'yes' };

describe('kept for safety', () => {
  test('says so, by whom and why, to the person; they can answer it and not leave it out; the lead reads it', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    expect((await p.asNadia.post(`/notes/${id}/keep-for-safety`, keep)).location).toBe(`/notes/${id}`);
    const page = await p.asCallum.get(`/my-notes/${id}`);
    expect(page.html).toContain(WORDS);
    expect(page.html).toContain(`Kept for safety by Nadia today, whether or not it was agreed. Why: ${WHY}`);
    expect(page.html).toContain('Add my own words');
    expect(page.html).not.toContain('Leave it out');
    expect((await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' })).status).toBe(409);
    const joan = await p.asMember('lead', 'Joan');
    const list = await joan.get('/notes/for-safety');
    expect(list.html).toContain('kept by Nadia today');
    expect(list.html).not.toContain(WORDS);
    expect((await joan.get(`/notes/${id}`)).html).toContain(WORDS);
    expect(await p.audited('note.keep-for-safety')).toHaveLength(1);
  });

  test('an item left out comes back and is not erased; its words are not shown to the worker before', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asCallum.post(`/my-notes/${id}`, { choice: 'leave out' });
    const form = await p.asNadia.get(`/notes/${id}/keep-for-safety`);
    expect(form.html).not.toContain(WORDS);
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, keep);
    expect(await p.stored(id)).toMatchObject({ erase_on: null, words: WORDS });
  });

  test('no reason, or hardly one, is asked again', async () => {
    const p = await pair();
    const id = await p.item();
    expect((await p.asNadia.post(`/notes/${id}/keep-for-safety`, { why: '', withhold: 'no' })).html).toContain('Write why these words must be kept');
    expect((await p.asNadia.post(`/notes/${id}/keep-for-safety`, { why: 'worried', withhold: 'no' })).status).toBe(422);
    expect((await p.stored(id)).safeguarding_at).toBeNull();
  });

  test('a correction of it stays kept for safety', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, keep);
    await p.asNadia.post(`/notes/${id}/correct`, { words: 'In the red tin', why: 'It was the red one' });
    const newer = await app.db.selectFrom('note_item').select(['id', 'safeguarding_why']).where('corrects', '=', id).executeTakeFirstOrThrow();
    expect(newer.safeguarding_why).toBe(WHY);
    expect((await p.asCallum.post(`/my-notes/${newer.id}`, { choice: 'leave out' })).status).toBe(409);
  });
});

describe('withheld', () => {
  test('from the same moment: the person sees that something is, and when it is looked at again; no word, no reason, no count', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, { ...keep, withhold: 'yes', ...professional });
    const page = await p.asCallum.get('/my-notes');
    expect(page.html).toContain('is not shown to you for now');
    expect(page.html).toContain('looked at again on Monday 30 November');
    for (const secret of [WORDS, WHY, 'Priya', 'frighten']) expect(page.html).not.toContain(secret);
    expect((await p.asCallum.get(`/my-notes/${id}`)).status).toBe(404);
    expect((await p.asNadia.get(`/notes/${id}`)).html).toContain('Dr Priya Anand, consultant psychiatrist');
  });

  test('with what it said before it was corrected', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/correct`, { words: 'Pills in the red tin', why: 'It was the red one' });
    const newer = await app.db.selectFrom('note_item').select('id').where('corrects', '=', id).executeTakeFirstOrThrow();
    await p.asNadia.post(`/notes/${newer.id}/keep-for-safety`, { ...keep, withhold: 'yes', ...professional });
    expect((await p.asCallum.get(`/my-notes/${id}`)).status).toBe(404);
  });

  test('the person is told nothing where the professional decided so', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, { ...keep, withhold: 'yes', ...professional, tell: 'no' });
    expect((await p.asCallum.get('/my-notes')).html).not.toContain('not shown to you');
  });

  test.each([
    [{ who: '' }, 'Enter the name of the health professional'], [{ job: '' }, 'Enter their job'], [{ reason: 'no' }, 'Write their reason'],
    [{ 'review_on-day': '', 'review_on-month': '', 'review_on-year': '' }, 'Enter the day it is looked at again'], [{ 'review_on-day': '23' }, 'must be after today'], [{ 'review_on-year': '2027' }, 'within three months'], [{ tell: '' }, 'Choose yes or no'],
  ])('not without who, why and until when: %j', async (wrong, says) => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    const answer = await p.asNadia.post(`/notes/${id}/keep-for-safety`, { ...keep, withhold: 'yes', ...professional, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(says);
    expect((await p.stored(id)).safeguarding_at).toBeNull();
  });

  test('only what is kept for safety can be withheld', async () => {
    const p = await pair();
    const id = await p.item();
    expect((await p.asNadia.post(`/notes/${id}/withhold`, professional)).status).toBe(409);
  });

  test('the lead sees what is due, ends it with why, and the person reads it', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, keep);
    await p.asNadia.post(`/notes/${id}/withhold`, professional);
    const joan = await p.asMember('lead', 'Joan');
    expect((await joan.get('/notes/for-safety')).html).toContain('withheld by Dr Priya Anand, consultant psychiatrist, to be looked at on Monday 30 November');
    expect((await joan.post(`/notes/${id}/stop-withholding`, { why: '' })).status).toBe(422);
    await joan.post(`/notes/${id}/stop-withholding`, { why: 'Dr Anand agreed on the phone today' });
    expect((await p.asCallum.get(`/my-notes/${id}`)).html).toContain(WORDS);
    expect((await joan.get(`/notes/${id}/stop-withholding`)).status).toBe(404);
  });

  test('the worker cannot end it, and can change nothing meanwhile', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    await p.asNadia.post(`/notes/${id}/keep-for-safety`, { ...keep, withhold: 'yes', ...professional });
    expect((await p.asNadia.post(`/notes/${id}/stop-withholding`, { why: 'I would like to' })).status).toBe(403);
    expect((await p.asNadia.post(`/notes/${id}/correct`, { words: 'Other', why: 'because I can' })).status).toBe(409);
  });
});

describe('a lead', () => {
  test('never reads words, unless they ask for one meeting with a reason; the person sees who and why', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    const out = await p.item({ words: 'Left out words', left_out_at: now(), erase_on: '2026-12-23' });
    const joan = await p.asMember('lead', 'Joan');
    expect((await joan.get(`/notes/${id}`)).status).toBe(404);
    expect((await joan.get('/notes/for-safety')).html).not.toContain(WORDS);
    const reason = 'A complaint about this meeting, which I must answer';
    const asked = await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason });
    expect(asked.status).toBe(303);
    const page = await joan.get(asked.location ?? '');
    expect(page.html).toContain(WORDS);
    expect(page.html).not.toContain('Left out words');
    expect((await joan.get(`/notes/${out}`)).html).not.toContain('Left out words');
    expect(await p.audited('note.ask-to-read')).toEqual([expect.objectContaining({ look: true, person_id: p.callum.id, words: reason })]);
    const another = await p.asMember('lead', 'Another lead');
    expect((await another.get(asked.location ?? '')).status).toBe(404);
    expect((await another.get(`/notes/${id}`)).status).toBe(404);
  });

  test('for two hours and no longer', async () => {
    const p = await pair();
    const id = await p.item({ words: WORDS });
    const joan = await p.asMember('lead', 'Joan');
    const asked = await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason: 'A complaint about this meeting' });
    for (const at of ['10:20', '10:45', '11:10', '11:35', '11:59']) {
      fixNow(`2026-11-23T${at}:00Z`);
      expect((await joan.get(asked.location ?? '')).status).toBe(200);
    }
    fixNow('2026-11-23T12:00:01Z');
    expect((await joan.get(asked.location ?? '')).status).toBe(404);
    expect((await joan.get(`/notes/${id}`)).status).toBe(404);
    fixNow('2026-11-23T10:00:00Z');
  });

  test('what the person was not shown yet stays closed; the worker is told, the person and the other leads see it at once', async () => {
    const p = await pair();
    await p.item({ words: WORDS });
    await p.item({ words: 'Not shown to him yet', shown_at: null, show_by: new Date('2026-11-28T10:00:00Z') });
    const [joan, marcus] = [await p.asMember('lead', 'Joan'), await p.asMember('lead', 'Marcus')];
    const reason = 'A complaint about this meeting';
    const asked = await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason });
    const page = await joan.get(asked.location ?? '');
    expect([page.html.includes(WORDS), page.html.includes('Not shown to him yet')]).toEqual([true, false]);
    expect((await p.asNadia.get('/today')).html).toContain('Joan asked to read one meeting with');
    expect((await p.asNadia.get(`/people/${p.callum.id}/notes`)).html).toContain(reason);
    const list = await marcus.get('/notes/asked');
    expect([list.html.includes('Joan asked to read one meeting'), list.html.includes(WORDS), list.html.includes(reason)]).toEqual([true, false, false]);
  });

  test('one meeting at a time; closed when it is read; looked into once, by another lead', async () => {
    const p = await pair();
    await p.item({ words: WORDS });
    const [joan, marcus] = [await p.asMember('lead', 'Joan'), await p.asMember('lead', 'Marcus')];
    const ask = () => joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason: 'A complaint about this meeting' });
    const first = (await ask()).location ?? '';
    const second = await ask();
    expect([second.status, second.html.includes('one at a time')]).toEqual([409, true]);
    expect([(await joan.get('/notes/asked')).html.includes(`href="${first}"`), (await marcus.get('/notes/asked')).html.includes(`href="${first}"`)]).toEqual([true, false]); // back to it while it is open, for whoever asked
    expect((await marcus.post(first)).status).toBe(404);
    expect((await joan.post(first)).location).toBe('/notes/asked');
    expect((await joan.get('/notes/asked')).html).not.toContain(`href="${first}"`);
    expect((await joan.get(first)).status).toBe(404);
    expect((await ask()).status).toBe(303);
    expect((await joan.post(`${first}/review`, { words: 'All in order' })).status).toBe(409);
    expect((await marcus.post(`${first}/review`, { words: '' })).status).toBe(422);
    expect((await marcus.post(`${first}/review`, { words: 'It was needed.' })).location).toBe('/notes/asked');
    expect((await marcus.post(`${first}/review`, { words: 'Second thoughts' })).status).toBe(409);
    expect((await marcus.get(`${first}/review`)).html).not.toContain(WORDS);
  });

  test('not without a reason, and not for somebody else’s meeting', async () => {
    const [p, other] = [await pair(), await pair()];
    const joan = await p.asMember('lead', 'Joan');
    expect((await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: p.contactId, reason: '  why  ' })).status).toBe(422);
    expect((await joan.post(`/people/${p.callum.id}/ask-to-read`, { contact: other.contactId, reason: 'A complaint to answer' })).status).toBe(404);
    expect((await joan.get(`/people/${other.callum.id}/ask-to-read`)).status).toBe(404);
  });
});

test.each(['host_team', 'manager', 'administrator', 'carer', 'named_person', 'pals', 'advocate'] as const)('a %s opens no page of notes', async (role) => {
  const p = await pair();
  const id = await p.item({ words: WORDS });
  const browser = await p.asMember(role, 'Somebody');
  for (const path of [`/notes/${id}`, `/people/${p.callum.id}/notes`, `/my-notes/${id}`, '/notes/for-safety', `/people/${p.callum.id}/ask-to-read`]) {
    const answer = await browser.get(path);
    expect([403, 404], path).toContain(answer.status);
    expect(answer.html).not.toContain(WORDS);
  }
});
