// What needs somebody besides today's meetings: late colleagues, new people, met once, at home, words, copies, the week.
import { Fragment } from 'react';
import { dayOf, sayDay, sayMoment, sayTime, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, NowCard, ProgressBar, Section } from '../../../kit/look/index.ts';
import { PlacesToAsk } from '../../../connections/index.ts';
import { sayHours } from '../../../support/index.ts';
import { sayWeekHours } from '../../../workforce/index.ts';
import { MySupervisionLine } from '../../../supervision/index.ts';
import { MyTrainingLine } from '../../../training/index.ts';
import { sayMany } from '../../numbers.ts';
import type { MyDay } from '../../my-day.ts';
import { Said } from './meetings.tsx';

type Props = { day: MyDay; now: Date };
const person = (s: { person_id: string; known_as: string }) => <a href={`/people/${s.person_id}`}>{s.known_as}</a>;

export const Late = ({ day }: Props) => (
  <>{day.late.map((out) => (
    <NowCard key={out.contact_id} heading={`${out.worker_name} has not checked out`} headingLevel={2} actions={<ButtonLink href={`/contacts/${out.contact_id}/late`} filled hiddenText={`about ${out.worker_name}`}>Ring now</ButtonLink>}>
      <p>Due {sayTime(out.finish_at)}. You said you would ring.</p>
    </NowCard>
  ))}</>
);

export const Fresh = ({ day }: Props) => day.fresh.length === 0 ? null : (
  <Section heading="Somebody new">
    <CardList>{day.fresh.map((s) => (
      <CardRow key={s.id} now action={<ButtonLink href={`/people/${s.person_id}/next-meeting`} hiddenText={`with ${s.known_as}`}>Plan a first meeting</ButtonLink>}>{person(s)}, {s.meeting_first ? 'would like to meet you first, since' : 'with you since'} {sayDay(dayOf(s.began_at), day.today)}</CardRow>
    ))}</CardList>
  </Section>
);

export const Sooner = ({ day }: Props) => day.sooner.length === 0 ? null : (
  <Section heading="Leaving hospital soon, not met yet">
    <CardList>{day.sooner.map(({ support, words }) => (
      <CardRow key={support.id} now action={<ButtonLink href={`/people/${support.person_id}/next-meeting`} hiddenText={`the first meeting with ${support.known_as}`}>Plan</ButtonLink>}>{person(support)}. {words}</CardRow>
    ))}</CardList>
  </Section>
);

export const Answers = ({ day }: Props) => day.saidByPerson.length === 0 ? null : (
  <Section heading={day.saidByPerson.every((m) => m.flag === null) ? 'They asked for a change' : 'To change or check'}>{day.saidByPerson.map((m) => <Card key={m.contact.id} when={m.contact.planned_at ? sayDay(dayOf(m.contact.planned_at), day.today) : undefined}><Said meeting={m} /></Card>)}</Section>
);

export const MetOnce = ({ day }: Props) => day.metOnce.length === 0 ? null : (
  <Section heading="Met once, nothing booked">
    <CardList>{day.metOnce.map((s) => (
      <CardRow key={s.id} action={<ButtonLink href={`/people/${s.person_id}/next-meeting`} hiddenText={`${s.known_as} a second meeting`}>Offer</ButtonLink>}>
        {person(s)}, {s.first_held_at ? sayWhichDay(dayOf(s.first_held_at), day.today) : ''}. <span className="al-soft">Some stop after one meeting. Offer a second, or note that they <a href={`/people/${s.person_id}/rather-not`}>would rather not<span className="nhsuk-u-visually-hidden">: {s.known_as}</span></a>.</span>
      </CardRow>
    ))}</CardList>
  </Section>
);

export const HomeDue = ({ day }: Props) => day.homeDue.length === 0 ? null : (
  <Section heading="First meeting at home">
    <CardList>{day.homeDue.map(({ support, leftOn, due }) => (
      <CardRow key={support.id} now={due <= day.today} action={<ButtonLink href={`/people/${support.person_id}/next-meeting`} hiddenText={`the first meeting at home with ${support.known_as}`}>Plan</ButtonLink>}>
        {person(support)}, home since {sayDay(leftOn, day.today)}. Meet by {sayDay(due, day.today)}.
      </CardRow>
    ))}</CardList>
  </Section>
);

const count = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);

/** Whoever wrote something stands in a row of their own; whom we wait for is said in one. */
export const Words = ({ day }: Props) => {
  const [wrote, quiet] = [day.words.filter((w) => w.unread > 0), day.words.filter((w) => w.unread === 0)];
  return day.words.length === 0 ? null : (
    <Section heading="Words we share">
      <CardList>
        {wrote.map(({ support, waiting, unread }) => (
          <CardRow key={support.id} action={<ButtonLink href={`/people/${support.person_id}/notes`} hiddenText={`what ${support.known_as} wrote`}>Read</ButtonLink>}>
            {person(support)} added {count(unread, 'their own words', 'of their own words')}{waiting > 0 ? '; not heard back on the rest' : ''}
          </CardRow>
        ))}
        {quiet.length > 0 && <CardRow><span className="al-soft">Written, not heard back yet:</span> {quiet.map(({ support }, i) => <Fragment key={support.id}>{i > 0 && ', '}{person(support)}</Fragment>)}</CardRow>}
      </CardList>
    </Section>
  );
};

/** Told in the same moment as the person: who asked, about whom; why is one press away. */
export const AskedToRead = ({ day }: Props) => day.askedToRead.length === 0 ? null : (
  <Section heading="Asked to read notes">
    <CardList>{day.askedToRead.map(({ ask, support }) => (
      <CardRow key={ask.id} action={<ButtonLink href={`/people/${support.person_id}/notes`} hiddenText={`${ask.asked_by_name ?? 'the lead'} asked to read`}>See why</ButtonLink>}>{ask.asked_by_name ?? 'A lead'} asked to read one meeting with {person(support)}, {sayWhichDay(dayOf(ask.asked_at), day.today)}. {support.known_as} sees it too.</CardRow>))}
    </CardList>
  </Section>
);

export const ToCopy = ({ day }: Props) => !day.toCopy ? null : (
  <Section heading="The trust’s own record"><CardList><CardRow action={<ButtonLink href="/to-copy">Copy</ButtonLink>}>{sayMany(day.toCopy, 'meeting', 'meetings', 20)} to copy across</CardRow></CardList></Section>
);

/** Where two go together next, and about which places it is time to ask. */
export const Places = ({ day }: Props) => (
  <PlacesToAsk places={day.places} nextWords={day.going?.contact.planned_at && <><a href={`/contacts/${day.going.contact.id}`}>{day.going.support.known_as}</a>, {sayMoment(day.going.contact.planned_at, day.today)}.</>} />
);

export const MyWeek = ({ day, me }: Props & { me: string | null }) => (
  <Section heading="My week">
    <Card>
      {day.week.contract ? <ProgressBar value={day.week.planned} max={day.week.contract}>{sayHours(day.week.planned)} with people, of {sayWeekHours(day.week.contract)} in your contract</ProgressBar> : <p>{sayHours(day.week.planned)} with people</p>}
      {day.away.map((a) => <p className="al-soft" key={a.id}><a href={`/away/${a.id}`}>{a.worker_id === me ? 'You are away' : `${a.worker_name} is away`}</a> {a.from_on === a.until_on ? sayWhichDay(a.from_on, day.today) : `${sayDay(a.from_on, day.today)} to ${sayDay(a.until_on, day.today)}`}. {a.cover_worker_id === me ? 'You cover.' : a.cover_name ? `${a.cover_name} covers.` : 'Nobody covers yet.'}</p>)}
      {day.leads.map((l) => <p className="al-soft" key={l.lead}>{l.lead} is away: {l.cover} covers.</p>)}
      <MySupervisionLine streams={day.supervision} today={day.today} me={day.account} />
      <MyTrainingLine next={day.training} today={day.today} />
      <p className="al-soft"><a href="/my-growing">Growing, thanks and my own record</a></p>
      <p><a href="/my-hours">My hours and leave</a></p>
    </Card>
  </Section>
);
