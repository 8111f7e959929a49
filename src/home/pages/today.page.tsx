// Today: a peer worker's first screen, phone first. What needs somebody now comes first and says so.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDay, sayMoment } from '../../kit/times.ts';
import { Columns, EmptyState, PageTitle } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { sayWhere } from '../../support/index.ts';
import { keepsDirectory } from '../../directory/index.ts';
import { changeOfHours, OfferCard } from '../../betteroff/index.ts';
import { EndingsComing, Lost } from '../../endings/index.ts';
import { GroupsToday } from '../../groups/index.ts';
import { NotOursPress } from '../../principles/index.ts';
import { myDay } from '../my-day.ts';
import type { MyDay } from '../my-day.ts';
import { sayMany } from '../numbers.ts';
import { SomebodyNewAsked } from './today/somebody-new.tsx';
import { AlsoHere } from './today/also-here.tsx';
import { Answers, AskedToRead, Fresh, HomeDue, Late, MetOnce, MyWeek, Places, Sooner, ToCopy, Words } from './today/lists.tsx';
import { MeetingCards, ToWrite } from './today/meetings.tsx';

/** "Three meetings. Somebody you met once has nothing booked yet." */
const lede = (day: MyDay): string => [
  day.late.length > 0 ? 'A colleague has not checked out.' : null,
  day.meetings.length > 0 ? `${sayMany(day.meetings.length, 'meeting')}.` : 'No meetings today.',
  day.fresh.length > 0 ? 'Somebody new is waiting to meet you.' : null,
  day.metOnce.length > 0 ? 'Somebody you met once has nothing booked yet.' : null,
].filter((words) => words !== null).join(' ');

const NoMeetings = ({ day }: { day: MyDay }) => {
  if (day.supports.length === 0) return <EmptyState>You are not with anybody yet. When your lead matches you with somebody, or they choose you, they appear here with what to do first.</EmptyState>;
  const next = day.next;
  return <EmptyState>{next?.contact.planned_at ? <>Nothing is planned for today. Next: <a href={`/contacts/${next.contact.id}`}>{next.support.known_as}</a>, {sayMoment(next.contact.planned_at, day.today)}, {sayWhere(next.contact)}.</> : 'Nothing is planned for today. Meetings you plan appear here on their day.'}</EmptyState>;
};

export const today = page({
  show: async ({ tx, key }) => {
    const [day, keeping, change] = await Promise.all([myDay(tx), keepsDirectory(tx), tx.viewer.workerId ? changeOfHours(tx, tx.viewer.workerId) : undefined]);
    audit(tx, { action: 'home.today', ids: day.supports.map((s) => s.person_id) });
    const shared = { day, now: tx.now };
    return pageOf('Today', (
      <>
        <PageTitle lede={lede(day)}>{sayDay(dayOf(tx.now))}</PageTitle>
        <Columns
          main={(
            <>
              <Lost deaths={day.endings.deaths} />
              <Late {...shared} />
              {day.meetings.length === 0 ? <NoMeetings day={day} /> : <MeetingCards staleDays={day.staleDays} meetings={day.meetings} now={tx.now} idempotencyKey={key} me={tx.viewer.workerId} />}
              <GroupsToday sessions={day.groups} today={day.today} />
              <Answers {...shared} />
              <Sooner {...shared} />
              <Fresh {...shared} />
              <SomebodyNewAsked asks={day.asks} now={tx.now} />
              <NotOursPress />
              <ToWrite meetings={day.toWrite} now={tx.now} />
            </>
          )}
          aside={<><MetOnce {...shared} /><HomeDue {...shared} /><EndingsComing endings={day.endings} today={day.today} /><Places {...shared} /><AskedToRead {...shared} /><Words {...shared} /><ToCopy {...shared} /><OfferCard change={change} today={day.today} idempotencyKey={key} /><MyWeek {...shared} me={tx.viewer.workerId} /><AlsoHere keeping={keeping} /></>} />
      </>
    ));
  },
});
