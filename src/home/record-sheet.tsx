// Everything of one person, as a document: the same for their own account and for paper handed over by their worker.
import type { ReactNode } from 'react';
import { asSentences } from '../kit/sentences.ts';
import { dayOf, ON_PAPER, sayDate, sayMoment, sayWeekdays } from '../kit/times.ts';
import { Card, PrintSheet, Section } from '../kit/look/index.ts';
import type { Person, Wish } from '../people/index.ts';
import type { FollowUp, PastStay } from '../stays/index.ts';
import { KnownConcerns } from '../concerns/index.ts';
import type { KnownConcern } from '../concerns/index.ts';
import { NoteOf, NotesByContact, sayWhere } from '../support/index.ts';
import type { Contact, ContactFact, MySupport, Note } from '../support/index.ts';
import { PlacesInRecord } from '../connections/index.ts';
import type { Connection } from '../connections/index.ts';
import { GroupsInRecord } from '../groups/index.ts';
import type { GroupOfPerson } from '../groups/index.ts';
import type { Offer } from '../matching/index.ts';
import { EndingsInRecord } from '../endings/index.ts';
import type { EndingOfRecord } from '../endings/index.ts';
import type { PlanEntry } from '../plans/index.ts';
import { PlanOfRecord } from './plan-of-record.tsx';
import type { Change, CopiedOut, ExpectedDate, MyReferral, MySaid, SaidOfMeeting } from './my-support.queries.ts';

export type WholeRecord = {
  person: Person; changes: readonly Change[]; wishes: readonly Wish[]; referrals: readonly MyReferral[]; stays: readonly PastStay[]; followUps: readonly FollowUp[]; expected: readonly ExpectedDate[];
  supports: readonly MySupport[]; workers: readonly { known_as: string; working_days: number[] }[]; coming: readonly Contact[];
  facts: readonly ContactFact[]; notes: readonly Note[]; apart: readonly Note[]; withheld: readonly { review_on: string }[];
  worries: readonly KnownConcern[]; meetings: readonly SaidOfMeeting[]; copied: readonly CopiedOut[]; offers: readonly Pick<Offer, 'known_as' | 'answer' | 'suggested_at'>[]; plan: readonly PlanEntry[];
  places: readonly Connection[]; groups: readonly GroupOfPerson[]; endings: readonly EndingOfRecord[];
  /** In sentences: who may see it and who looked (null: they see that in their own account), what they share, what they said to the lead or others. */
  sees: readonly string[] | null; looked: readonly string[] | null; shares: readonly string[]; said: readonly MySaid[];
};

const FIELD: Record<string, string> = {
  walled: 'who looks after your record', known_as: 'the name you like', full_name: 'your full name', born_on: 'your date of birth', nhs_number: 'your NHS number', phone: 'your phone', email: 'your e-mail', address: 'your address', postcode_sector: 'your postcode area',
  safe_contact: 'how it is safe to reach you', online_safe: 'whether online is safe for you', access_needs: 'what makes meeting and reading possible', language: 'your language', interpreter: 'whether you want an interpreter',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const Line = ({ what, children }: { what: string; children: ReactNode }) => (children === null || children === '' || children === undefined ? null : <li><strong>{what}</strong>: {children}</li>);

export const RecordSheet = ({ record: r, large, now, footer }: { record: WholeRecord; large: boolean; now: Date; footer?: ReactNode }) => {
  const today = ON_PAPER;
  const p = r.person;
  return (
    <PrintSheet large={large}>
      <h1 className="al-title">Everything of mine</h1>
      <p>{p.known_as}. Printed on {sayDate(dayOf(now))}.</p>
      <Section heading="What I hope for">
        {r.wishes.length === 0 && r.referrals.length === 0 && <p>Nothing is written down yet.</p>}
        <ul>
          {r.wishes.map((w, i) => <li key={i}>{asSentences(w.choice && w.choice !== w.words ? capital(w.choice) : null, w.words && capital(w.words))} Said on {sayDate(w.said_on)}.</li>)}
          {r.referrals.map((ref) => <li key={ref.id}>{asSentences(ref.hopes)} Asked on {sayDate(dayOf(ref.sent_at))}. {asSentences(`How you agreed: ${ref.agreed_how}`, ref.meeting_safely && `What makes meeting safe and easy: ${ref.meeting_safely}`, ref.worker_wishes && `What you wish of a peer worker: ${ref.worker_wishes}`)}</li>)}
        </ul>
      </Section>
      <Section heading="Who supports me">
        {r.supports.length === 0 && <p>Nobody yet.</p>}
        <ul>{r.supports.map((s) => <li key={s.id}>{s.worker_name}, since {sayDate(dayOf(s.began_at))}{s.ended_at ? `, until ${sayDate(dayOf(s.ended_at))}` : s.ending_on ? `. You agreed to end about ${sayDate(s.ending_on)}; it can move` : ''}.</li>)}</ul>
        {r.workers.map((w) => w.working_days.length > 0 && <p key={w.known_as}>{w.known_as} works {sayWeekdays(w.working_days)}.</p>)}
        {r.offers.length > 0 && <ul>{r.offers.map((o, i) => <li key={i}>You were shown {o.known_as} on {sayDate(dayOf(o.suggested_at))}{o.answer ? ` and said ${o.answer}` : ''}.</li>)}</ul>}
        {r.coming.map((c) => c.planned_at && <p key={c.id}>Next: {sayMoment(c.planned_at, today)}, {sayWhere(c)}.</p>)}
      </Section>
      <PlanOfRecord plan={r.plan} name={p.known_as} today={today} />
      <Section heading="Notes together">
        {r.withheld.map((w, i) => <p key={i}>Something written is not shown to you for now. It will be looked at again on {sayDate(w.review_on)}.</p>)}
        {r.apart.length > 0 && <Card heading="In my own words">{r.apart.map((note) => <NoteOf key={note.id} note={note} name="you" now={now} paper />)}</Card>}
        {r.facts.length === 0 ? <p>You have not met yet.</p> : <NotesByContact facts={r.facts} notes={r.notes} name="you" now={now} paper />}
      </Section>
      {r.worries.length > 0 && <Section heading="When somebody was worried"><KnownConcerns concerns={r.worries} today={today} /></Section>}
      {r.meetings.length > 0 && <Section heading="What I said about meetings"><ul>{r.meetings.map((m, i) => <li key={i}>{sayDate(dayOf(m.at))}: {m.kind === 'cannot make it' ? 'I can’t make it' : 'Somewhere else, please'}{m.words ? `. ${m.words}` : ''}</li>)}</ul></Section>}
      {r.copied.length > 0 && <Section heading="Copied into the organisation’s own record"><ul>{r.copied.map((c, i) => <li key={i}>{sayDate(dayOf(c.copied_at))}: {c.what === 'words' ? 'words you agreed' : 'that you met'}</li>)}</ul></Section>}
      <PlacesInRecord connections={r.places} today={today} />
      <GroupsInRecord groups={r.groups} />
      <EndingsInRecord endings={r.endings} today={today} />
      {(r.stays.length > 0 || r.expected.length > 0) && (
        <Section heading="My time in hospital">
          {r.stays.map((stay) => <p key={stay.id}>{stay.ward}{stay.began_on ? `, from ${sayDate(stay.began_on)}` : ''}{stay.left_on ? `, until ${sayDate(stay.left_on)}${stay.moved_to ? ', when you moved to another ward' : stay.left_where ? `: ${stay.left_where}` : ''}` : ''}.</p>)}
          {r.followUps.length > 0 && <p>What is said of the clinical team’s own follow-up:</p>}
          <ul>{r.followUps.map((f) => <li key={f.id}>{f.done_on ? `${sayDate(f.done_on)}, by ${f.done_by ?? ''}` : 'It did not take place after all'}. {f.said_by} said so on {sayDate(f.said_on)}.{f.correction_why ? ` ${f.correction_why}` : ''}</li>)}</ul>
          <ul>{r.expected.map((e, i) => <li key={i}>{e.expected_on ? `Expected home on ${sayDate(e.expected_on)}` : `Not known when: ${e.unknown_why ?? ''}`}. {e.said_by} said so on {sayDate(e.said_on)}.</li>)}</ul>
        </Section>
      )}
      <Section heading="About me, as it is written down">
        <ul>
          <Line what="The name I like">{p.known_as}</Line><Line what="Full name">{p.full_name}</Line><Line what="Date of birth">{p.born_on && sayDate(p.born_on)}</Line><Line what="NHS number">{p.nhs_number}</Line>
          <Line what="Phone">{p.phone}</Line><Line what="E-mail">{p.email}</Line><Line what="Address">{p.address}</Line><Line what="How it is safe to reach me">{p.safe_contact}</Line>
          <Line what="Is online safe for me">{p.online_safe === null ? null : p.online_safe ? 'Yes' : 'No: paper and voice only'}</Line><Line what="What makes meeting and reading possible">{p.access_needs}</Line>
          <Line what="Language">{p.language}</Line><Line what="Interpreter">{p.interpreter ? 'Yes' : null}</Line>
        </ul>
        {r.changes.length > 0 && <><p>What changed:</p><ul>{r.changes.map((c, i) => <li key={i}>{sayDate(dayOf(c.changed_at))}, {FIELD[c.field] ?? c.field}: from “{c.was ?? 'nothing'}” to “{c.became ?? 'nothing'}”{c.why ? `. ${c.why}` : ''}</li>)}</ul></>}
      </Section>
      {r.sees && <Section heading="Who can see this"><ul>{r.sees.map((s, i) => <li key={i}>{s}</li>)}</ul></Section>}
      {r.shares.length > 0 && <Section heading="What I wrote to people I share with"><ul>{r.shares.map((s, i) => <li key={i}>{s}</li>)}</ul></Section>}
      {r.looked && <Section heading="Who looked in the last year">{r.looked.length === 0 ? <p>Nobody.</p> : <ul>{r.looked.map((l, i) => <li key={i}>{l}</li>)}</ul>}</Section>}
      {r.said.length > 0 && <Section heading="What I said about the service"><ul>{r.said.map((s, i) => <li key={i}>{sayDate(dayOf(s.sent_at))}, to {s.reader === 'pals' ? 'patient advice' : s.reader === 'lead' ? 'the peer lead' : 'an advocate'}: {s.words}</li>)}</ul></Section>}
      {footer}
    </PrintSheet>
  );
};
