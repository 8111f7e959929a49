// /reviews/:id: all the steps and how far each is; or, for somebody who was asked, the asking.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, text, TextField } from '../../kit/forms/index.ts';
import { Actions, Aside, Card, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { Button, TaskList } from '../../kit/nhs/index.ts';
import type { TaskItem } from '../../kit/nhs/task-list.tsx';
import { page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { join } from '../actions/readers.ts';
import { deskOf } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { whatIsMissing } from '../standing.ts';
import { STEPS } from './step-frame.tsx';
import type { StepSlug } from './step-frame.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ name: text({ missing: 'Write the name you want to go by', what: 'The name', max: 100 }) });

const stateOfSteps = async (tx: Tx, desk: Desk): Promise<Record<StepSlug, string>> => {
  const { missing, looked, flow, looks, conflicts, included } = await whatIsMissing(tx, desk);
  const found = flow.found.reduce((sum, one) => sum + one.n, 0);
  const w = desk.words;
  const waits = (n: number, any: number): string => (any === 0 ? 'Nothing yet' : n > 0 ? `${n} to go` : 'Done');
  return {
    question: w.question && w.include ? 'Written' : 'Begun', looked: looked > 0 ? `${looked} noted` : 'Not yet', 'bring-in': found > 0 ? `${found} in` : 'Nothing yet', same: flow.same > 0 ? `${flow.same} taken out` : 'Have a look',
    'first-look': waits(looks.first.waiting ?? 0, found), 'second-look': waits(looks.second.waiting ?? 0, looks.first.in ?? 0), differ: conflicts > 0 ? `${conflicts} to talk over` : 'Nowhere now',
    findings: included.length === 0 ? 'Nothing yet' : waits(included.filter((one) => !one.finding).length, included.length), 'make-of-it': w['make of it'] ? 'Written' : 'Not yet', standpoint: w.standpoint ? 'Written' : 'Not yet',
    supporter: w.supporter ? 'Named' : 'If somebody did', publish: missing.length === 0 ? 'All is there' : `${missing.length} still missing`,
  };
};

export const reviewPage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, id);
    const f = fields(form, typed, errors);
    if (!desk.writes) {
      return pageOf(desk.title, (
        <Reading>
          <FormErrors form={f} refused={refused} />
          <PageTitle caption="You are asked to read in a review" lede={desk.words.question}>{desk.title}</PageTitle>
          <Aside><p>Reading means: you look at titles, then at whole texts, and say of each whether it belongs. Somebody else does the same, alone. Then you talk about where you differ. There is no right speed, and you may stop at any time.</p></Aside>
          {desk.words['asked for by'] && <p>Asked for by: {desk.words['asked for by']}</p>}
          <NowCard heading="Will you read in it?" headingLevel={2}>
            <Form action={desk.path} idempotencyKey={key}>
              <TextField form={f} name="name" label="The name you want to go by in it" hint={`You were asked as “${desk.me?.name ?? ''}”. It may be an invented one.`} readsThis="The others who read, now; everybody, under the published review." width={20} autoComplete="off" />
              <Actions><Button>Yes, I will read</Button></Actions>
            </Form>
          </NowCard>
          {desk.me && <PostButton action={`${desk.path}/readers/${desk.me.id}/end`} idempotencyKey={key}>No, thank you</PostButton>}
        </Reading>
      ));
    }
    const states = await stateOfSteps(tx, desk);
    const items: TaskItem[] = STEPS.map((step) => ({ title: step.name, href: `${desk.path}/${step.slug}`, hint: `The field calls it ${step.term}`, status: states[step.slug] }));
    return pageOf(desk.title, (
      <Reading>
        <PageTitle caption={<a href="/reviews">Reviews</a>} lede={desk.words.question}>{desk.title}</PageTitle>
        {desk.words['asked for by'] && <p className="al-soft">Asked for by: {desk.words['asked for by']}</p>}
        <Section heading="The steps, in any order"><TaskList items={items} idPrefix="step" /></Section>
        <Card heading="Beside the steps" headingLevel={2}>
          <ul><li><a href={`${desk.path}/readers`}>Who reads</a></li><li><a href={`${desk.path}/flow`}>From what we found to what is in: the drawing</a> (the field calls it a PRISMA flow)</li><li><a href={`${desk.path}/records.csv`}>All records as a table to take away</a></li></ul>
        </Card>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { name } }) => {
    await join(tx, id, name);
    return redirectTo(`/reviews/${id}`, 'review-joined');
  },
});
