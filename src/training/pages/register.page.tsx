// The register of a session: all here, then the exceptions. For a phone, standing at the door.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, minutes, postedList, postedText, ticked, TickField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayMinutes, sayMoment, sayTime } from '../../kit/times.ts';
import { Button, Checkboxes, Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { learnerITeach, sessionIRun } from '../actions/run-cohort.ts';
import { onRegister, putRight, takeRegister } from '../actions/take-register.ts';
import { sessionById } from '../cohort.queries.ts';
import { learnersOf, registerBefore, registerOf } from '../learner.queries.ts';

/** "There", "There for 3 hours", "Not here". */
export const sayThere = (attended: number, full: number): string => (attended >= full ? 'There' : attended === 0 ? 'Not here' : `There for ${sayMinutes(attended)}`);
const seenField = (learnerId: string): string => `seen-${learnerId}`;

export const registerPage = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({}),
  show: async ({ tx, params: { id }, refused, key }) => {
    const { session, cohort } = await sessionIRun(tx, id);
    const [learners, marks, before] = await Promise.all([learnersOf(tx, cohort.id), registerOf(tx, id), registerBefore(tx, id)]);
    audit(tx, { action: 'register.open', object: 'training_session', objectId: id });
    const today = dayOf(tx.now);
    const on = onRegister(learners, dayOf(session.begins_at)).filter((l) => tx.viewer.role === 'lead' || l.worker_id !== tx.viewer.workerId);
    const of = new Map(marks.map((m) => [m.learner_id, m]));
    const name = (learnerId: string): string => learners.find((l) => l.id === learnerId)?.name ?? '';
    const taken = on.length > 0 && on.every((l) => of.has(l.id));
    const open = dayOf(session.begins_at) <= today && !session.called_off_at;
    return pageOf(`Register: ${session.title}`, (
      <Reading>
        {refused && <Aside>{refused}</Aside>}
        <PageTitle caption={<a href={`/training/cohorts/${cohort.id}`}>{cohort.name}</a>} lede={`${sayMoment(session.begins_at, today)}, ${sayMinutes(session.minutes)}.${session.place ? ` ${session.place}.` : ''}${session.called_off_at ? ' It was called off.' : ''}`}>{session.title}</PageTitle>
        {session.covers && <p className="al-soft">{session.covers}</p>}
        {on.length === 0 && <EmptyState>Nobody is on this register yet. Learners who join on or before this day appear here.</EmptyState>}
        {!open && on.length > 0 && <EmptyState>{session.called_off_at ? 'There is no register for it.' : 'Its register can be taken on its day.'}</EmptyState>}
        {open && on.length > 0 && !taken && (
          <Form action={`/training/sessions/${id}`} idempotencyKey={key} hidden={Object.fromEntries(on.map((l) => [seenField(l.id), String(of.get(l.id)?.minutes ?? '')]))}>
            <Checkboxes idPrefix="not-here" name="notHere" legend="Who is not here?" legendAs={{ size: 'm' }} hint="Tick nobody if everybody is. Coming late or going early is for afterwards." items={on.map((l) => ({ value: l.id, label: l.name }))} values={on.filter((l) => of.get(l.id)?.minutes === 0).map((l) => l.id)} />
            <Actions><Button>Everybody else is here</Button></Actions>
          </Form>
        )}
        {open && taken && (
          <Section heading="The register">
            <CardList>{on.map((l) => {
              const mark = of.get(l.id);
              return <CardRow key={l.id} action={<a href={`/training/learners/${l.id}/at/${id}`}>Put right<span className="nhsuk-u-visually-hidden"> {l.name}</span></a>}><strong>{l.name}</strong>. {mark ? sayThere(mark.minutes, session.minutes) : ''} <span className="al-soft">{mark ? `${mark.by_name ?? 'Somebody'}, ${sayTime(mark.at)}` : ''}</span></CardRow>;
            })}
            </CardList>
            <p className="al-soft">Came late, went early, was not here after all: put it right beside the name. Something missed can be <a href={`/training/cohorts/${cohort.id}`}>caught up</a>.</p>
          </Section>
        )}
        {before.length > 0 && <Details summary="What was written before"><ul>{before.map((b, i) => <li key={i}>{name(b.learner_id)}: {sayThere(b.minutes, session.minutes)}, written by {b.by_name ?? 'somebody'}, {sayMoment(b.at, today)}</li>)}</ul></Details>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, body }) => {
    const seen = (learnerId: string): number | null => {
      const words = postedText(body[seenField(learnerId)]);
      return /^\d{1,4}$/.test(words) ? Number(words) : null;
    };
    const done = await takeRegister(tx, id, postedList(body.notHere), seen);
    return 'kind' in done ? done : redirectTo(`/training/sessions/${id}`, done.kept.length > 0 ? 'register-kept' : 'register-taken');
  },
});

const rightForm = z.object({ late: ifGiven(minutes({ missing: '', what: 'Late', min: 0, max: 600 })), early: ifGiven(minutes({ missing: '', what: 'Early', min: 0, max: 600 })), notHere: ticked() });

export const putRightPage = page({
  params: z.object({ id: z.uuid(), session: z.uuid() }),
  form: rightForm,
  show: async ({ tx, params: { id, session: sessionId }, typed, errors, refused, key }) => {
    const { learner } = await learnerITeach(tx, id);
    const session = found(await sessionById(tx, sessionId));
    if (session.cohort_id !== learner.cohort_id) found(null);
    const stands = (await registerOf(tx, sessionId)).find((m) => m.learner_id === id);
    audit(tx, { action: 'register.right-open', object: 'learner', objectId: id });
    const f = fields(rightForm, Object.keys(typed).length > 0 ? typed : typedFrom({ notHere: stands?.minutes === 0 }), errors);
    return pageOf(`${learner.name} at ${session.title}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/training/sessions/${sessionId}`}>The register</a>} lede={stands ? `Now it says: ${sayThere(stands.minutes, session.minutes).toLowerCase()}. That stays beside what you write.` : 'Nothing is written down yet.'}>{`${learner.name} at ${session.title}`}</PageTitle>
        <Form action={`/training/learners/${id}/at/${sessionId}`} idempotencyKey={key}>
          <TextField form={f} name="late" label="Came late by how many minutes?" hint="Leave both empty if they were there all the time." width={3} inputMode="numeric" />
          <TextField form={f} name="early" label="Went early by how many minutes?" width={3} inputMode="numeric" />
          <TickField form={f} name="notHere" label={`${learner.name} was not here`} />
          <Actions><Button>Put it right</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, session }, form: v }) => (await putRight(tx, id, session, { notHere: v.notHere, late: v.late ?? 0, early: v.early ?? 0 })) ?? redirectTo(`/training/sessions/${session}`, 'register-right'),
});
