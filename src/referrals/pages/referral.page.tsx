import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, Card, Columns, NowCard, PageTitle, Quote, Section } from '../../kit/look/index.ts';
import { audit, look, page } from '../../access/index.ts';
import { bankHolidays, settingsOf } from '../../teams/index.ts';
import { personHref } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { referralAsSent } from '../answer.queries.ts';
import type { ReferralAsSent } from '../answer.queries.ts';
import { fromWhom, sayLeaving } from '../answer-words.ts';
import { clocksOf, sayClock } from '../clocks.rules.ts';
import type { Clock } from '../clocks.rules.ts';
import { sayDeclined } from '../decline-reasons.ts';
import { referralState } from '../referral-state.rules.ts';
import { AsSent } from './as-sent.tsx';

/** A referral for the lead: what can be done now, the clocks, and everything as it was sent. */
export const referralPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const r = found(await referralAsSent(tx, id));
    if (r.person_id) look(tx, 'referral.open', r.person_id, { object: 'referral', objectId: id });
    else audit(tx, { action: 'referral.open', object: 'referral', objectId: id });
    const today = dayOf(tx.now);
    const stay = r.person_id ? await newestStay(tx, r.person_id) : undefined;
    const leaving = r.person_id ? (stay && stay.left_on === null ? stay.expected_on : null) : r.expected_on;
    const clocks = clocksOf({ ...r, leaving_on: leaving }, await settingsOf(tx), bankHolidays());
    const title = r.person_known_as ? `${r.person_known_as}’s referral` : `Referral ${fromWhom({ source: r.source, team: r.team_name, ward: r.ward_name })}`;
    return pageOf(title, (
      <>
        <PageTitle lede={`Number ${r.number}. ${[sayAsked(r, today), sayLeaving(leaving, today)].filter(Boolean).join(', ')}.`}>{title}</PageTitle>
        <Columns
          main={<><Now referral={r} href={personHref(tx.viewer.role, r.person_id ?? '')} today={today} /><AsSent referral={r} today={today} /></>}
          aside={<Section heading="Where it is"><ClockCard clocks={clocks} today={today} /></Section>}
        />
      </>
    ));
  },
});

const sayAsked = (r: ReferralAsSent, today: Day): string => `Asked ${sayWhichDay(dayOf(r.sent_at), today)}`;

const ClockCard = ({ clocks, today }: { clocks: Clock[]; today: Day }) => (
  <Card>
    <ul className="al-plain-list">
      {clocks.map((clock) => {
        const words = sayClock(clock, today, bankHolidays());
        return words && <li key={clock.name}>{clock.dueOn ? <strong>{capital(words)}</strong> : capital(words)}</li>;
      })}
    </ul>
  </Card>
);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What happened to it, and the one thing that can be done now. */
const Now = ({ referral: r, href, today }: { referral: ReferralAsSent; href: string; today: Day }) => {
  const on = (at: Date | null): string => (at ? sayWhichDay(dayOf(at), today) : '');
  const who = r.answered_by_name ?? 'The peer lead';
  const person = r.person_id && <a href={href}>{r.person_known_as}</a>;
  switch (referralState(r)) {
    case 'sent': return <NowCard heading="Nobody has answered yet" headingLevel={2} actions={<ButtonLink filled href={`/referrals/${r.id}/answer`}>Answer</ButtonLink>}>{null}</NowCard>;
    case 'accepted': return (
      <NowCard heading={<>{who} said yes {on(r.answered_at)}</>} headingLevel={2} actions={<ButtonLink filled href={`/referrals/${r.id}/match`}>Suggest peer workers</ButtonLink>}>
        <p>{person} has no peer worker yet.</p>
      </NowCard>
    );
    case 'stopped': return <Card heading={<>{r.person_known_as} would rather not, for now</>} headingLevel={2}><p>Written down {on(r.stopped_at)}. {person} can ask again whenever they like.</p>{r.stopped_words && <Quote>{r.stopped_words}</Quote>}</Card>;
    case 'declined': return <Card heading={<>{who} said no {on(r.answered_at)}</>} headingLevel={2}><p>{sayDeclined(r.decline_reason ?? '')}</p>{r.answer_words && <Quote by={`${who} wrote:`}>{r.answer_words}</Quote>}</Card>;
    case 'withdrawn': return <Card heading={<>The team took it back {on(r.answered_at)}</>} headingLevel={2}>{r.answer_words && <Quote>{r.answer_words}</Quote>}</Card>;
    default: return <Card heading={<>{who} said yes {on(r.answered_at)}</>} headingLevel={2}><p>{person} chose a peer worker {on(r.matched_at)}.</p></Card>;
  }
};
