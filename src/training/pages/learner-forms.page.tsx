// What a trainer or a lead writes about one learner: a catch-up, how a piece stands, a placement, a certificate withdrawn.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, minutes, oneOf, optionalText, RadiosField, SelectField, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { addDays, dayOf, sayDate, sayMinutes } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { workersNow } from '../../workforce/index.ts';
import { learnerITeach } from '../actions/run-cohort.ts';
import { markPiece, placeLearner, takeBackCertificate } from '../actions/see-through.ts';
import { bookCatchUp } from '../actions/take-register.ts';
import { PIECE_STATES } from '../attendance.rules.ts';
import { certificateById } from '../certificate.queries.ts';
import { sessionById } from '../cohort.queries.ts';
import { attendedBy, marksOf } from '../learner.queries.ts';
import { piecesOf } from '../programme.queries.ts';
import { readyWords } from '../ready-for.ts';
import { KIND_WORDS } from './learner-parts.tsx';

const catchUpForm = z.object({ minutes: minutes({ missing: 'Enter how long', what: 'The length', max: 600 }), on: date({ missing: 'Enter the day', what: 'The day' }), who: text({ missing: 'Enter with whom', what: 'The name', max: 80 }) });
export const catchUpPage = page({
  params: z.object({ id: z.uuid(), session: z.uuid() }),
  form: catchUpForm,
  show: async ({ tx, params: { id, session: sessionId }, typed, errors, key }) => {
    const { learner } = await learnerITeach(tx, id);
    const session = found(await sessionById(tx, sessionId));
    if (session.cohort_id !== learner.cohort_id) found(null);
    const there = (await attendedBy(tx, [id])).find((a) => a.session_id === sessionId)?.minutes ?? 0;
    audit(tx, { action: 'catch-up.open', object: 'learner', objectId: id });
    const f = fields(catchUpForm, Object.keys(typed).length > 0 ? typed : typedFrom({ minutes: Math.max(15, session.minutes - there), who: tx.viewer.name }), errors);
    return pageOf(`Catch up: ${session.title}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/learners/${id}`}>{learner.name}</a>} lede={`${session.title}, ${sayMinutes(session.minutes)}. Talked through, done at home and looked at together, or in another cohort: what counts is that somebody sat down with it.`}>A time to catch up</PageTitle>
        <Form action={`/training/learners/${id}/catch-up/${sessionId}`} idempotencyKey={key}>
          <TextField form={f} name="minutes" label="How much of it is caught up?" hint="For example, 4 hours or 90 minutes." width={10} />
          <DateField form={f} name="on" label="When?" hint="A day that has been counts at once." />
          <TextField form={f} name="who" label="With whom?" />
          <Actions><Button>Save the catch-up</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, session }, form: v }) => (await bookCatchUp(tx, id, { sessionId: session, minutes: v.minutes, on: v.on, withName: v.who })) ?? redirectTo(`/training/learners/${id}`, 'catch-up-booked'),
});

const pieceForm = z.object({ state: oneOf(PIECE_STATES, 'Choose how it stands'), words: optionalText({ what: 'Your words', max: 1500 }) });
export const piecePage = page({
  params: z.object({ id: z.uuid(), piece: z.uuid() }),
  form: pieceForm,
  show: async ({ tx, params: { id, piece: pieceId }, typed, errors, key }) => {
    const { learner, cohort } = await learnerITeach(tx, id);
    const piece = found((await piecesOf(tx, cohort.programme_id)).find((p) => p.id === pieceId));
    const mark = (await marksOf(tx, [id])).find((m) => m.piece_id === pieceId);
    audit(tx, { action: 'piece.open', object: 'learner', objectId: id });
    const f = fields(pieceForm, Object.keys(typed).length > 0 ? typed : typedFrom({ state: mark?.state ?? 'in hand' }), errors);
    return pageOf(piece.title, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/learners/${id}`}>{learner.name}</a>} lede={piece.what ?? undefined}>{piece.title}</PageTitle>
        <Form action={`/training/learners/${id}/pieces/${pieceId}`} idempotencyKey={key}>
          <RadiosField form={f} name="state" label="How does it stand?" className="al-pills" items={[{ value: 'not yet', label: 'Not yet' }, { value: 'in hand', label: 'In hand' }, { value: 'met', label: 'Met' }]} />
          <TextAreaField form={f} name="words" rows={5} label={`Your words to ${learner.name}`} hint="What you saw, and what would help. Nothing about health." readsThis={`${learner.name}, whoever trains them and the leads read this. ${learner.name} can take it along.`} />
          <Actions><Button>Save how it stands</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, piece }, form: v }) => {
    await markPiece(tx, id, piece, { state: v.state, words: v.words ?? null });
    return redirectTo(`/training/learners/${id}`, 'piece-saved');
  },
});

const placeForm = z.object({ team: text({ missing: 'Choose the team', max: 40 }), buddy: text({ missing: 'Choose the buddy', max: 40 }), from: date({ missing: 'Enter the first day', what: 'The first day' }), until: date({ missing: 'Enter the last day', what: 'The last day' }) });
export const placementPage = page({
  params: z.object({ id: z.uuid() }),
  form: placeForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const { learner } = await learnerITeach(tx, id);
    const [teams, workers] = await Promise.all([teamsOf(tx), workersNow(tx)]);
    const ready = await readyWords(tx, teams.map((t) => t.id));
    audit(tx, { action: 'placement.open', object: 'learner', objectId: id });
    const today = dayOf(tx.now);
    const f = fields(placeForm, Object.keys(typed).length > 0 ? typed : typedFrom({ from: addDays(today, 7), until: addDays(today, 35) }), errors);
    return pageOf('Arrange a placement', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/training/learners/${id}`}>{learner.name}</a>} lede="In a team that is ready for a peer worker, and never alone: a buddy who knows the team is beside them.">Arrange a placement</PageTitle>
        <Form action={`/training/learners/${id}/placement`} idempotencyKey={key}>
          <SelectField form={f} name="team" label="In which team?" options={[{ value: '', text: 'Choose a team' }, ...teams.map((t) => ({ value: t.id, text: `${t.name}${ready.get(t.id) ? `, ${ready.get(t.id)}` : ''}` }))]} />
          <SelectField form={f} name="buddy" label="Who is the buddy?" hint="A peer worker with experience of the team." options={[{ value: '', text: 'Choose a buddy' }, ...workers.filter((w) => w.id !== learner.worker_id).map((w) => ({ value: w.id, text: w.known_as }))]} />
          <DateField form={f} name="from" label="First day" />
          <DateField form={f} name="until" label="Last day" />
          <Actions><Button>Arrange it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => (await placeLearner(tx, id, { teamId: z.uuid().safeParse(v.team).data ?? id, buddyId: v.buddy, from: v.from, until: v.until })) ?? redirectTo(`/training/learners/${id}`, 'placement-made'),
});

const withdrawForm = z.object({ why: text({ missing: 'Write why it is withdrawn', what: 'The reason', max: 300 }) });
export const withdrawPage = page({
  params: z.object({ id: z.uuid() }),
  form: withdrawForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const c = found(await certificateById(tx, id));
    audit(tx, { action: 'certificate.withdraw-open', object: 'training_certificate', objectId: id });
    const f = fields(withdrawForm, typed, errors);
    return pageOf('Withdraw a certificate', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/training/learners/${c.learner_id}`}>{c.name}</a>} lede={`${KIND_WORDS[c.kind]}, given on ${sayDate(c.issued_on)}. Whoever checks it afterwards reads that it was withdrawn and when, and not why.`}>Withdraw this certificate</PageTitle>
        <Form action={`/training/certificates/${id}/withdraw`} idempotencyKey={key}>
          <TextField form={f} name="why" label="Why?" hint="For example: the name was wrong, a new one is given." readsThis={`${c.name} and the leads read this.`} />
          <Actions><Button>Withdraw it</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => {
    const done = await takeBackCertificate(tx, id, why);
    return 'learnerId' in done ? redirectTo(`/training/learners/${done.learnerId}`, 'certificate-withdrawn') : done;
  },
});
