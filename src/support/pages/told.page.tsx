// Somebody was told that their worker is away: how, and what happens to the meeting now.
import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { absencesFrom } from '../../workforce/index.ts';
import type { Absence } from '../../workforce/index.ts';
import { noteTold, TOLD_HOWS } from '../actions/be-away.ts';
import { contactById } from '../contact.queries.ts';
import type { ContactWithPerson } from '../contact.queries.ts';
import { isOpen } from '../contact.rules.ts';
import { sayWhere } from '../contact-words.ts';
import { supportsOfPerson } from '../my-supports.queries.ts';
import { dial } from './parts/contact-presses.tsx';

const form = z.object({ how: oneOf(TOLD_HOWS, 'Choose how they were told'), next: oneOf(['cover', 'called off', 'as it is'], 'Choose what happens to the meeting') });
const HOW_LABELS: Record<(typeof TOLD_HOWS)[number], string> = { phone: 'By phone', text: 'By text', 'in person': 'Face to face', 'the ward told them': 'The ward told them', letter: 'By letter' };

/** The absence this meeting falls into: of the worker whose support it is. */
const absenceOf = async (tx: Tx, contact: ContactWithPerson): Promise<Absence | undefined> => {
  const support = (await supportsOfPerson(tx, contact.person_id)).find((s) => s.id === contact.support_id);
  const day = contact.planned_at && dayOf(contact.planned_at);
  return day === null ? undefined : (await absencesFrom(tx, day)).find((a) => a.worker_id === support?.worker_id && a.from_on <= day && a.until_on >= day);
};

export const toldPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const contact = found(await contactById(tx, id));
    if (!isOpen(contact) && !refused) throw new NotFound();
    const absence = found(await absenceOf(tx, contact));
    look(tx, 'contact.told-open', contact.person_id, { object: 'contact', objectId: id });
    const f = fields(form, typed, errors);
    const name = contact.known_as;
    return pageOf(`Tell ${name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`${contact.planned_at ? sayMoment(contact.planned_at, dayOf(tx.now)) : ''}, ${sayWhere(contact)}.`}>{`Tell ${name} that ${absence.worker_name} is away`}</PageTitle>
        <Aside>Safe way to reach them: {contact.safe_contact ?? 'not written down yet'}</Aside>
        {contact.phone && <Actions><ButtonLink href={dial(contact.phone)} filled>{`Ring ${name}`}</ButtonLink></Actions>}
        <p>Say that {absence.worker_name} is away, not why. Ask what they would like to do.</p>
        <Form action={`/contacts/${id}/told`} idempotencyKey={key}>
          <RadiosField form={f} name="how" label={`How was ${name} told?`} items={TOLD_HOWS.map((value) => ({ value, label: HOW_LABELS[value] }))} />
          <RadiosField form={f} name="next" label="What happens to the meeting?" items={[
            ...(absence.cover_worker_id ? [{ value: 'cover', label: `${absence.cover_name} comes instead` }] : []),
            { value: 'called off', label: 'It is called off', hint: `${absence.worker_name} offers another day when back.` },
            { value: 'as it is', label: 'It moves: I plan another day next' }]} />
          <Actions><Button variant={contact.phone ? 'secondary' : undefined}>Save that they were told</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { how, next } }) => {
    const contact = found(await contactById(tx, id));
    const absence = found(await absenceOf(tx, contact));
    const done = await noteTold(tx, id, { how, next, coverWorkerId: absence.cover_worker_id });
    if (!done.ok) return no(done.because);
    return redirectTo(next === 'as it is' ? `/contacts/${id}/change` : `/away/${absence.id}`, 'told-saved');
  },
});
