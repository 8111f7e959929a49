// The forms on an entry's page for whoever keeps the directory.
import { DateField, Form, PostButton, RadiosField, SelectField, TextField, type FormState } from '../../../kit/forms/index.ts';
import { Actions, Section } from '../../../kit/look/index.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { dayOf, sayDay, type Day } from '../../../kit/times.ts';
import type { keepForm } from './keep-place.page.tsx';

type Own = { f: FormState<keyof typeof keepForm.shape & string>; action: string; idempotencyKey: string };

export const CheckForm = ({ f, action, idempotencyKey, reports }: Own & { reports: number }) => (
  <Section heading="Is it right?">
    <Form action={action} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="act" value="check" />
      <RadiosField form={f} name="how" label="How do you know?" items={[{ value: 'rang', label: 'I rang' }, { value: 'went along', label: 'I was there' }, { value: 'asked by e-mail', label: 'They wrote to me' }]} />
      <DateField form={f} name="on" label="On which day?" />
      <Actions><Button>All is right</Button></Actions>
    </Form>
    <Actions>
      <PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'closed', known: 'rang' }}>It has closed or moved away</PostButton>
      {reports > 0 && <PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'dismiss' }}>The report was a mistake</PostButton>}
    </Actions>
  </Section>
);

type AskProps = { action: string; idempotencyKey: string; email: string | null; canMail: boolean; link: { expires_at: Date; sent: boolean } | undefined; today: Day };
export const AskTheGroup = ({ action, idempotencyKey, email, canMail, link, today }: AskProps) => (
  <Section heading="Ask the group itself">
    <p>A link opens their own entry, once, without an account. They say that all is right, or write what has changed; you look at it before it is shown.</p>
    {link && <p>One is open until {sayDay(dayOf(link.expires_at), today)}{link.sent ? ', sent by e-mail' : ', on paper'}. A new one takes its place.</p>}
    <Actions>
      {email && canMail && <PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'mail link' }}>{`Send it to ${email}`}</PostButton>}
      <PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'print link' }}>Make a link to print</PostButton>
    </Actions>
    {!canMail && <p className="al-soft">No mail goes out from here, so the link is printed or copied.</p>}
  </Section>
);

const KNOWN = [{ value: 'rang', text: 'I rang' }, { value: 'went along', text: 'I was there' }, { value: 'the group said so', text: 'The group said so' }, { value: 'read it', text: 'I read it' }];
export const FactForms = ({ f, action, idempotencyKey, lead }: Own & { lead: boolean }) => (
  <Details summary="Add something we know" open={['kind', 'value', 'other', 'known'].some((name) => name in f.errors)}>
    <Form action={action} idempotencyKey={idempotencyKey}>
      <input type="hidden" name="act" value="fact" />
      <RadiosField form={f} name="kind" label="What do you know?" items={[
        { value: 'peer support', label: 'It is peer support', hint: 'Also where they do not call it that. Write below what they call it.' },
        { value: 'former name', label: 'It was called otherwise', hint: 'People find it under the old name too.' },
        { value: 'network', label: 'It belongs to a network', hint: 'People find it under the network’s name.' },
        { value: 'local group of', label: 'It is a local group of another entry' },
      ]} />
      <TextField form={f} name="value" label="The name, or what they call it" width={20} />
      <TextField form={f} name="other" label="For a local group: the address of the other entry" hint="Copy it from the top of your browser." />
      <SelectField form={f} name="known" label="How do you know?" options={KNOWN} />
      <Actions><Button variant="secondary">Add this</Button></Actions>
    </Form>
    <p>How often it is checked:</p>
    <Actions>{['session group', 'venue or charity', 'statutory'].map((kind) => <PostButton key={kind} action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'checked as', value: kind, known: 'rang' }}>{`As a ${kind}`}</PostButton>)}</Actions>
    {lead && <><p>A place where an address could lead somebody to harm:</p><Actions><PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'address hidden', known: 'rang' }}>Hide its address everywhere</PostButton></Actions></>}
  </Details>
);
