// Paper and words written with the person: the summary together, what they say about hope, a letter that leaves the door open, coming back by phone.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { CheckboxesField, date, DateField, fields, Form, FormErrors, manyOf, oneOf, RadiosField, text, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, PrintSheet, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { ringLines, settingsOf } from '../../teams/index.ts';
import { personById } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { askAgain } from '../../referrals/index.ts';
import { keepSummary, sayHope } from '../actions/keep-with-me.ts';
import { sayNotAgain } from '../come-back-words.ts';
import { standingsOf } from '../ending.queries.ts';
import { saidOnWrong } from '../ending.rules.ts';
import { hopeOf, summaryOf } from '../keepsake.queries.ts';
import { HOPE_SEES_WORDS, SUMMARY_PARTS } from '../keepsake.rules.ts';
import { SummaryFields, summaryForm, summaryFrom, SummarySheet } from '../summary-parts.tsx';

const params = z.object({ id: z.uuid() });
const query = z.object({ large: z.literal('1').optional().catch(undefined) });

export const endingSummary = page({
  params, form: summaryForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = found((await standingsOf(tx, id))[0]);
    look(tx, 'ending.open', id);
    const before = await summaryOf(tx, s.id);
    const start = before ? typedFrom(Object.fromEntries(SUMMARY_PARTS.map((part) => [part, before[part] ?? '']))) : {};
    const f = fields(summaryForm, Object.keys(typed).length > 0 ? typed : start, errors);
    return pageOf(`A summary with ${s.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="In their words. Write it side by side, or copy what is on their paper.">{`A summary with ${s.known_as}`}</PageTitle>
        <Form action={`/people/${id}/ending/summary`} idempotencyKey={key}>
          <SummaryFields form={f} voice="they" readsThis={`${s.known_as} and you read this. Nobody else.`} />
          <Actions><Button>Save the summary</Button></Actions>
        </Form>
        <p><a href={`/people/${id}/ending`}>Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const s = found((await standingsOf(tx, id))[0]);
    if (s.has_account && !(await summaryOf(tx, s.id)) && s.ended_at) return no(`${s.known_as} writes it in their own account.`);
    const done = await keepSummary(tx, id, summaryFrom(form, 'my worker'));
    return done.ok ? redirectTo(`/people/${id}/ending/paper`, 'summary-saved') : no(done.because);
  },
});

export const endingPaper = page({
  params, query,
  show: async ({ tx, params: { id }, query: { large } }) => {
    const s = found((await standingsOf(tx, id))[0]);
    look(tx, 'ending.print', id);
    const [summary, settings] = [await summaryOf(tx, s.id), await settingsOf(tx)];
    const path = `/people/${id}/ending/paper`;
    return pageOf(`A summary for ${s.known_as}`, (
      <>
        <div className="al-no-print">
          <p><a href={`/people/${id}/ending`}>Go back</a></p>
          <Actions><PrintButton>Print it</PrintButton><ButtonLink href={large ? path : `${path}?large=1`}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions>
          <p className="al-soft">{summary ? 'This is for them to keep.' : 'Nothing is written yet: an empty page to write on together, with a pen.'} Hand it over yourself.</p>
        </div>
        <SummarySheet summary={summary ?? {}} blank={!summary} name={s.known_as} worker={s.worker_name} phone={settings.service_phone} hours={settings.service_hours} large={large === '1'} today={dayOf(tx.now)} numbers={await ringLines(tx)} />
      </>
    ));
  },
});

const hopeForm = z.object({ words: text({ missing: 'Write what they said, or go back', what: 'What they said', max: 2000 }), sees: oneOf(['my worker', 'service'], 'Choose who may see it'), on: date({ missing: 'Enter the day they said it', what: 'The day' }) });

export const endingHope = page({
  params, form: hopeForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = found((await standingsOf(tx, id))[0]);
    look(tx, 'ending.open', id);
    const there = await hopeOf(tx, s.id);
    const f = fields(hopeForm, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    return pageOf('Did this bring hope?', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`${s.known_as}’s own words, if they would like them kept. Any answer is a good one. What only they may see stays on their own paper.`}>Did this bring hope?</PageTitle>
        {there ? <p>Something is written down already. Only {s.known_as} can change it.</p> : (
          <Form action={`/people/${id}/ending/hope`} idempotencyKey={key}>
            <TextAreaField form={f} name="words" label="What they said, word for word" rows={4} readsThis="Only whoever they choose below reads this." />
            <RadiosField form={f} name="sees" label="Who may see it? They choose" items={[{ value: 'my worker', label: 'Only you, their peer worker' }, { value: 'service', label: HOPE_SEES_WORDS.service.label, hint: 'The peer lead reads the words among those of others. You will not see them again here.' }]} />
            <DateField form={f} name="on" label="On which day did they say it?" />
            <Actions><Button>Write it down</Button></Actions>
          </Form>
        )}
        <p><a href={`/people/${id}/ending`}>Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    found((await standingsOf(tx, id))[0]);
    const wrong = saidOnWrong(form.on, dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    const done = await sayHope(tx, id, { words: form.words, sees: form.sees, saidOn: form.on });
    return done.ok ? redirectTo(`/people/${id}/ending`, 'hope-saved') : no(done.because);
  },
});

/** For somebody who stopped coming: a letter in a plain envelope that asks nothing and leaves the door open. */
export const endingLetter = page({
  params, query,
  show: async ({ tx, params: { id }, query: { large } }) => {
    const [person, s, settings] = [found(await personById(tx, id)), found((await standingsOf(tx, id))[0]), await settingsOf(tx)];
    if (person.locked_at) found(null);
    look(tx, 'ending.print', id);
    const path = `/people/${id}/ending/letter`;
    const signed = tx.viewer.role === 'peer_worker' ? s.worker_name : `${tx.viewer.name}, for ${s.worker_name}`;
    return pageOf(`A letter to ${s.known_as}`, (
      <>
        <div className="al-no-print">
          <p><a href={`/people/${id}/ending`}>Go back</a></p>
          <Actions><PrintButton>Print the letter</PrintButton><ButtonLink href={large ? path : `${path}?large=1`}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions>
          <p className="al-soft">How it is safe to reach them: {person.safe_contact || 'not written down'}. Use a plain envelope. Send it only if a letter is safe.</p>
        </div>
        <PrintSheet large={large === '1'}>
          <p>{sayDate(dayOf(tx.now))}</p>
          <p>Dear {s.known_as},</p>
          <p>We have not met for a while, and that is all right. People stop for all sorts of reasons, and you do not have to tell us yours.</p>
          <p>I am not going to keep ringing. I wanted you to know that the door is open. If you would like to meet again, next week or next year, {settings.service_phone ? <>ring <strong>{settings.service_phone}</strong>{settings.service_hours ? ` (${settings.service_hours})` : ''} and say you would like to come back</> : 'tell anybody in the service that you would like to come back'}. You will not have to begin again from the beginning.</p>
          <p>I was glad to meet you.</p>
          <p>With good wishes,</p>
          <p>{signed}</p>
        </PrintSheet>
      </>
    ));
  },
});

const backForm = z.object({
  hopes: text({ missing: 'Write what they hope for this time', what: 'What they hope for', max: 2000 }), where: oneOf(['home', 'ward'], 'Say where they are now'),
  help: manyOf(['leaving', 'places'], 'Choose at least one'), on: date({ missing: 'Enter the day they asked', what: 'The day' }),
});

/** They rang and asked to come back: the lead begins a new referral for the same person. */
export const comeBackByPhone = page({
  params, form: backForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    look(tx, 'person.open', id);
    const f = fields(backForm, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    return pageOf(`${person.known_as} asks to come back`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/people/${id}`}>{person.known_as}</a>} lede="A new request for the same person: one history. You answer it like any other.">{`${person.known_as} asks to come back`}</PageTitle>
        <Form action={`/people/${id}/come-back`} idempotencyKey={key}>
          <TextAreaField form={f} name="hopes" label="What do they hope for this time? In their words" rows={4} readsThis={`${person.known_as}, their new peer worker and the leads read this.`} />
          <RadiosField form={f} name="where" label="Where are they now?" items={[{ value: 'home', label: 'At home, or elsewhere' }, { value: 'ward', label: 'On a ward' }]} />
          <CheckboxesField form={f} name="help" label="What would they like help with?" items={[{ value: 'leaving', label: 'Leaving hospital and the time after it' }, { value: 'places', label: 'Finding places and people near them' }]} />
          <DateField form={f} name="on" label="On which day did they ask?" />
          <Actions><Button>Begin the request</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    found(await personById(tx, id));
    const wrong = saidOnWrong(form.on, dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    if ((await standingsOf(tx, id)).some((s) => s.ended_at === null)) return no('They have a peer worker now.');
    const stay = form.where === 'ward' ? await newestStay(tx, id) : undefined;
    const asked = await askAgain(tx, id, { hopes: form.hopes, onWard: form.where === 'ward', wardId: stay && stay.left_on === null ? stay.team_id : null, leavingHospital: form.help.includes('leaving'), findingPlaces: form.help.includes('places'), saidOn: form.on });
    return asked.ok ? redirectTo(`/referrals/${asked.referralId}/answer`, 'asked-back-by-phone') : no(sayNotAgain(asked.because, 'they'));
  },
});
