// On paper: a sheet to fill in, and its counts typed in. Paper is as good as a link.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, TextField, wholeNumber } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, PrintButton, PrintSheet, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { countPaper } from '../actions/keep-round.ts';
import { nameOf } from '../say-round.ts';
import { statementSet, statementSets } from '../statement-sets.ts';
import { ANSWERS, AUDIENCE_WORDS, AUDIENCES, readFive } from '../statements.rules.ts';
import type { Audience } from '../statements.rules.ts';
import { roundById } from '../statements.queries.ts';

const params = z.object({ id: z.uuid(), audience: z.string().max(20) });
const audienceOf = (slug: string): Audience => found(AUDIENCES.find((a) => a.replace(' ', '-') === slug));

export const statementSheet = page({
  params,
  show: async ({ tx, params: { id, audience: slug } }) => {
    const [round, audience] = [found(await roundById(tx, id)), audienceOf(slug)];
    audit(tx, { action: 'statements.sheet', object: 'statement_round', objectId: id });
    return pageOf('A sheet to fill in', (
      <Reading>
        <PageTitle caption={<a href={`/statements/${id}`}>{nameOf(round)}</a>} lede="Print as many as there are people. Leave a closed box for them, and count only when it is emptied.">A sheet to fill in</PageTitle>
        <PrintSheet>
          <Section heading="What is it like here?">
            <p>{nameOf(round)}. {AUDIENCE_WORDS[audience]}. Please do not write your name. Put a ring round one answer to each line, or none if you cannot say.</p>
            <ol>{found(statementSet(round.set_key)).statements.map((s) => <li key={s.key}>{s.words[audience]}<br /><span className="al-soft">{ANSWERS.join(' · ')}</span></li>)}</ol>
            <p>Put it in the box by {sayDate(round.closes_on)}. Only counts are kept, and nothing is shown of fewer than five.</p>
          </Section>
        </PrintSheet>
        <PrintButton />
      </Reading>
    ));
  },
});

const keys = [...new Set(statementSets().flatMap((s) => s.statements.map((one) => `s-${one.key}`)))];
const form = z.object({ sheets: wholeNumber({ missing: 'Enter how many sheets there were', what: 'The sheets', min: 0, max: 5000 }), ...Object.fromEntries(keys.map((key) => [key, z.unknown()])) });

export const statementPaper = page({
  params, form,
  show: async ({ tx, params: { id, audience: slug }, typed, errors, refused, key }) => {
    const [round, audience] = [found(await roundById(tx, id)), audienceOf(slug)];
    const set = found(statementSet(round.set_key));
    const f = fields(form, typed, errors) as unknown as FormState<string>;
    audit(tx, { action: 'statements.paper-open', object: 'statement_round', objectId: id });
    return pageOf('Sheets from paper', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/statements/${id}`}>{nameOf(round)}</a>} lede="What you type takes the place of what was typed before for this group. Paper counts apart from the link: fewer than five sheets are never shown.">{`Sheets from paper: ${AUDIENCE_WORDS[audience].toLowerCase()}`}</PageTitle>
        <Form action={`/statements/${id}/paper/${slug}`} idempotencyKey={key}>
          <TextField form={f} name="sheets" label="How many sheets?" width={4} inputMode="numeric" />
          <p>For each statement, how many rings there were from “not at all” to “completely”: five numbers, like 0 2 3 5 1.</p>
          {set.statements.map((s) => <TextField key={s.key} form={f} name={`s-${s.key}`} label={s.words[audience]} width={10} />)}
          <Actions><Button>Save the counts</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, audience: slug }, form: { sheets }, body }) => {
    const [round, audience] = [found(await roundById(tx, id)), audienceOf(slug)];
    const read = found(statementSet(round.set_key)).statements.map((s) => ({ key: s.key, read: readFive(String(body[`s-${s.key}`] ?? ''), sheets) }));
    const wrong = Object.fromEntries(read.flatMap(({ key, read: r }) => ('problem' in r ? [[`s-${key}`, r.problem]] : [])));
    if (Object.keys(wrong).length > 0) return invalid(wrong);
    return (await countPaper(tx, id, audience, { sheets, counts: read.flatMap(({ key, read: r }) => ('value' in r ? r.value.map((n, answer) => ({ statement: key, answer, n })) : [])) })) ?? redirectTo(`/statements/${id}`, 'paper-saved');
  },
});
