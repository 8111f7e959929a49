// /groups/:id/agreement: what a group agreed, written together; every version is kept.
import { z } from 'zod';
import { invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, optionalText, text, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { agree } from '../actions/agree.ts';
import { Lines } from '../group-parts.tsx';
import { agreementsOf } from '../group.queries.ts';
import { groupILead } from '../whose-groups.ts';

const form = z.object({ words: text({ missing: 'Write what you agreed', what: 'What you agreed', max: 4000 }), on: date({ missing: 'Enter the day you agreed it', what: 'The day' }), seen: optionalText({ max: 6 }) });
const BEGIN = 'What is said here stays here.\nAnybody may only listen.\nOne speaks at a time.\nWe do not give advice unless somebody asks.\nAnybody may go out and come back.';

export const groupAgreement = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const g = await groupILead(tx, id);
    const versions = await agreementsOf(tx, id);
    const [now, ...before] = versions;
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ words: now?.words, on: dayOf(tx.now) }), errors);
    return pageOf(`What ${g.name} agreed`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/groups/${id}`}>{g.name}</a>} lede="Written together, in the words of those who come. It can change whenever the group wants; what it said before is kept.">What we agreed</PageTitle>
        {refused && now && <Card heading="The newest version"><Lines words={now.words} /></Card>}
        <Form action={`/groups/${id}/agreement`} idempotencyKey={key} hidden={{ seen: String(now?.version ?? 0) }}>
          <TextAreaField form={f} name="words" label="What helps to feel safe here?" rows={9} readsThis="Everybody in the group reads this, and it is printed on its sheet. It names nobody." />
          <DateField form={f} name="on" label="On which day did you agree it?" />
          <Actions><Button>Save what we agreed</Button><ButtonLink href={`/groups/${id}`}>Go back</ButtonLink></Actions>
        </Form>
        {!now && <Details summary="What other groups begin with"><Lines words={BEGIN} /><p>Take what fits, and leave the rest. Your own words are better.</p></Details>}
        {before.length > 0 && <Section heading="Before">{before.map((v) => <Card key={v.version} heading={`Version ${v.version}, ${sayDate(v.agreed_on)}`} after={`Written down by ${v.by_name}.`}><Lines words={v.words} /></Card>)}</Section>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.on > dayOf(tx.now)) return invalid({ on: 'The day must be today or earlier' });
    const done = await agree(tx, id, v.words, v.on, Number(v.seen ?? 0));
    return done.ok ? redirectTo(`/groups/${id}`, 'group-agreed') : no(done.because);
  },
});
