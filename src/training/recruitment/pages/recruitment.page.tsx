// Recruitment: everybody who asks for work as a peer worker, by stage, who has waited longest first.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, text, TextField, typedFrom } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Button, Pagination } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section, Views } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { addCandidate } from '../actions/along-the-way.ts';
import { candidatesIn, stageCounts } from '../candidate.queries.ts';
import { isLongQuiet, isStage, OPEN_STAGES, sayHowLong, STAGE_WORDS, STAGES } from '../candidate.rules.ts';
import type { Stage } from '../candidate.rules.ts';

const PAGE = 40;

export const recruitmentPage = page({
  query: z.object({ stage: z.string().max(30).optional(), page: z.coerce.number().int().min(1).max(100).catch(1).default(1) }),
  show: async ({ tx, query: { stage: asked, page: n } }) => {
    const stage: Stage | null = asked !== undefined && isStage(asked) ? asked : null;
    const [counts, rows] = [await stageCounts(tx), await candidatesIn(tx, stage ? [stage] : OPEN_STAGES, { limit: PAGE + 1, offset: (n - 1) * PAGE })];
    const shown = rows.slice(0, PAGE);
    const today = dayOf(tx.now);
    audit(tx, { action: 'candidate.list' });
    const href = (s: Stage | null, page = 1) => `/recruitment${s || page > 1 ? `?${[s && `stage=${encodeURIComponent(s)}`, page > 1 && `page=${page}`].filter(Boolean).join('&')}` : ''}`;
    const groups = stage ? [stage] : OPEN_STAGES.filter((s) => shown.some((c) => c.stage === s));
    return pageOf('Recruitment', (
      <Reading>
        <PageTitle caption={<a href="/training">Training</a>} lede="People who ask for work as a peer worker. Who has waited longest in a stage stands first: long gaps are what people remember.">Recruitment</PageTitle>
        <Actions><ButtonLink filled href="/recruitment/new">Write somebody down</ButtonLink></Actions>
        <Views label="Which stage" views={[{ href: href(null), label: 'On the way', current: stage === null }, ...STAGES.filter((s) => (counts.get(s) ?? 0) > 0).map((s) => ({ href: href(s), label: `${STAGE_WORDS[s]} ${counts.get(s)}`, current: s === stage }))]} />
        {shown.length === 0 && <EmptyState>{stage ? 'Nobody is in this stage.' : 'Nobody asks for work here just now. When somebody does, write down their name and how to reach them: no more is needed.'}</EmptyState>}
        {groups.map((s) => (
          <Section key={s} heading={STAGE_WORDS[s]}>
            <CardList>{shown.filter((c) => c.stage === s).map((c) => {
              const quiet = isLongQuiet(s, c.stage_since, today);
              return <CardRow key={c.id} now={quiet} action={quiet ? <ButtonLink href={`/recruitment/${c.id}/letter`} hiddenText={`to ${c.name}`}>Write to them</ButtonLink> : undefined}><a href={`/recruitment/${c.id}`}>{c.name}</a>, {sayHowLong(c.stage_since, today)}. {quiet && 'They should hear from us, also when there is nothing new.'}</CardRow>;
            })}
            </CardList>
          </Section>
        ))}
        {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: href(stage, n - 1) } : undefined} next={rows.length > PAGE ? { href: href(stage, n + 1) } : undefined} />}
      </Reading>
    ));
  },
});

const form = z.object({
  name: text({ missing: 'Enter their name', what: 'The name', max: 100 }),
  reach: optionalText({ what: 'How to reach them', max: 200 }),
  on: date({ missing: 'Enter when they asked', what: 'The day' }),
});
export const candidateNew = page({
  form,
  show: ({ tx, typed, errors, key }) => {
    audit(tx, { action: 'candidate.new' });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ on: dayOf(tx.now) }), errors);
    return pageOf('Write somebody down', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/recruitment">Recruitment</a>} lede={`Their name and how to reach them. Nothing of their history: that is theirs to tell, later, if they wish. It is kept for six months after the newest step and then erased by itself.`}>Somebody asks for work here</PageTitle>
        <Form action="/recruitment/new" idempotencyKey={key}>
          <TextField form={f} name="name" label="What is their name?" hint="As they would like it on a letter." />
          <TextField form={f} name="reach" label="How would they like to be reached?" hint="A number, an address, and when. Ask if a message can be left." readsThis="The leads read this, and the peer worker who leads their interview, around its day." />
          <DateField form={f} name="on" label="When did they ask?" />
          <Actions><Button>Write them down</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    const done = await addCandidate(tx, { name: v.name, reach: v.reach ?? null, on: v.on });
    return 'id' in done ? redirectTo(`/recruitment/${done.id}`, 'candidate-added') : done;
  },
});
