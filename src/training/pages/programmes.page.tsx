// Programmes a service trains by: begun from the shipped five weeks, or its own.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton } from '../../kit/forms/index.ts';
import { sayMinutes } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { beginFromTemplate, beginProgramme } from '../actions/keep-programme.ts';
import { programmes } from '../programme.queries.ts';
import { OUR_ASSUMPTION } from '../templates.ts';
import { programmeFields, programmeForm, programmeFrom } from './programme-fields.tsx';

export const programmesPage = page({
  form: programmeForm,
  show: async ({ tx, typed, errors, key }) => {
    const all = await programmes(tx);
    audit(tx, { action: 'programme.list' });
    const f = fields(programmeForm, typed, errors);
    return pageOf('Programmes', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/training">Training</a>} lede="What is taught, by whom, and what allows you to use it. A cohort takes a copy, so a programme can change at any time.">Programmes</PageTitle>
        {all.length === 0 ? <EmptyState>There is no programme yet. Begin from the five weeks below and change what you like, or write down a course you buy in.</EmptyState> : (
          <CardList>{all.map((p) => (
            <CardRow key={p.id} action={<ButtonLink href={`/training/programmes/${p.id}/cohort`} hiddenText={`of ${p.name}`}>Make a cohort</ButtonLink>}>
              <a href={`/training/programmes/${p.id}`}>{p.name}</a>, {p.provider}, {p.country}. {p.sessions === 0 ? 'No sessions yet.' : `${p.sessions} sessions, ${sayMinutes(p.minutes)}.`}
            </CardRow>))}
          </CardList>
        )}
        <Section heading="Begin from the five weeks">
          <Card actions={<PostButton action="/training/programmes/from-template" idempotencyKey={key} filled={all.length === 0}>Copy the five weeks</PostButton>}>
            <p>Twenty sessions of four hours, what each covers, five pieces of work, 80% attendance and no more than 8 hours missed. All of it can be changed.</p>
            <Aside>{OUR_ASSUMPTION}</Aside>
          </Card>
        </Section>
        <Section heading="Or write down your own">
          <Form action="/training/programmes" idempotencyKey={key}>
            {programmeFields(f)}
            <Actions><Button variant="secondary">Add this programme</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form }) => redirectTo(`/training/programmes/${await beginProgramme(tx, programmeFrom(form))}`, 'programme-begun'),
});

export const programmeFromTemplate = page({
  form: z.object({}),
  send: async ({ tx }) => redirectTo(`/training/programmes/${await beginFromTemplate(tx)}`, 'programme-begun'),
});
