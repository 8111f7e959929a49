// A carer or friend lets somebody know it is there. Nothing is kept about anybody.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { isId } from '../../kit/ids.ts';
import { email, fields, Form, FormErrors, mustTick, TextField, TickField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { inviteByMail } from '../actions/invite-by-mail.ts';

const params = z.object({ slug: z.string().max(40) });
const form = z.object({
  email: email({ missing: 'Enter their e-mail address' }),
  safe: mustTick('Tick only if you are sure that nobody else reads it. If you are not, use the slip'),
});

const draw = (slug: string, { typed, errors, key, canMail, status }: { typed: Typed; errors: Errors; key: string; canMail: boolean; status?: number }): PageAnswer => {
  const f = fields(form, typed, errors);
  return pageOf('Let somebody know', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="You can tell somebody that peer support is here. They decide. We never ask you about them.">Let somebody know</PageTitle>
      <Section heading="Hand over a slip">
        <p>A small sheet with the address of this page and the phone number. It says nothing about anybody.</p>
        <Actions><ButtonLink href={`/t/${slug}/invite/slip`}>A slip to print</ButtonLink></Actions>
      </Section>
      {canMail && <Section heading="Or send them an e-mail">
        <p>It says: “Somebody who knows you thought this page might be of use to you”, with the address of the page. No name, and not a word about health.</p>
        <Form action={`/t/${slug}/invite`} idempotencyKey={key}>
          <TextField form={f} name="email" label="Their e-mail address" type="email" autoComplete="off" hint="It is used once and erased after the mail has gone." />
          <TickField form={f} name="safe" label="Nobody else reads their e-mail" />
          <Actions><Button>Send the e-mail</Button></Actions>
        </Form>
      </Section>}
      <Section heading="Help for you">
        <p>You matter too. <a href="/find?q=carers">Find places for carers near you</a>, or <a href="/help-now">numbers to ring now</a>.</p>
      </Section>
    </Reading>
  ), { status });
};

export const invite = page({
  params, form,
  show: ({ params: { slug }, typed, errors, key, canMail }) => draw(slug, { typed, errors, key, canMail }),
  send: async ({ tx, params: { slug }, form: { email: to }, typed, key, body, origin, source, canMail }) => {
    if (!canMail) return draw(slug, { typed, key, canMail, status: 409, errors: { email: 'No e-mail goes out from here. Print a slip instead' } });
    const posted = isId(body._key) ? body._key : undefined;
    if (!(await inviteByMail(tx, to, `${origin}/t/${slug}`, posted, source))) {
      return draw(slug, { typed, key, canMail, status: 429, errors: { email: 'Many were sent from here just now. Wait ten minutes, or print a slip' } });
    }
    return redirectTo(`/t/${slug}/invite/sent`);
  },
});

export const invited = page({
  params,
  show: ({ params: { slug } }) => pageOf('The e-mail is on its way', (
    <Reading>
      <PageTitle>The e-mail is on its way</PageTitle>
      <p>It is up to them now. We keep nothing about them or about you, and we cannot tell you whether they looked.</p>
      <Actions><ButtonLink href={`/t/${slug}/invite`}>Let somebody else know</ButtonLink><ButtonLink href={`/t/${slug}`}>Back to the start</ButtonLink></Actions>
    </Reading>
  )),
});
