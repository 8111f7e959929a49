// Handing over somebody from one peer worker to another: proposed by the lead, decided by the person, done meeting by meeting.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, PostButton, RadiosField, SelectField, text, typedFrom, yesNo, YesNoField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDay, sayMoment, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { workersWithRoom } from '../../workforce/index.ts';
import { answerHandover, callOff, completeHandover, noteToldOfMeeting, openHandover, proposeHandover } from '../actions/hand-over.ts';
import type { ContactFate } from '../actions/hand-over.ts';
import { standingsOf } from '../ending.queries.ts';
import { saidOnWrong } from '../ending.rules.ts';
import { handedContacts, handoversOf, plannedIn } from '../handover.queries.ts';
import type { HandedContact, Handover, PlannedContact } from '../handover.queries.ts';
import { BECAUSES, HANDOVER_ANSWERS, handoverState, isOpenHandover, SAID_HOWS, sayBecause } from '../handover.rules.ts';

const MOST = 60;
const params = z.object({ id: z.uuid() });
const proposeForm = z.object({ to: text({ missing: 'Choose a peer worker', max: 40 }), because: oneOf(BECAUSES, 'Choose what it is about') });
const BECAUSE_LABELS = { leaves: 'They are leaving the service', 'away for long': 'They will be away for long', other: 'Something else' } as const;

export const handoverPage = page({
  params, form: proposeForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    const [s] = await standingsOf(tx, id);
    const support = found(s);
    look(tx, 'ending.open', id);
    const [handovers, today, lead] = [await handoversOf(tx, id), dayOf(tx.now), tx.viewer.role === 'lead'];
    const open = handovers.find(isOpenHandover);
    const done = open ? undefined : handovers.find((h) => h.done_at !== null && h.to_support_id === support.id);
    const f = fields(proposeForm, typed, errors);
    const title = done ? `Handed over to ${done.to_name}` : `Handing over ${person.known_as}`;
    const workers = lead && !open && !done && support.ended_at === null ? await workersWithRoom(tx, { near: [], except: [support.worker_id], limit: MOST, offset: 0 }) : [];
    return pageOf(title, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/people/${id}`}>{person.known_as}</a>} lede={done ? undefined : `${person.known_as} decides who with, whether you all meet once together, and what the new worker may read.`}>{title}</PageTitle>
        {open && <Open handover={open} id={id} lead={lead} today={today} planned={lead && open.answer === 'yes' ? await plannedIn(tx, support.id) : []} idempotencyKey={key} />}
        {done && <Done handover={done} contacts={await handedContacts(tx, done.id)} id={id} lead={lead} me={tx.viewer.workerId} today={today} />}
        {!open && !done && lead && support.ended_at === null && (workers.length === 0 ? <EmptyState>No other peer worker has room just now. When somebody has, they can be proposed here.</EmptyState> : (
          <Form action={`/people/${id}/handover`} idempotencyKey={key}>
            <SelectField form={f} name="to" label="Whom would you propose?" options={[{ value: '', text: 'Choose a peer worker with room' }, ...workers.map((w) => ({ value: w.id, text: w.known_as }))]} />
            <RadiosField form={f} name="because" label={`What is it about? ${person.known_as} reads this; why a worker goes is never kept`} items={BECAUSES.map((value) => ({ value, label: BECAUSE_LABELS[value] }))} />
            <Actions><Button>Propose to {person.known_as}</Button></Actions>
          </Form>
        ))}
        {!open && !done && !lead && <EmptyState>Nobody is proposed. The peer lead proposes, and {person.known_as} decides.</EmptyState>}
        <Before handovers={handovers.filter((h) => h !== open && h !== done)} name={person.known_as} today={today} />
        <p><a href={`/people/${id}/ending`}>How support ends for {person.known_as}</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    if (!(await workersWithRoom(tx, { near: [], except: [], limit: MOST, offset: 0 })).some((w) => w.id === form.to)) return invalid({ to: 'Choose a peer worker with room' });
    const done = await proposeHandover(tx, id, { workerId: form.to, because: form.because });
    return done.ok ? redirectTo(`/people/${id}/handover`, 'handover-proposed') : no(done.because);
  },
});

const Open = ({ handover: h, id, lead, today, planned, idempotencyKey }: { handover: Handover; id: string; lead: boolean; today: Day; planned: PlannedContact[]; idempotencyKey: string }) => (
  <>
    <Card heading={`${h.to_name} is proposed`} headingLevel={2} actions={h.answer === null && <><ButtonLink href={`/people/${id}/handover/answer`} filled>What did they say?</ButtonLink>{lead && <PostButton action={`/people/${id}/handover/call-off`} idempotencyKey={newId()}>Call it off</PostButton>}</>}>
      <p>{sayBecause(h.because, h.from_name, 'them')} Proposed {sayWhichDay(dayOf(h.proposed_at), today)}.</p>
      {h.answer === null ? <p>Not heard back yet. Somebody with an account answers there; else ask them and write it down.</p>
        : <p>They said yes {sayWhichDay(h.said_on ?? dayOf(h.answered_at ?? h.proposed_at), today)}{h.said_how ? ` (${h.said_how})` : ''}. {h.meet_together ? `They would like to meet ${h.from_name} and ${h.to_name} once together.` : 'They need no meeting with both.'} {h.share_notes ? `${h.to_name} may read what they kept with ${h.from_name}.` : `What they kept with ${h.from_name} stays closed to ${h.to_name}.`}</p>}
    </Card>
    {lead && h.answer === 'yes' && (
      <Section heading="Hand over now">
        {h.meet_together && <Aside>{`They would like to meet both. Hand over after that meeting, or move it: ${h.from_name} can come along.`}</Aside>}
        <form action={`/people/${id}/handover/done`} method="post">
          <input type="hidden" name="_key" value={idempotencyKey} />
          {planned.length === 0 ? <p>Nothing is planned, so nobody has to be told of a change.</p> : planned.map((c) => <Fate key={c.id} contact={c} handover={h} today={today} />)}
          <Actions><Button>Hand over to {h.to_name}</Button><ButtonLink href={`/people/${id}/handover/answer`}>They said something else</ButtonLink></Actions>
        </form>
        <p className="al-soft">Support with {h.from_name} ends as “handed over”, and support with {h.to_name} begins. {h.from_name} can finish writing.</p>
      </Section>
    )}
  </>
);

const FATES = ['moved', 'called off'] as const;
const TELLERS = ['old', 'new', 'lead'] as const;
/** One planned meeting: what becomes of it, and who tells the person. */
const Fate = ({ contact: c, handover: h, today }: { contact: PlannedContact; handover: Handover; today: Day }) => {
  const f = fields(z.object({ [`b-${c.id}`]: oneOf(FATES, ''), [`t-${c.id}`]: oneOf(TELLERS, '') }), typedFrom({ [`b-${c.id}`]: 'moved', [`t-${c.id}`]: 'new' }), {});
  return (
    <Card heading={sayMoment(c.planned_at, today)} headingLevel={3}>
      <RadiosField form={f} name={`b-${c.id}`} label="What becomes of it?" inline items={[{ value: 'moved', label: `With ${h.to_name} instead` }, { value: 'called off', label: 'Called off' }]} />
      <RadiosField form={f} name={`t-${c.id}`} label="Who tells them?" inline items={[{ value: 'new', label: h.to_name }, { value: 'old', label: h.from_name }, { value: 'lead', label: 'The lead' }]} />
    </Card>
  );
};

const Done = ({ handover: h, contacts, id, lead, me, today }: { handover: Handover; contacts: HandedContact[]; id: string; lead: boolean; me: string | null; today: Day }) => (
  <>
    <Card><p>From {h.from_name} to {h.to_name}, {sayWhichDay(dayOf(h.done_at ?? h.proposed_at), today)}. {h.meet_together ? 'They would like to meet both once together. ' : ''}{h.share_notes ? `They share what they kept with ${h.from_name}.` : `What they kept with ${h.from_name} stays closed.`}</p></Card>
    {contacts.length > 0 && (
      <Section heading="Meetings that were planned">
        <CardList>{contacts.map((c) => (
          <CardRow key={c.id} now={!c.told_at} action={!c.told_at && (lead || c.teller_worker_id === me) && <PostButton action={`/people/${id}/handover/told`} idempotencyKey={newId()} hidden={{ contact: c.id }} hiddenText={`about ${sayMoment(c.planned_at, today)}`}>They were told</PostButton>}>
            {sayMoment(c.planned_at, today)}: {c.becomes === 'moved' ? `with ${h.to_name} instead` : 'called off'}. {c.told_at ? `Told ${sayWhichDay(dayOf(c.told_at), today)}.` : `${c.teller ?? 'The lead'} tells them. ${c.safe_contact ?? ''}`}
          </CardRow>
        ))}</CardList>
      </Section>
    )}
  </>
);

const Before = ({ handovers, name, today }: { handovers: Handover[]; name: string; today: Day }) => handovers.length === 0 ? null : (
  <Section heading="Before"><ul>{handovers.map((h) => (
    <li key={h.id}>{h.to_name}, {sayDay(dayOf(h.proposed_at), today)}: {{ 'somebody else': `${name} would rather have somebody else`, 'no more': `${name} would rather stop here`, done: 'handed over', 'called off': 'called off', 'waits for their answer': 'not answered', 'to be done': 'yes' }[handoverState(h)]}.</li>
  ))}</ul></Section>
);

const answerForm = z.object({
  answer: oneOf(HANDOVER_ANSWERS, 'Choose what they said'), together: ifGiven(yesNo('Say whether they would like to meet both together')), share: ifGiven(yesNo('Say whether the new worker may read what was kept')),
  on: date({ missing: 'Enter the day they said it', what: 'The day' }), how: oneOf(SAID_HOWS, 'Choose how they said it'),
});
const needsBoth = (v: { answer?: string; together?: boolean; share?: boolean }) => ({
  together: v.answer === 'yes' && v.together === undefined ? 'Say whether they would like to meet both together' : undefined,
  share: v.answer === 'yes' && v.share === undefined ? 'Say whether the new worker may read what was kept' : undefined,
});
const opened = async (tx: Tx, id: string): Promise<Handover> => found(await openHandover(tx, id));

/** What somebody said who has no account, or would rather say it. */
export const handoverAnswer = page({
  params, form: answerForm, also: needsBoth,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const [person, h] = [found(await personById(tx, id)), await opened(tx, id)];
    look(tx, 'ending.open', id);
    const f = fields(answerForm, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    const name = person.known_as;
    return pageOf(`What did ${name} say about ${h.to_name}?`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`This is ${name}’s answer, and it says that you wrote it down. ${name} can see that.`}>{`What did ${name} say about ${h.to_name}?`}</PageTitle>
        <Form action={`/people/${id}/handover/answer`} idempotencyKey={key}>
          <RadiosField form={f} name="answer" label="They said" hint="No reason is needed." items={[
            { value: 'yes', label: `Yes, go on with ${h.to_name}`, conditional: <>
              <YesNoField form={f} name="together" label={`Would they like to meet ${h.from_name} and ${h.to_name} once together?`} />
              <YesNoField form={f} name="share" label={`May ${h.to_name} read what they kept with ${h.from_name}?`} hint="They can stop it at any time." /></> },
            { value: 'somebody else', label: 'Somebody else, please' }, { value: 'no more', label: 'They would rather stop here' }]} />
          <RadiosField form={f} name="how" label="How did they say it?" items={[{ value: 'face to face', label: 'Face to face' }, { value: 'by phone', label: 'By phone' }, { value: 'on paper', label: 'On paper' }]} />
          <DateField form={f} name="on" label="On which day?" />
          <Actions><Button>Write it down</Button></Actions>
        </Form>
        <p><a href={`/people/${id}/handover`}>Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await opened(tx, id);
    const wrong = saidOnWrong(form.on, dayOf(tx.now));
    if (wrong) return invalid({ on: wrong });
    const done = await answerHandover(tx, id, { answer: form.answer, meetTogether: form.together ?? null, shareNotes: form.share ?? null, saidOn: form.on, saidHow: form.how });
    return done.ok ? redirectTo(`/people/${id}/handover`, 'handover-answered') : no(done.because);
  },
});

/** A form that was only a button, drawn again: the page it stands on. */
const toHandover = async ({ tx, params: { id } }: { tx: Tx; params: { id: string } }) => {
  found((await standingsOf(tx, id))[0]);
  return redirectTo(`/people/${id}/handover`);
};

export const handoverDone = page({
  params,
  show: toHandover,
  send: async ({ tx, params: { id }, body }) => {
    const h = await opened(tx, id);
    const [support] = await standingsOf(tx, id);
    const planned = await plannedIn(tx, found(support).id);
    const fates = planned.map((c): ContactFate => ({ contactId: c.id, becomes: body[`b-${c.id}`] === 'moved' ? 'moved' : 'called off', tellerWorkerId: body[`t-${c.id}`] === 'new' ? h.to_worker_id : body[`t-${c.id}`] === 'old' ? h.from_worker_id : null }));
    const done = await completeHandover(tx, id, fates);
    return redirectTo(`/people/${id}/handover`, done.ok ? 'handover-done' : 'handover-not-done');
  },
});
export const handoverCallOff = page({
  params,
  show: toHandover,
  send: async ({ tx, params: { id } }) => {
    await opened(tx, id);
    await callOff(tx, id);
    return redirectTo(`/people/${id}/handover`, 'handover-called-off');
  },
});
export const handoverTold = page({
  params, form: z.object({ contact: text({ missing: 'Choose a meeting', max: 40 }) }),
  show: toHandover,
  send: async ({ tx, params: { id }, form: { contact } }) => {
    const contacts = (await Promise.all((await handoversOf(tx, id)).filter((h) => h.done_at).map((h) => handedContacts(tx, h.id)))).flat();
    if (!contacts.some((c) => c.id === contact)) throw new NotFound();
    await noteToldOfMeeting(tx, id, contact);
    return redirectTo(tx.viewer.role === 'peer_worker' ? '/today' : `/people/${id}/handover`, 'told-saved');
  },
});
