// The buttons of a meeting. One is filled; changing it is a link among them.
import { PostButton } from '../../../kit/forms/index.ts';
import { ButtonLink } from '../../../kit/look/index.ts';
import type { Press } from '../../contact-press.rules.ts';

type Props = { contactId: string; name: string; presses: readonly Press[]; idempotencyKey: string; wardPhone: string | null; phone: string | null; filled?: boolean };

export const dial = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

export const ContactPresses = ({ contactId, name, presses, idempotencyKey, wardPhone, phone, filled = true }: Props) => (
  <>
    {presses.map((press, i) => {
      const first = filled && i === 0;
      const hidden = `: ${name}`;
      switch (press) {
        case 'on my way': return <PostButton key={press} action={`/contacts/${contactId}/on-my-way`} idempotencyKey={idempotencyKey} filled={first} hiddenText={`to ${name}`}>On my way</PostButton>;
        case 'ring the ward': return wardPhone && <ButtonLink key={press} href={dial(wardPhone)} filled={first} hiddenText={hidden}>Ring the ward</ButtonLink>;
        case 'ring them': return phone && <ButtonLink key={press} href={dial(phone)} filled={first} hiddenText={name}>Ring</ButtonLink>;
        case 'check in': return <PostButton key={press} action={`/contacts/${contactId}/check-in`} idempotencyKey={idempotencyKey} filled={first} hiddenText={hidden}>Check in</PostButton>;
        case 'check out': return <PostButton key={press} action={`/contacts/${contactId}/check-out`} idempotencyKey={idempotencyKey} filled={first} hiddenText={hidden}>Check out</PostButton>;
        case 'record': return <ButtonLink key={press} href={`/contacts/${contactId}/record`} filled={first} hiddenText={`with ${name}`}>Record how it went</ButtonLink>;
        case 'change': return <a key={press} className="al-actions__link" href={`/contacts/${contactId}/change`}>Change<span className="nhsuk-u-visually-hidden"> the meeting with {name}</span></a>;
      }
    })}
  </>
);
