// One programme: what it is, its sessions week by week, its pieces, and which competences it speaks to.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors } from '../../kit/forms/index.ts';
import { sayMinutes } from '../../kit/times.ts';
import { Button, Details, SummaryList, Table } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { competenceDomains, FRAMEWORK } from '../../supervision/index.ts';
import { addPiece, addProgrammeSession, editPiece, editProgramme, editProgrammeSession } from '../actions/keep-programme.ts';
import { sayDomains } from '../domains.ts';
import { pieceById, piecesOf, programmeById, programmeSession, sessionsOfProgramme } from '../programme.queries.ts';
import type { ProgrammeSession } from '../programme.queries.ts';
import { OUR_ASSUMPTION } from '../templates.ts';
import { pieceFields, pieceForm, pieceFrom, pieceTyped, programmeFields, programmeForm, programmeFrom, programmeTyped, sessionFields, sessionForm, sessionFrom, sessionTyped } from './programme-fields.tsx';

const params = z.object({ id: z.uuid() });
const total = (sessions: readonly { minutes: number }[]): number => sessions.reduce((sum, s) => sum + s.minutes, 0);

export const programmePage = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const p = found(await programmeById(tx, id));
    const [sessions, pieces] = await Promise.all([sessionsOfProgramme(tx, id), piecesOf(tx, id)]);
    audit(tx, { action: 'programme.open', object: 'training_programme', objectId: id });
    const lead = tx.viewer.role === 'lead';
    const weeks = [...new Set(sessions.map((s) => s.week))];
    return pageOf(p.name, (
      <Reading>
        <PageTitle caption={<a href="/training/programmes">Programmes</a>} lede={`${sessions.length} sessions, ${sayMinutes(total(sessions))} in ${weeks.length} weeks.`}>{p.name}</PageTitle>
        {p.from_template && <Aside>{OUR_ASSUMPTION}</Aside>}
        <SummaryList rows={[
          { key: 'Made by', value: `${p.provider}, ${p.country}` }, { key: 'What allows us to use it', value: p.licence }, { key: 'Changed for here', value: p.adapted ?? 'Nothing is written down.' },
          { key: 'To complete it', value: `${p.attend_percent === null ? 'No share of attendance is asked' : `There for ${p.attend_percent}% of the time`}; ${p.absence_cap_minutes === null ? 'no limit on what is missed' : `no more than ${sayMinutes(p.absence_cap_minutes)} missed and not caught up`}.` },
        ]} />
        {lead && <Actions><ButtonLink filled href={`/training/programmes/${id}/cohort`}>Make a cohort</ButtonLink><ButtonLink href={`/training/programmes/${id}/change`}>Change these words</ButtonLink></Actions>}
        <Section heading="Sessions">
          {sessions.length === 0 && <EmptyState>No sessions yet. Add the first; a cohort gets its dates from them.</EmptyState>}
          {weeks.map((week) => <Week key={week} week={week} sessions={sessions.filter((s) => s.week === week)} edit={lead} />)}
          {lead && <Actions><ButtonLink href={`/training/programmes/${id}/session`}>Add a session</ButtonLink></Actions>}
        </Section>
        <Section heading="Pieces of work">
          <p>Looked at together with somebody: not yet, in hand, or met. No marks.</p>
          {pieces.length === 0 ? <EmptyState>No pieces. To complete it, coming is then enough.</EmptyState> : (
            <CardList>{pieces.map((piece) => <CardRow key={piece.id} action={lead && <ButtonLink href={`/training/pieces/${piece.id}`} hiddenText={piece.title}>Change</ButtonLink>}><strong>{piece.title}</strong>.{piece.what && <> <span className="al-soft">{piece.what}</span></>}</CardRow>)}</CardList>
          )}
          {lead && <Actions><ButtonLink href={`/training/programmes/${id}/piece`}>Add a piece</ButtonLink></Actions>}
        </Section>
        <Section heading="Competences">
          <Details summary="Which areas the sessions and pieces speak to"><Table columns={[{ heading: 'Area' }, { heading: 'Sessions', numeric: true }, { heading: 'Pieces', numeric: true }]} rows={competenceDomains().map((d) => [`${d.number}. ${d.label}`, String(sessions.filter((s) => s.domains.includes(d.number)).length), String(pieces.filter((x) => x.domains.includes(d.number)).length)])} /></Details>
          <p className="al-soft">The areas are those of the <a href={FRAMEWORK}>competence framework for peer support workers</a>; the short labels are ours.</p>
        </Section>
      </Reading>
    ));
  },
});

const Week = ({ week, sessions, edit }: { week: number; sessions: ProgrammeSession[]; edit: boolean }) => (
  <Details summary={`Week ${week}, ${sayMinutes(total(sessions))}: ${sessions.map((s) => s.title).join('; ')}`}>
    <CardList>{sessions.map((s) => (
      <CardRow key={s.id} action={edit && <ButtonLink href={`/training/programme-sessions/${s.id}`} hiddenText={s.title}>Change</ButtonLink>}><strong>{s.title}</strong>, {sayMinutes(s.minutes)}.{s.covers && <> <span className="al-soft">{s.covers}</span></>}{s.domains.length > 0 && <> <span className="al-soft">({sayDomains(s.domains)})</span></>}</CardRow>))}
    </CardList>
  </Details>
);

export const programmeChange = page({
  params,
  form: programmeForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const p = found(await programmeById(tx, id));
    const f = fields(programmeForm, Object.keys(typed).length > 0 ? typed : programmeTyped(p), errors);
    return pageOf(`Change ${p.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/programmes/${id}`}>{p.name}</a>} lede="Cohorts that were made already keep what they began with.">Change the programme</PageTitle>
        <Form action={`/training/programmes/${id}/change`} idempotencyKey={key}>{programmeFields(f)}<Actions><Button>Save the programme</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await editProgramme(tx, id, programmeFrom(form));
    return redirectTo(`/training/programmes/${id}`, 'programme-saved');
  },
});

export const sessionAdd = page({
  params,
  form: sessionForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const p = found(await programmeById(tx, id));
    const f = fields(sessionForm, typed, errors);
    return pageOf('Add a session', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/programmes/${id}`}>{p.name}</a>}>Add a session</PageTitle>
        <Form action={`/training/programmes/${id}/session`} idempotencyKey={key}>{sessionFields(f)}<Actions><Button>Add the session</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await addProgrammeSession(tx, id, sessionFrom(form));
    return redirectTo(`/training/programmes/${id}`, 'programme-saved');
  },
});

export const sessionChange = page({
  params,
  form: sessionForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const s = found(await programmeSession(tx, id));
    const f = fields(sessionForm, Object.keys(typed).length > 0 ? typed : sessionTyped(s), errors);
    return pageOf(`Change ${s.title}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/programmes/${s.programme_id}`}>The programme</a>} lede="Cohorts that were made already keep their own.">Change a session</PageTitle>
        <Form action={`/training/programme-sessions/${id}`} idempotencyKey={key}>{sessionFields(f)}<Actions><Button>Save the session</Button></Actions></Form>
        <Form action={`/training/programme-sessions/${id}/leave-out`} idempotencyKey={`${key}`}><Button variant="secondary">Leave this session out</Button></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => redirectTo(`/training/programmes/${await editProgrammeSession(tx, id, sessionFrom(form))}`, 'programme-saved'),
});
export const sessionOut = page({ params, send: async ({ tx, params: { id } }) => redirectTo(`/training/programmes/${await editProgrammeSession(tx, id, null)}`, 'programme-out') });

export const pieceAdd = page({
  params,
  form: pieceForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const p = found(await programmeById(tx, id));
    const f = fields(pieceForm, typed, errors);
    return pageOf('Add a piece', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/programmes/${id}`}>{p.name}</a>}>Add a piece of work</PageTitle>
        <Form action={`/training/programmes/${id}/piece`} idempotencyKey={key}>{pieceFields(f)}<Actions><Button>Add the piece</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => {
    await addPiece(tx, id, pieceFrom(form));
    return redirectTo(`/training/programmes/${id}`, 'programme-saved');
  },
});

export const pieceChange = page({
  params,
  form: pieceForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const p = found(await pieceById(tx, id));
    const f = fields(pieceForm, Object.keys(typed).length > 0 ? typed : pieceTyped(p), errors);
    return pageOf(`Change ${p.title}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/training/programmes/${p.programme_id}`}>The programme</a>}>Change a piece of work</PageTitle>
        <Form action={`/training/pieces/${id}`} idempotencyKey={key}>{pieceFields(f)}<Actions><Button>Save the piece</Button></Actions></Form>
        <Form action={`/training/pieces/${id}/leave-out`} idempotencyKey={key}><Button variant="secondary">Leave this piece out</Button></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => redirectTo(`/training/programmes/${await editPiece(tx, id, pieceFrom(form))}`, 'programme-saved'),
});
export const pieceOut = page({ params, send: async ({ tx, params: { id } }) => redirectTo(`/training/programmes/${await editPiece(tx, id, null)}`, 'programme-out') });
