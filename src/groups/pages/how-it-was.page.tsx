// /t/:slug/groups/:id/how-it-was: somebody who came says how the group is led. Answered as nobody: no sign-in is read, so none can be kept.
import { z } from 'zod';
import { NotFound, pageOf, redirectTo, refused } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, ifGiven, oneOf, optionalText, RadiosField, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, PrintButton, Reading } from '../../kit/look/index.ts';
import { SENT_TOO_OFTEN, tooOften } from '../../kit/not-too-often.ts';
import { page } from '../../access/index.ts';
import { sayHowItWas } from '../actions/say-how-it-was.ts';
import { takesFeedback } from '../feedback.queries.ts';
import { ANSWERS } from '../feedback.rules.ts';
import { groupById } from '../group.queries.ts';
import { STATEMENTS } from '../statements.ts';

const params = z.object({ slug: z.string().max(40), id: z.uuid() });
const names = STATEMENTS.map((s) => s.statement);
const form = z.object({ ...Object.fromEntries(names.map((name) => [name, ifGiven(oneOf(ANSWERS, 'Choose yes, in part or no'))])), words: optionalText({ what: 'What you write', max: 1500 }) });

export const howItWas = page({
  params,
  form,
  also: (v) => (Object.values(v).every((one) => one === undefined) ? { [names[0] ?? 'words']: 'Answer at least one line, or write something' } : {}),
  show: async ({ tx, params: { slug, id }, typed, errors, refused: because, key }) => {
    if (!(await takesFeedback(tx, id))) throw new NotFound();
    const group = await groupById(tx, id);
    const f = fields(form, typed, errors);
    return pageOf('How was the group?', (
      <Reading>
        <FormErrors form={f} refused={because} />
        <PageTitle lede="You do not say who you are, and we do not know it. Answer only what you like.">{group ? `How was ${group.name}?` : 'How was the group?'}</PageTitle>
        <Form action={`/t/${slug}/groups/${id}/how-it-was`} idempotencyKey={key} className="al-printed-form">
          {STATEMENTS.map((s) => <RadiosField key={s.statement} form={f} name={s.statement as never} label={s.words} inline items={ANSWERS.map((value) => ({ value, label: value === 'in part' ? 'In part' : value === 'yes' ? 'Yes' : 'No' }))} />)}
          <TextAreaField form={f} name={'words' as never} label="Anything you would like them to know?" rows={4} readsThis="Those who lead the group read this, once five people have answered, without order or day. Leave out what would tell who you are. If you need help now, the numbers are at the foot of this page." />
          <Actions><Button>Send it</Button></Actions>
        </Form>
        <p className="al-soft al-no-print">On paper: print this page, tick it, and put it in the box or give it to anybody of the service.</p>
        <PrintButton />
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug, id }, form: v, body, source }) => {
    if (tooOften('how it was', source)) return refused(SENT_TOO_OFTEN);
    const said = v as Record<string, string | undefined>;
    await sayHowItWas(tx, id, { answers: Object.fromEntries(names.flatMap((name) => (said[name] ? [[name, said[name]]] : []))), words: said['words'] ?? null, press: body['_key'] });
    return redirectTo(`/t/${slug}/groups/thanks`);
  },
});

export const howItWasSent = page({
  params: z.object({ slug: z.string().max(40) }),
  show: ({ params: { slug } }) => pageOf('Thank you', (
    <Reading>
      <PageTitle>Thank you</PageTitle>
      <p>Those who lead the group read it together with what others say. Nobody sees who said what.</p>
      <p><a href={`/t/${slug}/groups`}>Find a group</a></p>
    </Reading>
  )),
});
