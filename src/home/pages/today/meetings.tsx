// Today's meetings in order: where, how it is safe to reach them, one press to act.
import { dayOf, sayDay, sayHowLong, sayMoment, sayTime } from '../../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, NowCard, Section } from '../../../kit/look/index.ts';
import { sayExpected } from '../../../stays/index.ts';
import { ContactPresses, pressesFor, saidByPerson, sayFromTo, sayWhere, sayWhichMeeting } from '../../../support/index.ts';
import type { Meeting } from '../../my-day.ts';

type Props = { meetings: readonly Meeting[]; staleDays: number; now: Date; idempotencyKey: string; me: string | null };

/** When they leave the ward, who said so, and whether that is out of date. */
const Expected = ({ meeting: { stay }, now, staleDays }: { meeting: Meeting; now: Date; staleDays: number }) =>
  !stay || stay.left_on !== null ? null : <p className="al-soft">{sayExpected(stay, dayOf(now), staleDays)}</p>;

export const Said = ({ meeting: { contact, support, steps, flag } }: { meeting: Meeting }) => {
  const said = saidByPerson(steps)[0];
  if (flag && !said) return <p><strong>{flag}</strong> <a href={`/contacts/${contact.id}/change`}>Change the meeting<span className="nhsuk-u-visually-hidden"> with {support.known_as}</span></a></p>;
  return said ? <p><strong>{support.known_as} {said.kind === 'cannot make it' ? 'can’t make it' : 'would like another place'}.</strong> <a href={`/contacts/${contact.id}/change`}>Read it and answer<span className="nhsuk-u-visually-hidden"> {support.known_as}</span></a>{flag && <> {flag}</>}</p> : null;
};

const MeetingCard = ({ meeting, first, now, staleDays, idempotencyKey, me }: { meeting: Meeting; first: boolean; now: Date; staleDays: number; idempotencyKey: string; me: string | null }) => {
  const { contact, support, stay, steps, out } = meeting;
  const Look = first ? NowCard : Card;
  const onWard = stay !== undefined && stay.left_on === null;
  const wardPhone = onWard ? stay.ward_phone : null;
  const setOff = steps.filter((s) => s.kind === 'on my way').at(-1);
  const presses = pressesFor(contact, { setOff: Boolean(setOff), out: out !== null, wardPhone: Boolean(wardPhone), phone: Boolean(support.phone) }, now);
  const ahead = contact.planned_at !== null && contact.planned_at > now;
  const where = contact.how === 'on the ward' && onWard ? stay.ward : sayWhere({ ...contact, place: null });
  return (
    <Look when={`${sayFromTo(contact)}${first && ahead && contact.planned_at ? `, ${sayHowLong(contact.planned_at, now)}` : ''}`}
      heading={<><a href={`/people/${support.person_id}`}>{support.known_as}</a>, {where}</>} headingLevel={2}
      actions={<ContactPresses contactId={contact.id} name={support.known_as} presses={presses} idempotencyKey={idempotencyKey} wardPhone={wardPhone} phone={support.phone} filled={first} />}>
      <Said meeting={meeting} />
      {(sayWhichMeeting(support) || contact.place) && <p>{[sayWhichMeeting(support), contact.place ? `${contact.place}.` : null].filter(Boolean).join(' ')}</p>}
      {support.safe_contact && <p>{support.safe_contact}</p>}
      {support.worker_id !== me && <p>You cover for {support.worker_name}.</p>}
      {setOff && ahead && <p className="al-soft">You set off at {sayTime(setOff.at)}.</p>}
      {out ? <p>You are checked in. {out.rings} rings at {sayTime(out.finish_at)} if you have not checked out.</p>
        : contact.ring_if_late && ahead && <p className="al-soft">{contact.ring_if_late} rings if you have not checked out.</p>}
      {contact.how === 'on the ward' && !meeting.flag && <Expected meeting={meeting} now={now} staleDays={staleDays} />}
    </Look>
  );
};

export const MeetingCards = ({ meetings, ...rest }: Props) => (
  <>{meetings.map((meeting, i) => <MeetingCard key={meeting.contact.id} meeting={meeting} first={i === 0} {...rest} />)}</>
);

export const ToWrite = ({ meetings, now }: { meetings: readonly Meeting[]; now: Date }) => meetings.length === 0 ? null : (
  <Section heading="To write down">
    <CardList>
      {meetings.map(({ contact, support }) => (
        <CardRow key={contact.id} action={<ButtonLink href={`/contacts/${contact.id}/record`} hiddenText={`with ${support.known_as}, ${contact.planned_at ? sayDay(dayOf(contact.planned_at)) : ''}`}>Record how it went</ButtonLink>}>
          <a href={`/people/${support.person_id}`}>{support.known_as}</a>, {contact.planned_at ? sayMoment(contact.planned_at, dayOf(now)) : ''}
        </CardRow>
      ))}
    </CardList>
  </Section>
);
