// "I would like to stop", changing one's mind, and asking to come back: the person's own, at any time, without a reason.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, manyOf, PostButton, RadiosField, CheckboxesField, text, TextAreaField, yesNo } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { personById } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { askAgain } from '../../referrals/index.ts';
import { goOn, stopMySupport } from '../actions/end-here.ts';
import { standingsOf } from '../ending.queries.ts';
import { lastSeen } from '../ending.rules.ts';
import { mindUntil } from '../ending-date.rules.ts';
import { sayNotAgain } from '../come-back-words.ts';

const noForm = fields(z.object({}));

export const myStop = page({
  show: async ({ tx, refused, key }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'ending.mine', personId);
    const s = (await standingsOf(tx, personId)).find((one) => one.ended_at === null);
    const today = dayOf(tx.now);
    const { circle_after_ending_days: days } = await settingsOf(tx);
    return pageOf('I would like to stop', (
      <Reading>
        <FormErrors form={noForm} refused={refused} />
        <PageTitle lede="That is yours to say, and needs no reason.">I would like to stop</PageTitle>
        {s ? (
          <Card actions={<><PostButton action="/my-ending/stop" idempotencyKey={key}>Stop my support</PostButton><ButtonLink href="/my-ending">Go back</ButtonLink></>}>
            <p>Meetings that are planned with {s.worker_name} are called off, and {s.worker_name} and the peer lead see that you said so. You do not have to tell anybody yourself.</p>
            <p>{s.worker_name} can see your record until {sayDay(lastSeen(tx.now, days), today)}, to finish what is left to write. After that nobody from the service reads it. Everything stays here for you.</p>
            <p>You can change your mind until {sayDay(mindUntil(today), today)}, and simply go on. After that you can always ask to come back.</p>
            <p className="al-soft">Would you rather have somebody else? Tell the peer lead, or <a href={`/t/${tx.viewer.trustSlug}/say`}>say how it is</a>.</p>
          </Card>
        ) : <Card actions={<ButtonLink href="/my-ending">How it ended</ButtonLink>}><p>You have no peer worker just now, so there is nothing to stop.</p></Card>}
      </Reading>
    ));
  },
  send: async ({ tx }) => {
    const done = await stopMySupport(tx);
    return done.ok ? redirectTo('/my-support', 'support-stopped') : no(done.because);
  },
});

export const myGoOn = page({
  show: () => redirectTo('/my-ending'),
  send: async ({ tx }) => {
    const done = await goOn(tx, found(tx.viewer.personId), null);
    return redirectTo(done.ok ? '/my-support' : '/my-ending', done.ok ? 'support-goes-on' : 'cannot-go-on');
  },
});

const HELPS = ['leaving', 'places'] as const;
const backForm = z.object({
  hopes: text({ missing: 'Write what you hope for this time. A few words are enough', what: 'What you hope for', max: 2000 }),
  ward: yesNo('Say whether you are in hospital now'),
  help: manyOf(HELPS, 'Choose at least one'),
});

export const comeBack = page({
  form: backForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const personId = found(tx.viewer.personId);
    const person = found(await personById(tx, personId));
    look(tx, 'ending.mine', personId);
    const { answer_working_days: days } = await settingsOf(tx);
    const f = fields(backForm, typed, errors);
    return pageOf('Ask to come back', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`Good to hear from you, ${person.known_as}. It is the same record: you do not have to tell everything again.`}>Ask to come back</PageTitle>
        <Form action="/come-back" idempotencyKey={key}>
          <TextAreaField form={f} name="hopes" label="What do you hope for this time?" rows={4} readsThis={`The peer lead reads this and answers within ${days} working days. Your new peer worker reads it too.`} />
          <RadiosField form={f} name="ward" label="Are you in hospital now?" items={[{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} inline />
          <CheckboxesField form={f} name="help" label="What would you like help with?" items={[{ value: 'leaving', label: 'Leaving hospital and the time after it' }, { value: 'places', label: 'Finding places and people near me' }]} />
          <Actions><Button variant="secondary">Ask to come back</Button></Actions>
        </Form>
        <p><a href="/my-support">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => {
    const personId = found(tx.viewer.personId);
    if ((await standingsOf(tx, personId)).some((s) => s.ended_at === null)) return no('You have a peer worker now. Talk to them, or to the peer lead.');
    const stay = form.ward ? await newestStay(tx, personId) : undefined;
    const asked = await askAgain(tx, personId, { hopes: form.hopes, onWard: form.ward, wardId: stay && stay.left_on === null ? stay.team_id : null, leavingHospital: form.help.includes('leaving'), findingPlaces: form.help.includes('places'), saidOn: dayOf(tx.now) });
    if (!asked.ok && asked.because === 'waiting already') return invalid({ hopes: sayNotAgain(asked.because, 'you') });
    return asked.ok ? redirectTo('/my-support', 'asked-back') : no(sayNotAgain(asked.because, 'you'));
  },
});
