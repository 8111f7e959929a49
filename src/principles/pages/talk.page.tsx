// One team: what it asked for, and the talks with it about what peer workers are for.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, text, TextAreaField, TextField } from '../../kit/forms/index.ts';
import { Button, Table } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayDate } from '../../kit/times.ts';
import { Actions, EmptyState, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { teamById } from '../../teams/index.ts';
import { recordTalk } from '../actions/keep-watch-true.ts';
import { askedByTeam, talksWith } from '../refused.queries.ts';
import { LATELY_DAYS, timesOf, YEAR_DAYS } from './asked.page.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({
  on: date({ missing: 'Enter the day you talked', what: 'The day you talked' }), who: text({ missing: 'Write whom you talked with', what: 'Whom you talked with', max: 200 }), words: text({ missing: 'Write what you agreed', what: 'What you agreed', max: 2000 }),
});

export const talkPage = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const team = found(await teamById(tx, id));
    const today = dayOf(tx.now);
    const [rows, talks] = [await askedByTeam(tx, addDays(today, -LATELY_DAYS), addDays(today, -YEAR_DAYS), id), await talksWith(tx, id)];
    audit(tx, { action: 'principles.team', object: 'host_team', objectId: id });
    const f = fields(form, typed, errors);
    return pageOf(team.name, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/principles/asked">Asked for what is not ours</a>} lede={team.manager_name ? `Its manager is ${team.manager_name}${team.phone ? `, ${team.phone}` : ''}.` : undefined}>{team.name}</PageTitle>
        {rows.length === 0 ? <EmptyState>It asked for nothing of the kind in the last year.</EmptyState> : <Table caption={`What ${team.name} asked for`} captionHidden columns={[{ heading: 'Asked for' }, { heading: 'In 90 days', numeric: true }, { heading: 'In a year', numeric: true }, { heading: 'Happened all the same', numeric: true }]} rows={rows.map(timesOf)} />}
        <p className="al-soft">Speak of what was asked, not of days or of who may have said so. A peer worker who thinks they were named will not press again.</p>
        <Section heading="Write down a talk with them">
          <Form action={`/principles/asked/${id}`} idempotencyKey={key}>
            <DateField form={f} name="on" label="When did you talk?" />
            <TextField form={f} name="who" label="With whom?" hint="Name and job" />
            <TextAreaField form={f} name="words" label="What did you agree?" rows={4} readsThis="Every peer lead here reads this. Nobody else does." />
            <Actions><Button>Save the talk</Button></Actions>
          </Form>
        </Section>
        <Section heading="Talks so far">
          {talks.length === 0 ? <EmptyState>Nobody has written one down yet.</EmptyState> : talks.map((t, i) => <Quote key={i} by={`${sayDate(t.on_day)}, ${t.by_name ?? 'a lead'} with ${t.with_whom}`}>{t.words}</Quote>)}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.on > dayOf(tx.now)) return invalid({ on: 'The day you talked must be today or before' });
    await recordTalk(tx, { teamId: id, on: v.on, withWhom: v.who, words: v.words });
    return redirectTo(`/principles/asked/${id}`, 'principles-talk');
  },
});
