// One stay: when they leave and who said so, leave, moves, leaving, and everything that was said. The ward writes it down, or a lead who was told;
// a peer worker reads it, and can ask the ward.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { askWard } from '../actions/ask-ward.ts';
import { clocksAfterLeaving } from '../after-leaving.rules.ts';
import { expectedStanding, sayExpected } from '../expected.rules.ts';
import { followUpsOf } from '../follow-up.queries.ts';
import { datesOf, leavesOf, stepsOf } from '../history.queries.ts';
import { stayById } from '../stay.queries.ts';
import type { WholeStay } from '../stay.queries.ts';
import { sayLeave } from '../stay-words.ts';
import { History, linesOf } from './parts/history.tsx';
import { TwoClocks } from './parts/two-clocks.tsx';

const params = z.object({ id: z.uuid() });
/** For so many days after they left, a ward may be the one who hears that somebody has died (as may_record_death in SQL). */
const DIED_DAYS = 7;

type Part = { stay: WholeStay; today: Day; writes: boolean; staleDays: number; ward: boolean };

/** When they leave: the question first where it has grown old, then the ways to answer. */
const Leaving = ({ stay, today, writes, staleDays, ward }: Part) => {
  const standing = expectedStanding(stay, today, staleDays);
  const Look = standing === 'stands' ? Card : NowCard;
  const canStand = stay.expected_on === null ? stay.expected_unknown_why !== null : stay.expected_on >= today;
  const answers = writes && (
    <>
      {canStand && (ward ? <PostButton action={`/stays/${stay.id}/still-right`} idempotencyKey={newId()}>Yes, it is still right</PostButton> : <ButtonLink href={`/stays/${stay.id}/still-right`}>It is still right</ButtonLink>)}
      <ButtonLink href={`/stays/${stay.id}/expected`}>{standing === 'nobody said' ? 'Write when they leave' : 'Write another day'}</ButtonLink>
      <ButtonLink href={`/stays/${stay.id}/left`}>They have left</ButtonLink>
    </>
  );
  return (
    <Look heading={standing === 'stands' || !writes ? 'When they leave' : 'Is this still right?'} headingLevel={2} actions={answers || undefined}>
      <p>{sayExpected(stay, today, staleDays, { ask: !ward })}</p>
    </Look>
  );
};

const OnLeave = ({ stay, today, writes }: Part) => {
  const leave = sayLeave(stay, today);
  if (!leave && !writes) return null;
  return (
    <Card heading="Leave and moves" headingLevel={2} actions={writes && (
      <>
        {stay.leave_from !== null && stay.leave_from <= today && <ButtonLink href={`/stays/${stay.id}/back`}>They are back</ButtonLink>}
        <ButtonLink href={`/stays/${stay.id}/leave`}>Write down leave</ButtonLink>
        <ButtonLink href={`/stays/${stay.id}/move`}>Move to another ward</ButtonLink>
      </>
    )}>
      <p>{leave ?? 'No leave is written down for now.'}</p>
    </Card>
  );
};

const headline = (stay: WholeStay, today: Day): string => {
  if (stay.moved_to) return `Moved to another ward ${sayWhichDay(stay.left_on ?? today, today)}.`;
  if (stay.left_on) return `Left hospital ${sayWhichDay(stay.left_on, today)}${stay.left_where ? `: ${stay.left_where}` : ''}.`;
  return stay.began_on ? `Here since ${sayDay(stay.began_on, today)}.` : 'Here now.';
};

export const stayPage = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const stay = found(await stayById(tx, id));
    look(tx, 'stay.open', stay.person_id, { object: 'stay', objectId: id });
    const [steps, dates, leaves, followUps, settings] = await Promise.all([stepsOf(tx, id), datesOf(tx, id), leavesOf(tx, id), followUpsOf(tx, [id]), settingsOf(tx)]);
    const today = dayOf(tx.now);
    const ward = tx.viewer.role === 'host_team';
    const writes = (ward || tx.viewer.role === 'lead') && !stay.locked;
    const list = ward ? { href: '/our-referrals', name: 'Our referrals' } : tx.viewer.role === 'lead' ? { href: '/hospital', name: 'Everybody in hospital' } : null;
    const part = { stay, today, writes, ward, staleDays: settings.expected_stale_days };
    const left = stay.left_on !== null && stay.moved_to === null;
    return pageOf(stay.known_as, (
      <Reading>
        <PageTitle caption={<>{stay.ward}{list && <> · <a href={list.href}>{list.name}</a></>}</>} lede={headline(stay, today)}>{ward ? stay.known_as : <a href={`/people/${stay.person_id}`}>{stay.known_as}</a>}</PageTitle>
        {stay.locked && <p><strong>This record is closed.</strong> It is kept, and nothing more is written in it.</p>}
        {stay.moved_to && ward && <p>What comes after is with the other ward. If they have not moved, ring the peer lead, who can put it right.</p>}
        {!ward && stay.left_on === null && !stay.locked && (
          <div className="al-actions al-actions--above">
            {stay.ward_phone && <ButtonLink href={`tel:${stay.ward_phone.replace(/[^\d+]/g, '')}`}>Ring the ward</ButtonLink>}
            <PostButton action={`/stays/${id}/ask`} idempotencyKey={key}>Ask the ward</PostButton>
          </div>
        )}
        {stay.left_on === null && <><Leaving {...part} /><OnLeave {...part} /></>}
        {left && stay.left_on && (
          <Section heading="The first days after leaving">
            {ward
              ? <TwoClocks clocks={clocksAfterLeaving({ id, left_on: stay.left_on }, { heldOn: null, followUps }, settings.home_contact_days, today)} stay={stay} today={today} worker={null} ward write={writes && <ButtonLink href={`/stays/${id}/follow-up`}>Write down the follow-up</ButtonLink>} />
              : <p><a href={`/people/${stay.person_id}`}>Both clocks are on {stay.known_as}’s page</a>: our first meeting at home, and the clinical team’s own follow-up.{writes && <> <a href={`/stays/${id}/follow-up`}>Write down the clinical follow-up</a></>}</p>}
          </Section>
        )}
        {left && writes && ward && <Actions><ButtonLink href={`/stays/${id}/again`}>They are back in hospital</ButtonLink></Actions>}
        {ward && <p className="al-soft">{stay.supported ? 'Peer support is under way.' : 'No peer support is under way just now.'} You see days here, and what the ward says. Notes, plans and places are between {stay.known_as} and their peer worker. {stay.known_as} sees that you opened this.</p>}
        <Section heading="What was said">
          <History lines={linesOf({ steps, dates, leaves, followUps }, stay, today)} stayId={id} writes={writes} today={today} />
          {writes && stay.left_on === null && <p><a href={`/stays/${id}/mistake`}>This stay was written down by mistake</a></p>}
          {ward && writes && !stay.moved_to && (stay.left_on === null || stay.left_on >= addDays(today, -DIED_DAYS)) && <p className="al-soft"><a href={`/stays/${id}/died`}>If {stay.known_as} has died</a></p>}
        </Section>
      </Reading>
    ));
  },
});

/** One press: the ward is asked, on its own first screen. */
export const askWardPage = page({
  params,
  send: async ({ tx, params: { id } }) => {
    const { personId } = await askWard(tx, id);
    return redirectTo(`/people/${personId}`, 'ward-asked');
  },
});
