// What a worker writes down about an ending: another day, a talk, how it ended, that it goes on.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, text, TextAreaField, ticked, TickField, typedFrom } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { personHref } from '../../people/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { noteTalk, proposeDate } from '../actions/agree-ending.ts';
import { endHere, goOn } from '../actions/end-here.ts';
import { standingsOf, talksOf } from '../ending.queries.ts';
import type { Standing } from '../ending.queries.ts';
import { endingDateProblem, talkDue } from '../ending-date.rules.ts';
import { ENDING_HOWS, LAST_METS, lastSeen, saidOnWrong } from '../ending.rules.ts';

const params = z.object({ id: z.uuid() });
const runs = async (tx: Tx, id: string): Promise<Standing> => found((await standingsOf(tx, id)).find((s) => s.ended_at === null));
const Back = ({ id }: { id: string }) => <p><a href={`/people/${id}/ending`}>Go back</a></p>;

const dateForm = z.object({
  on: date({ missing: 'Enter the day', what: 'The day' }), why: text({ missing: 'Write a word or two about why', what: 'Why', max: 500 }),
  how: oneOf(['together', 'propose'], 'Say whether you agreed it together'), said: ifGiven(date({ missing: '', what: 'The day you agreed it' })),
});

export const endingDate = page({
  params, form: dateForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await runs(tx, id);
    look(tx, 'ending.open', id);
    const f = fields(dateForm, Object.keys(typed).length > 0 ? typed : typedFrom({ said: dayOf(tx.now) }), errors);
    return pageOf(`Another day for the ending with ${s.known_as}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="Sooner or later. It takes both of you: nobody’s day is moved over their head.">{`Another day for the ending with ${s.known_as}`}</PageTitle>
        <Form action={`/people/${id}/ending/date`} idempotencyKey={key}>
          <DateField form={f} name="on" label="Which day?" />
          <TextAreaField form={f} name="why" label="Why, in a few words" hint="No health words, please." rows={3} readsThis={`${s.known_as} and the peer lead read this.`} />
          <RadiosField form={f} name="how" label="Did you agree it together?" items={[
            { value: 'together', label: 'Yes, we said it together', conditional: <DateField form={f} name="said" label="On which day?" /> },
            { value: 'propose', label: `Not yet: ask ${s.known_as}`, hint: s.has_account ? 'They see it in their own account and say yes, or leave it as it was.' : 'They have no account: ask them when you meet, and write down what they say.' }]} />
          <Actions><Button>Save the day</Button></Actions>
        </Form>
        <Back id={id} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await runs(tx, id);
    const today = dayOf(tx.now);
    const said = form.said ?? today;
    const [wrong, wrongSaid] = [endingDateProblem(form.on, today), form.how === 'together' ? saidOnWrong(said, today) : null];
    if (wrong || wrongSaid) return invalid({ ...(wrong ? { on: wrong } : {}), ...(wrongSaid ? { said: wrongSaid } : {}) });
    const done = await proposeDate(tx, id, { endingOn: form.on, why: form.why, together: form.how === 'together', saidOn: form.how === 'together' ? said : today });
    return done.ok ? redirectTo(`/people/${id}/ending`, form.how === 'together' ? 'ending-agreed' : 'ending-asked') : no(done.because);
  },
});

const talkForm = z.object({ on: date({ missing: 'Enter the day you talked about it', what: 'The day' }), words: optionalText({ what: 'What was said', max: 4000 }), together: ticked() });

export const endingTalk = page({
  params, form: talkForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await runs(tx, id);
    look(tx, 'ending.open', id);
    const f = fields(talkForm, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    const { words_shown_days: days } = await settingsOf(tx);
    return pageOf('We talked about the ending', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`How it ends, what ${s.known_as} takes with them, who else there is.`}>We talked about the ending</PageTitle>
        <Form action={`/people/${id}/ending/talk`} idempotencyKey={key}>
          <DateField form={f} name="on" label="On which day?" />
          <TextAreaField form={f} name="words" label="What you both want to remember" hint="If they wish. It may stay empty." rows={5} readsThis={`${s.known_as} sees this ${s.has_account ? `within ${days} days` : 'when you show it to them'} and keeps it or leaves it out, like any note. The peer lead sees only that you talked, and when.`} />
          <TickField form={f} name="together" label="We are writing this together" />
          <Actions><Button>Save that we talked</Button></Actions>
        </Form>
        <Back id={id} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    const s = await runs(tx, id);
    const today = dayOf(tx.now);
    if (form.on > today) return invalid({ on: 'The day must not be after today' });
    if (form.on < dayOf(s.began_at)) return invalid({ on: 'The day must not be before support began' });
    const moment = talkDue({ beganOn: dayOf(s.first_held_at ?? s.began_at), endingOn: s.ending_on, talkedOn: (await talksOf(tx, s.id)).map((t) => t.talked_on) }, form.on) ?? 'another time';
    const done = await noteTalk(tx, id, { moment, talkedOn: form.on, words: form.words, together: form.together });
    return done.ok ? redirectTo(`/people/${id}/ending`, 'ending-talked') : no(done.because);
  },
});

const endForm = z.object({
  how: oneOf(ENDING_HOWS, 'Choose how it ended'), met: ifGiven(oneOf(LAST_METS, 'Choose how the last meeting was')), tried: optionalText({ what: 'What was tried', max: 1000 }), said: date({ missing: 'Enter the day it was said', what: 'The day' }),
});

export const endingEnd = page({
  params, form: endForm,
  also: (v) => ({
    met: v.how === 'as agreed' && !v.met ? 'Say how the last meeting was' : undefined,
    tried: v.how === 'stopped coming' && !v.tried ? 'Say what was tried, for instance: rang twice, wrote once' : undefined,
  }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = await runs(tx, id);
    look(tx, 'ending.open', id);
    const [today, { circle_after_ending_days: days }] = [dayOf(tx.now), await settingsOf(tx)];
    const f = fields(endForm, Object.keys(typed).length > 0 ? typed : typedFrom({ said: today }), errors);
    const name = s.known_as;
    return pageOf(`How did support with ${name} end?`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={personHref(tx.viewer.role, id)}>{name}</a>}>{`How did support with ${name} end?`}</PageTitle>
        {s.ending_on && s.ending_on > today && <Aside>{`You two agreed until ${sayDay(s.ending_on, today)}. If they would just like another day, move the day instead.`}</Aside>}
        <Form action={`/people/${id}/ending/end`} idempotencyKey={key}>
          <RadiosField form={f} name="how" label="What happened?" items={[
            { value: 'as agreed', label: 'It ended as you both agreed', conditional: <RadiosField form={f} name="met" label="How was the last meeting?" items={[{ value: 'together', label: 'Face to face' }, { value: 'by phone', label: 'By phone' }, { value: 'not met', label: 'There was none' }]} /> },
            { value: 'stopped coming', label: `${name} stopped meeting`, conditional: <TextAreaField form={f} name="tried" label="What was tried?" hint="Facts only: rang twice, wrote once. You can print a letter that leaves the door open." rows={2} readsThis={`${name} and the peer lead can read this.`} /> },
            { value: 'moved away', label: `${name} moved away` },
            { value: 'withdrew', label: `${name} would rather stop`, hint: 'No reason is needed, and none is asked.' }]} />
          <DateField form={f} name="said" label="When was it said, or when did you know?" />
          <p className="al-soft">Meetings that are planned are called off. You see the record until {sayDay(lastSeen(tx.now, days), today)}, to finish writing; whoever covers sees nothing more. Everything stays {name}’s.</p>
          <Actions><Button>End it</Button></Actions>
        </Form>
        <Back id={id} />
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await runs(tx, id);
    const wrong = saidOnWrong(form.said, dayOf(tx.now));
    if (wrong) return invalid({ said: wrong });
    const done = await endHere(tx, id, { how: form.how, lastMet: form.how === 'as agreed' ? (form.met ?? null) : null, tried: form.how === 'stopped coming' ? (form.tried ?? null) : null, saidOn: form.said });
    return done.ok ? redirectTo(`/people/${id}/ending`, 'ending-held') : no(done.because);
  },
});

export const endingGoOn = page({
  params,
  show: async ({ tx, params: { id } }) => {
    found((await standingsOf(tx, id))[0]);
    return redirectTo(`/people/${id}/ending`);
  },
  send: async ({ tx, params: { id } }) => {
    found((await standingsOf(tx, id))[0]);
    const done = await goOn(tx, id, dayOf(tx.now));
    return redirectTo(`/people/${id}/ending`, done.ok ? 'support-goes-on' : 'cannot-go-on');
  },
});
