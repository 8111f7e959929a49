// A worker's own profile: only what they choose to share with people they might support.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, ifGiven, manyOf, optionalText, TextAreaField, TextField, typedFrom, ukPhone, wholeNumber } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { sayWeekdays } from '../../kit/times.ts';
import { Actions, Card, Columns, PageTitle, Quote, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { CapacityCard } from '../capacity/capacity-card.tsx';
import { capacityOfWorker } from '../capacity/capacity.queries.ts';
import { changeMyProfile } from '../actions/change-my-profile.ts';
import { sayMine } from '../experience.ts';
import { experienceOf } from '../experience.queries.ts';
import { workerById } from '../worker.queries.ts';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const form = z.object({
  profile: optionalText({ what: 'Your lines', max: 400 }),
  room: wholeNumber({ missing: 'Enter how many people you have room for', what: 'How many people', max: 60 }),
  days: manyOf(DAYS),
  phone: ifGiven(ukPhone({ missing: '' })),
});

export const myProfile = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const id = found(tx.viewer.workerId);
    const [worker, ticked, capacity] = await Promise.all([workerById(tx, id), experienceOf(tx, id), capacityOfWorker(tx, id)]);
    const me = found(worker);
    const said = ticked.filter((t) => t.on_profile);
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ profile: me.profile, room: me.room_for, days: me.working_days.map(String), phone: me.phone }), errors);
    return pageOf('My profile', (
      <>
        <FormErrors form={f} />
        <PageTitle lede="Only what you choose to share. You can change it whenever you like.">My profile</PageTitle>
        <Columns
          main={(
            <Form action="/my-profile" idempotencyKey={key}>
              <TextAreaField form={f} name="profile" label="About three lines, in your own words" rows={4} hint="What would have helped you to hear, back then? Nothing about your health unless you want it there." readsThis="People you might support read this when they choose, the people you are with, your lead and your colleagues." />
              <TextField form={f} name="room" label="How many people have you room for at once?" hint="You say. Nobody is matched with you beyond it." width={2} inputMode="numeric" />
              <CheckboxesField form={f} name="days" label="Which days do you work?" className="al-pills" items={DAYS.map((value, i) => ({ value, label: DAY_NAMES[i] ?? '' }))} />
              <TextField form={f} name="phone" label="Work phone" hint="Colleagues ring it if you have not checked out, and people you are with see it on their next meeting." type="tel" width={20} />
              <Actions><Button>Save my profile</Button></Actions>
            </Form>
          )}
          aside={(
            <>
              <Section heading="How people see you">
                <Card heading={me.known_as}>
                  {me.profile ? <Quote>{me.profile}</Quote> : <p className="al-soft">Nothing yet. People choose more easily when they can read a little about you.</p>}
                  {said.length > 0 && <ul>{said.map((t) => <li key={t.item}>{sayMine(t.item)}</li>)}</ul>}
                  <p>Works {sayWeekdays(me.working_days)}.</p>
                </Card>
                <p><a href="/my-profile/experience">What I let be used of my own experience</a></p>
                <p><a href="/my-profile/keep-away">Where I would rather not be</a>: only you read it</p>
                <p><a href="/my-better-off">My money and my hours</a>: only you read it</p>
              </Section>
              <Section heading="What your hours allow this week"><CapacityCard capacity={capacity} mine /></Section>
            </>
          )} />
      </>
    ));
  },
  send: async ({ tx, form: { profile, room, days, phone } }) => {
    await changeMyProfile(tx, { profile: profile ?? '', room_for: room, working_days: days.map(Number), phone: phone ?? null });
    return redirectTo('/my-profile', 'profile-saved');
  },
});
