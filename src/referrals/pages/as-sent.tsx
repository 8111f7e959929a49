// A referral, everything as it was sent.
import type { ReactNode } from 'react';
import { SummaryList } from '../../kit/nhs/index.ts';
import { Quote, Section } from '../../kit/look/index.ts';
import { sayDate, sayMoment, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import type { ReferralAsSent } from '../answer.queries.ts';
import { fromWhom, ONE_OR_GROUP, sayAge, sayHelp, sayNhsNumber } from '../answer-words.ts';

type Rows = [string, ReactNode][];
const said = (rows: Rows) => rows.filter(([, value]) => value !== null && value !== '').map(([key, value]) => ({ key, value }));
const tel = (number: string): ReactNode => <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>;

const online = (safe: boolean | null): string => (safe === null ? 'Not asked yet' : safe ? 'Yes' : 'No. Use paper and voice only.');

export const AsSent = ({ referral: r, today }: { referral: ReferralAsSent; today: Day }) => (
  <>
    <Section heading="What they hope for">
      <Quote by={`${r.known_as}:`}>{r.hopes}</Quote>
      <SummaryList rows={said([
        ['Help with', sayHelp(r)],
        ['One to one or group', ONE_OR_GROUP[r.one_or_group] ?? r.one_or_group],
        ['About the peer worker', r.worker_wishes ?? 'No wish said'],
        ['To make meeting safe and easy', r.meeting_safely ?? 'Nothing said'],
        ['How they said yes', <>{r.agreed_how} <span className="al-soft">({sayDate(r.agreed_on)})</span></>],
      ])} />
    </Section>
    <Section heading="The person">
      <SummaryList rows={said([
        ['Likes to be called', r.known_as],
        ['Full name', r.full_name],
        ['Age', sayAge(r.born_on, r.age, today)],
        ['Safe ways to reach them', r.safe_contact],
        ['Is online safe?', online(r.online_safe)],
        ['Phone', r.phone ? tel(r.phone) : null],
        ['E-mail', r.email],
        ['Address', r.address],
        ['Area', r.postcode_sector],
        ['Access', r.access_needs],
        ['Language', r.language ? `${r.language}${r.interpreter ? ', with an interpreter' : ''}` : r.interpreter ? 'An interpreter is needed' : null],
        ['NHS number', r.nhs_number ? sayNhsNumber(r.nhs_number) : null],
      ])} />
    </Section>
    <Section heading="Where they are">
      <SummaryList rows={said([
        ['Now', r.on_ward ? <>On {r.ward_name ?? 'a ward'}{r.ward_phone && <>: {tel(r.ward_phone)}</>}</> : 'At home, or somewhere else in the community'],
        ['Expected to leave', r.expected_on ? `${sayWhichDay(r.expected_on, today).replace(/^on /, '')}, said ${r.expected_said_by ?? r.asked_by_name ?? 'whoever asked'} when this was sent. It can change.` : null],
        ['Leaving date not known', r.expected_unknown_why],
      ])} />
    </Section>
    <Section heading="Who asked">
      <SummaryList rows={said([
        ['Sent', `${sayMoment(r.sent_at, today)}, ${fromWhom({ source: r.source, team: r.team_name, ward: r.ward_name })}`],
        ['Name', r.asked_by_name ? `${r.asked_by_name}${r.asked_by_job ? `, ${r.asked_by_job}` : ''}` : null],
        ['Phone', r.asked_by_phone ? tel(r.asked_by_phone) : null],
        ['E-mail', r.asked_by_email],
        ['Number', String(r.number)],
      ])} />
    </Section>
  </>
);
