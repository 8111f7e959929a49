import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, SelectField, text, TextAreaField, TextField, TimeField, time } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { dayOf, momentOf, sayClockTime } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { leadsAndCover, onCallList, peopleToChoose, personForConcern } from '../concern.queries.ts';
import { isReadNow } from '../concern.rules.ts';
import { raiseConcern } from '../actions/raise-concern.ts';
import { WhoToRing } from './who-to-ring.tsx';

const form = z.object({
  person: optionalText({ max: 36 }),
  said: text({ missing: 'Write what you saw or heard', what: 'What you saw or heard', max: 4000 }),
  told: oneOf(['yes', 'no'], 'Say whether you have told somebody by voice'),
  told_name: optionalText({ max: 100 }),
  told_job: optionalText({ max: 100 }),
  told_phone: optionalText({ max: 40 }),
  told_at: ifGiven(time({ missing: '' })),
  they_will: optionalText({ what: 'What they said they would do', max: 2000 }),
  person_knows: oneOf(['yes', 'no', 'not yet'], 'Say whether the person knows'),
});

const whoToRing = async (tx: Tx, ward: { name: string; phone: string | null } | null) => {
  const [onCall, leads, set] = [await onCallList(tx), await leadsAndCover(tx, dayOf(tx.now)), await settingsOf(tx)];
  return { ring: <WhoToRing now onCall={onCall} leads={leads} ward={ward} servicePhone={set.service_phone} />, read: isReadNow(tx.now, set), set };
};

/** Raise a concern: who to ring comes first, then what was said and who was told. No level, no score. */
export const raiseConcernPage = page({
  params: z.object({ id: z.uuid().optional() }),
  form,
  also: (v) => v.told !== 'yes' ? {} : {
    told_name: v.told_name ? undefined : 'Write the name of the person you told',
    told_job: v.told_job ? undefined : 'Write their job, for example nurse in charge',
    they_will: v.they_will ? undefined : 'Write what they said they would do',
  },
  show: async ({ tx, params: { id }, typed, errors, refused, key, path }) => {
    const person = id ? found(await personForConcern(tx, id)) : null;
    const people = person ? [] : await peopleToChoose(tx);
    const { ring, read, set } = await whoToRing(tx, person?.team_name ? { name: person.team_name, phone: person.team_phone } : null);
    audit(tx, { action: 'concern.raise-page', personId: person?.id ?? null });
    const f = fields(form, typed, errors);
    return pageOf('Raise a concern', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={person ? `About ${person.known_as}.` : undefined}>Raise a concern</PageTitle>
        {ring}
        {!read && <Aside>Nobody is reading this page now. The lead reads what is written here from {sayClockTime(set.read_from)} to {sayClockTime(set.read_until)} on working days. Ring.</Aside>}
        <Form action={path} idempotencyKey={key}>
          {people.length > 0 && <SelectField form={f} name="person" label="Who is it about?" options={[{ value: '', text: 'Nobody I support' }, ...people.map((p) => ({ value: p.id, text: p.known_as }))]} />}
          <TextAreaField form={f} name="said" label="What did you see or hear?" hint="Use their words if you can. No need to judge how serious it is." rows={5}
            readsThis="The peer lead reads this. The person reads it too, from when they know that you raised it." />
          <RadiosField form={f} name="told" label="Have you told somebody by voice?" items={[
            { value: 'yes', label: 'Yes, I told a named person', conditional: (
              <>
                <TextField form={f} name="told_name" label="Their name" width={20} />
                <TextField form={f} name="told_job" label="Their job" width={20} />
                <TextField form={f} name="told_phone" label="The number you rang (if you rang)" type="tel" width={20} />
                <TimeField form={f} name="told_at" label="When? (if not just now)" />
                <TextAreaField form={f} name="they_will" label="What did they say they would do?" rows={3} />
              </>
            ) },
            { value: 'no', label: 'Not yet: I have not reached anybody', hint: 'Save this, then keep ringing. It stays on the lead’s screen until somebody has it.' }]} />
          <RadiosField form={f} name="person_knows" label="Does the person know that you raised it?" items={[{ value: 'yes', label: 'Yes' }, { value: 'not yet', label: 'Not yet, I will tell them' }, { value: 'no', label: 'No: telling them could put somebody in danger' }]} />
          <Actions><Button>Save the concern</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const personId = id ?? (z.uuid().safeParse(v.person).success ? (v.person ?? null) : null);
    const concernId = await raiseConcern(tx, {
      personId, said: v.said, personKnows: v.person_knows === 'yes' ? true : v.person_knows === 'no' ? false : null,
      told: v.told === 'yes' ? { name: v.told_name ?? '', job: v.told_job ?? '', phone: v.told_phone ?? null, theyWill: v.they_will ?? '', at: toldAt(tx.now, v.told_at) } : null,
    });
    return redirectTo(`/concerns/${concernId}`, v.told === 'yes' ? 'concern-saved' : 'concern-keep-ringing');
  },
});

/** A clock time later than now was meant for yesterday. */
const toldAt = (now: Date, time: string | undefined): Date => {
  if (!time) return now;
  const at = momentOf(dayOf(now), time);
  return at <= now ? at : new Date(at.getTime() - 86_400_000);
};
