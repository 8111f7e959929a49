// The forms on an entry's page for whoever keeps the directory.
import { DateField, Form, PostButton, RadiosField, SelectField, TextField, type FormState } from '../../../kit/forms/index.ts';
import { Actions, CardList, CardRow, Section } from '../../../kit/look/index.ts';
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
export type Choice = { id: string; name: string; organisation: string | null; town: string | null };
/** The entries a typed name may mean: one press takes the right one. */
const Choices = ({ choices, known, action, idempotencyKey }: { choices: readonly Choice[]; known: string } & Pick<Own, 'action' | 'idempotencyKey'>) => (choices.length === 0 ? <p>No entry has these words. Try fewer, or its former name.</p> : (
  <>
    <p>It is a local group of:</p>
    <CardList>{choices.map((one) => (
      <CardRow key={one.id} action={<PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'local group of', other: one.id, known }} hiddenText={one.name}>This one</PostButton>}>
        <a href={`/places/${one.id}`}>{one.name}</a><p className="al-soft">{[one.organisation === one.name ? null : one.organisation, one.town].filter(Boolean).join(', ')}</p>
      </CardRow>
    ))}</CardList>
  </>
));

export const FactForms = ({ f, action, idempotencyKey, lead, choices, known }: Own & { lead: boolean; choices: readonly Choice[] | null; known: string }) => (
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
      <TextField form={f} name="other" label="For a local group: the name of the entry it belongs to" hint="We look for it in the directory, and you choose." />
      <SelectField form={f} name="known" label="How do you know?" options={KNOWN} />
      <Actions><Button variant="secondary">Add this</Button></Actions>
    </Form>
    {choices && <Choices choices={choices} known={known} action={action} idempotencyKey={idempotencyKey} />}
    <p>How often it is checked:</p>
    <Actions>{['session group', 'venue or charity', 'statutory'].map((kind) => <PostButton key={kind} action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'checked as', value: kind, known: 'rang' }}>{`As a ${kind}`}</PostButton>)}</Actions>
    {lead && <><p>A place where an address could lead somebody to harm:</p><Actions><PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ act: 'fact', kind: 'address hidden', known: 'rang' }}>Hide its address everywhere</PostButton></Actions></>}
  </Details>
);
