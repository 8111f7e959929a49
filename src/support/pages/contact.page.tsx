// One meeting: where it stands, what can be pressed now, what was recorded, and before that what it said.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { Details } from '../../kit/nhs/index.ts';
import { dayOf, sayMoment, sayTime } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { newestStay } from '../../stays/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { contactById } from '../contact.queries.ts';
import type { ContactWithPerson } from '../contact.queries.ts';
import { contactState, saidByPerson } from '../contact.rules.ts';
import { pressesFor } from '../contact-press.rules.ts';
import { recordsOf } from '../contact-record.queries.ts';
import { stepsOfContacts } from '../contact-step.queries.ts';
import type { Step } from '../contact-step.queries.ts';
import { sayFromTo, sayWhere, sayWho } from '../contact-words.ts';
import { notesOfContact } from '../note.queries.ts';
import { NotesOf } from '../notes-of.tsx';
import { outAt } from '../out-now.queries.ts';
import { copiesOf } from '../own-record.queries.ts';
import { ContactPresses } from './parts/contact-presses.tsx';
import { RecordSaid } from './parts/record-said.tsx';

const STATE_WORDS = { ahead: 'Planned', begun: 'To write down', held: 'You met', 'did not happen': 'It did not happen', 'called off': 'Called off' } as const;

const stepWords = (step: Step, contact: ContactWithPerson): string => {
  switch (step.kind) {
    case 'on my way': return `${step.by_name ?? contact.worker_name} set off`;
    case 'checked in': return `${step.by_name ?? contact.worker_name} checked in${step.finish_at ? `, until ${sayTime(step.finish_at)}` : ''}`;
    case 'checked out': return 'Checked out';
    case 'rang': return `${step.by_name ?? 'Somebody'} rang: ${step.words ?? ''}`;
    case 'cannot make it': return `${contact.known_as} can’t make it`;
    case 'somewhere else': return `${contact.known_as} would like another place`;
    case 'moved': return `Moved by ${step.by_name ?? 'somebody'}`;
    case 'told': return `${step.by_name ?? 'Somebody'} told ${contact.known_as} that their worker is away: ${step.words ?? ''}`;
  }
};

export const contactPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id }, key }) => {
    const contact = found(await contactById(tx, id, true));
    const worker = tx.viewer.role === 'peer_worker' && contact.mine;
    const [steps, records, out, stay, notes, settings, copies] = await Promise.all([
      stepsOfContacts(tx, [id]), recordsOf(tx, id), outAt(tx, id), newestStay(tx, contact.person_id), contact.recorded_at ? notesOfContact(tx, id) : [],
      settingsOf(tx), worker && contact.recorded_at ? copiesOf(tx, id) : [],
    ]);
    look(tx, 'contact.open', contact.person_id, { object: 'contact', objectId: id });
    const [today, state, name] = [dayOf(tx.now), contactState(contact, tx.now), contact.known_as];
    const wardPhone = stay && stay.left_on === null ? stay.ward_phone : null;
    const presses = pressesFor(contact, { setOff: steps.some((s) => s.kind === 'on my way'), out: out?.worker_id === tx.viewer.workerId, wardPhone: Boolean(wardPhone), phone: Boolean(contact.phone) }, tx.now);
    const said = saidByPerson(steps);
    const Where = state === 'ahead' || state === 'begun' ? NowCard : Card;
    return pageOf(`Meeting with ${name}`, (
      <Reading>
        <PageTitle caption={STATE_WORDS[state]} lede={contact.worker_id === tx.viewer.workerId ? undefined : `With ${contact.worker_name}.`}>Meeting with <a href={`/people/${contact.person_id}`}>{name}</a></PageTitle>
        {!contact.recorded_at && (
          <Where when={contact.at ? sayMoment(contact.at, today) : undefined} heading={state === 'called off' ? `Called off: ${sayWho(contact.cancelled_who)}` : `${sayFromTo(contact)}, ${sayWhere(contact)}`} headingLevel={2}
            actions={presses.length > 0 && (worker ? <ContactPresses contactId={id} name={name} presses={presses} idempotencyKey={key} wardPhone={wardPhone} phone={contact.phone} />
              : state === 'ahead' && contact.mine && <ButtonLink href={`/contacts/${id}/change`}>Change</ButtonLink>)}>
            {said[0] && <p><strong>{name} {said[0].kind === 'cannot make it' ? 'can’t make it' : 'would like another place'}.</strong> {contact.mine && <a href={`/contacts/${id}/change`}>Read it and answer</a>}</p>}
            {state !== 'called off' && contact.safe_contact && <p>Safe way to reach them: {contact.safe_contact}</p>}
            {out && <p>{out.rings} rings at {sayTime(out.finish_at)} if there is no check-out.{out.finish_at <= tx.now && <> <a href={`/contacts/${id}/late`}>Who rings now</a></>}</p>}
            {!out && contact.ring_if_late && state !== 'called off' && <p className="al-soft">{contact.ring_if_late} rings if there is no check-out.</p>}
          </Where>
        )}
        {records[0] && (
          <Section heading="What was recorded">
            <Card actions={worker && <><ButtonLink href={`/contacts/${id}/correct`}>Correct it</ButtonLink>{settings.has_own_record && <ButtonLink href={`/contacts/${id}/copy`}>Trust’s own record</ButtonLink>}</>}
              after={`Recorded ${sayMoment(records[0].recorded_at, today)}.${worker && settings.has_own_record ? (copies.some((c) => c.what === 'fact' && contact.recorded_at && c.copied_at >= contact.recorded_at) ? ' The fact is in the trust’s own record.' : ' Not in the trust’s own record yet.') : ''}`}>
              <RecordSaid record={records[0]} today={today} />
              {records[0].correction_why && <p>Corrected: {records[0].correction_why}</p>}
            </Card>
            {records.length > 1 && <Details summary="What it said before">{records.slice(1).map((r) => <div key={r.id}><p className="al-soft">Recorded {sayMoment(r.recorded_at, today)}{r.correction_why ? `: ${r.correction_why}` : ''}</p><RecordSaid record={r} today={today} /></div>)}</Details>}
          </Section>
        )}
        {notes.length > 0 && <Section heading="To remember"><Card><NotesOf notes={notes} name={name} now={tx.now} href={(note) => `/notes/${note.id}`} /></Card></Section>}
        {steps.length > 0 && <Section heading="Around it"><ul>{steps.map((s, i) => <li key={i}>{sayMoment(s.at, today)}: {stepWords(s, contact)}</li>)}</ul></Section>}
        {worker && state !== 'ahead' && state !== 'begun' && <Actions><ButtonLink href={`/people/${contact.person_id}/next-meeting`}>{`Plan our next meeting`}</ButtonLink></Actions>}
      </Reading>
    ));
  },
});
