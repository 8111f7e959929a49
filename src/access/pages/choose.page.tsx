// Which of their hats somebody wears now: an account may be a worker in one trust and a person supported in another.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, RadiosField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { ROLE_NAMES } from '../viewer.ts';
import type { MemberRole } from '../viewer.ts';
import { actAs, choicesOf } from '../sign-in.queries.ts';

const form = z.object({ membership: z.string().min(1, 'Choose how you want to go on') });

export const choose = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    if (!tx.viewer.accountId) return redirectTo('/sign-in');
    const choices = await choicesOf(tx);
    const f = fields(form, typed, errors);
    if (choices.length === 0) return pageOf('Nothing here yet', <Reading><PageTitle>Nothing here yet</PageTitle><p>Your account is not part of a service at the moment. If you think it should be, ask the person who looks after accounts in your service.</p></Reading>);
    return pageOf('How do you want to go on?', (
      <Reading>
        <FormErrors form={f} />
        <Form action="/choose" idempotencyKey={key}>
          <RadiosField form={f} name="membership" label="How do you want to go on?" labelAs={{ size: 'l', headingLevel: 1 }}
            items={choices.map((c) => ({ value: c.membership_id, label: `${c.trust_name}: ${ROLE_NAMES[c.role as MemberRole]}${c.team_name ? `, ${c.team_name}` : ''}` }))} />
          <Button>Go on</Button>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: { membership } }) => {
    const choice = found((await choicesOf(tx)).find((c) => c.membership_id === membership));
    await actAs(tx, choice);
    audit(tx, { action: 'account.act-as', object: 'membership', objectId: choice.membership_id });
    return redirectTo('/first');
  },
});
