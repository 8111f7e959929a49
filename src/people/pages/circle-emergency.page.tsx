// Opening one record in an emergency: find it (/emergency), open it (/people/:id/break-glass), close it early.
import { z } from 'zod';
import { invalid, NotFound, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, optionalText, PostButton, text, TextAreaField, TextField, wholeNumber } from '../../kit/forms/index.ts';
import { sayTime } from '../../kit/times.ts';
import { newId } from '../../kit/ids.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, dropDraftsOf, findDraft, mayGuess, noteGuess, page } from '../../access/index.ts';
import { findInEmergency, mayOpenInEmergency, myOpenEmergency } from '../circle-emergency.queries.ts';
import { closeEmergency, openInEmergency } from '../actions/open-in-emergency.ts';
import { isConfirmed } from '../circle.rules.ts';

const form = z.object({ reason: text({ missing: 'Write why you must open this record now', what: 'The reason', max: 1000 }) });

const NOT_NOW = {
  confirm: 'Show again that it is you: that is asked within the last five minutes. What you wrote is kept.', 'sees already': 'You support this person or cover for who does, so you see their record already.',
  'one at a time': 'You have another record open in an emergency. Close it first: one at a time.',
};

export const emergencyOpen = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused: because, key }) => {
    if (!(await mayOpenInEmergency(tx, id))) throw new NotFound();
    const path = `/people/${id}/break-glass`;
    const again = because !== null || Object.keys(errors).length > 0;
    if (!again && !isConfirmed(tx.viewer.confirmedAt, tx.now)) return redirectTo(`/confirm?next=${path}`);
    const open = await myOpenEmergency(tx);
    const draft = await findDraft(tx, 'break-glass', id);
    const f = fields(form, again ? typed : { reason: typeof draft?.fields.reason === 'string' ? draft.fields.reason : undefined }, errors);
    return pageOf('Open this record in an emergency', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede="Only when somebody’s safety cannot wait for the person’s own worker or the lead.">Open this record in an emergency</PageTitle>
        <Aside>If somebody is in danger, ring first: <a href="/concerns/raise">who to ring now</a></Aside>
        <p>You see this one record, for two hours. The person sees that you did, and your reason. The lead sees it at once, and somebody other than you looks into it afterwards.</p>
        {open && open.person_id !== id && <p>You have another record open until {sayTime(open.until)}. <PostButton action="/emergency/close" idempotencyKey={newId()}>Close that one now</PostButton></p>}
        {because === NOT_NOW.confirm && <p><a href={`/confirm?next=${path}`}>Show that it is you</a></p>}
        <Form action={path} idempotencyKey={key} draft={{ url: `/drafts/break-glass/${id}`, id: draft?.id ?? '' }}>
          <TextAreaField form={f} name="reason" label="Why must you open it now?" rows={4} readsThis="The person reads this, and the lead." />
          <Actions><Button>Open this record for two hours</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { reason } }) => {
    const opened = await openInEmergency(tx, id, reason);
    if (!opened.ok) return opened.why === 'reason' ? invalid({ reason: 'Say a little more about why, in at least 10 letters' }) : refused(NOT_NOW[opened.why]);
    await dropDraftsOf(tx, 'break-glass', id);
    return redirectTo(`/people/${id}`, 'emergency-open');
  },
});

/** Closing before its time. */
export const emergencyClose = page({
  send: async ({ tx }) => {
    await closeEmergency(tx);
    return redirectTo('/emergency', 'emergency-closed');
  },
});

const findForm = z.object({
  name: optionalText({ what: 'The name', max: 100 }), born_on: ifGiven(date({ missing: '', what: 'Date of birth' })),
  number: ifGiven(wholeNumber({ missing: '', what: 'The number', min: 1, max: 99_999_999 })),
});

export const emergencyFind = page({
  form: findForm,
  also: (v) => ({ name: v.number === undefined && !v.name ? 'Enter their name, or the number of their referral' : undefined, born_on: v.number === undefined && v.name && !v.born_on ? 'Enter their date of birth' : undefined }),
  show: async ({ tx, typed, errors, key }) => {
    const f = fields(findForm, typed, errors);
    const open = await myOpenEmergency(tx);
    return pageOf('Open a record in an emergency', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="For one person you do not support, when their safety cannot wait. It opens nothing yet.">Open a record in an emergency</PageTitle>
        <Aside>If somebody is in danger, ring first: <a href="/concerns/raise">who to ring now</a></Aside>
        {open && <p>You have a record open until {sayTime(open.until)}: <a href={`/people/${open.person_id}`}>go to it</a>. <PostButton action="/emergency/close" idempotencyKey={newId()}>Close it now</PostButton></p>}
        <Form action="/emergency" idempotencyKey={key}>
          <TextField form={f} name="name" label="Their name" hint="The name they like, or their full name" width={20} autoComplete="off" />
          <DateField form={f} name="born_on" label="Date of birth" hint="For example, 31 3 1980" />
          <TextField form={f} name="number" label="Or the number of their referral" width={5} autoComplete="off" />
          <Actions><Button>Look for this one record</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: who, key, typed, source }) => {
    const guess = { kind: 'emergency', about: tx.viewer.accountId ?? '', source };
    const may = await mayGuess(tx, guess);
    const id = may ? await findInEmergency(tx, { name: who.name ?? '', bornOn: who.born_on ?? null, number: who.number ?? null }) : null;
    await noteGuess(tx, guess, id !== null);
    audit(tx, { action: 'person.emergency-find', detail: { found: id !== null }, personId: id });
    if (id) return redirectTo(`/people/${id}/break-glass`);
    const f = fields(findForm, typed, { name: may ? 'We did not find one record by that. Ring the lead: they may know more' : 'That was tried many times. Wait ten minutes, or ring the lead' });
    return pageOf('Open a record in an emergency', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle>Open a record in an emergency</PageTitle>
        <Form action="/emergency" idempotencyKey={key}>
          <TextField form={f} name="name" label="Their name" width={20} autoComplete="off" />
          <DateField form={f} name="born_on" label="Date of birth" hint="For example, 31 3 1980" />
          <TextField form={f} name="number" label="Or the number of their referral" width={5} autoComplete="off" />
          <Actions><Button>Look for this one record</Button></Actions>
        </Form>
      </Reading>
    ), { status: may ? 422 : 429 });
  },
});
