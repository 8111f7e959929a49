// The two clocks after leaving hospital, side by side and never one: ours, and the clinical team's. No colour for anybody, no judgement.
import type { ReactNode } from 'react';
import { sayDay, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Card } from '../../../kit/look/index.ts';
import { FOLLOW_UP_DAYS } from '../../after-leaving.rules.ts';
import type { Clocks } from '../../after-leaving.rules.ts';
import { sayFollowUp } from '../../stay-words.ts';

type Props = {
  clocks: Clocks;
  stay: { id: string; ward: string; ward_phone: string | null };
  today: Day;
  /** Who meets them at home. */
  worker: string | null;
  /** A ward sees that there is peer support, and not whether two people met. */
  ward?: boolean;
  /** Where the follow-up is written down: for a ward and for a lead. */
  write?: ReactNode;
};

const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

const sayHome = ({ clocks: { home }, worker, ward, today }: Props): string => {
  const who = worker ?? 'Their peer worker';
  if (ward) return `${who} ${home.by < today ? 'was to meet' : 'meets'} them at home by ${sayDay(home.by, today)}. Nothing for the ward to do.`;
  if (home.heldOn) return `Met ${sayWhichDay(home.heldOn, today)}${worker ? `, with ${worker}` : ''}.`;
  return home.state === 'to come' ? `To come, by ${sayDay(home.by, today)}${worker ? `, with ${worker}` : ''}.` : `Not yet. It was meant to be by ${sayDay(home.by, today)}.`;
};

/** For workers, leads and wards. */
export const TwoClocks = (props: Props) => {
  const { clocks, stay, today, write } = props;
  const unknown = clocks.followUp.state === 'unknown';
  return (
    <>
      <Card heading="Our first meeting at home"><p>{sayHome(props)}</p></Card>
      <Card heading="The clinical team’s own follow-up" actions={write}
        after={`Theirs, within ${FOLLOW_UP_DAYS === 3 ? 'three' : FOLLOW_UP_DAYS} days after the day of leaving: until ${sayDay(clocks.followUp.until, today)}. A meeting with a peer worker is never this, and this is never ours.`}>
        <p>{unknown && props.ward ? 'Not written down here yet.' : unknown && stay.ward_phone ? <>Not known here. Ask {stay.ward} on <a href={dial(stay.ward_phone)}>{stay.ward_phone}</a>.</> : sayFollowUp(clocks.followUp, stay.ward, stay.ward_phone, today)}</p>
      </Card>
    </>
  );
};

/** For the person: what happens in the first days, in plain words. */
export const MyFirstDays = ({ clocks: { home, followUp }, stay, today, worker }: Omit<Props, 'ward' | 'write'>) => {
  const who = worker ?? 'A peer worker';
  return (
    <>
      <p>{home.heldOn ? `${who} met you at home ${sayWhichDay(home.heldOn, today)}.` : home.state === 'to come' ? `${who} meets you at home by ${sayDay(home.by, today)}.` : `${who} meant to meet you at home by ${sayDay(home.by, today)}, and it has not happened yet. You can say so below, or ring.`}</p>
      {followUp.state === 'said'
        ? <p>The ward or the crisis team was in touch with you {sayWhichDay(followUp.said.done_on ?? today, today)}, we are told. {followUp.said.said_by} said so. If that is not how it was, ring {stay.ward}{stay.ward_phone ? <> on <a href={dial(stay.ward_phone)}>{stay.ward_phone}</a></> : ''}.</p>
        : <p>Somebody from the ward or the crisis team should {followUp.until >= today ? 'be' : 'have been'} in touch by {sayDay(followUp.until, today)}. We are not told whether they were. If nobody {followUp.until >= today ? 'is' : 'was'}, ring {stay.ward}{stay.ward_phone ? <> on <a href={dial(stay.ward_phone)}>{stay.ward_phone}</a></> : ''}.</p>}
    </>
  );
};
