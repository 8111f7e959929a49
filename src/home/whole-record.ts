// Gathers everything of one person for the printed record.
import type { Tx } from '../access/index.ts';
import { found } from '../kit/http/index.ts';
import { addDays, dayOf, ON_PAPER, sayDate, sayMoment, startOfDay } from '../kit/times.ts';
import { circleAround, lookReasons, looksAt, looksByDay, personById, sayLooks, sayRow, sharedWordsIn, wishesOf } from '../people/index.ts';
import { concernsKnown } from '../concerns/index.ts';
import { followUpsOf, staysOf } from '../stays/index.ts';
import { workersNow } from '../workforce/index.ts';
import { comingContacts, contactFacts, notesApart, notesOfContacts, seenBy, supportsOfPerson, withheldFromMe } from '../support/index.ts';
import type { Note } from '../support/index.ts';
import { connectionsOf } from '../connections/index.ts';
import { groupsOf } from '../groups/index.ts';
import { offersToPerson } from '../matching/index.ts';
import { endingsForRecord } from '../endings/index.ts';
import { wholePlanOf } from '../plans/index.ts';
import { changesOf, circleForPaper, copiedOut, expectedDatesOf, looksForPaper, myReferrals, saidOfMeetings, whatISaid } from './my-support.queries.ts';
import type { WholeRecord } from './record-sheet.tsx';

const EVERYTHING = 1000;
const YEAR = 365;

/** As the person would see an item: what is withheld or not shown yet is not printed by their worker either. */
const asTheySeeIt = (note: Note): boolean => seenBy('person', note.state, note.withheld !== null) !== 'nothing';

const base = async (tx: Tx, personId: string) => {
  const [person, supports, facts, stays, changes, wishes, referrals, expected, coming, working, apart, meetings, copied, offers, plan, places, groups, endings, worries] = await Promise.all([
    personById(tx, personId), supportsOfPerson(tx, personId), contactFacts(tx, personId, EVERYTHING, 0), staysOf(tx, personId), changesOf(tx, personId), wishesOf(tx, personId), myReferrals(tx, personId), expectedDatesOf(tx, personId),
    comingContacts(tx, personId, 20), workersNow(tx), notesApart(tx, personId, EVERYTHING), saidOfMeetings(tx, personId), copiedOut(tx, personId), offersToPerson(tx, personId), wholePlanOf(tx, personId),
    connectionsOf(tx, personId, EVERYTHING), groupsOf(tx, personId, EVERYTHING), endingsForRecord(tx, personId), concernsKnown(tx, personId),
  ]);
  const [followUps, notes] = await Promise.all([followUpsOf(tx, stays.map((stay) => stay.id)), notesOfContacts(tx, facts.map((f) => f.contact_id))]);
  const live = new Set(supports.filter((s) => s.ended_at === null).map((s) => s.worker_name));
  return { person: found(person), supports, facts, changes, wishes, referrals, stays, followUps, expected, coming, workers: working.filter((w) => live.has(w.known_as)), notes, apart, meetings, copied, offers, plan, places, groups, endings, worries };
};

/** Everything of the viewer's own. */
export const myWholeRecord = async (tx: Tx, personId: string): Promise<WholeRecord> => {
  const today = dayOf(tx.now);
  const [all, circle, rows, withheld, said] = await Promise.all([
    base(tx, personId), circleAround(tx, personId), looksAt(tx, personId, startOfDay(addDays(today, -YEAR)), startOfDay(addDays(today, 1))), withheldFromMe(tx), whatISaid(tx),
  ]);
  const names = new Map(rows.map((row) => [row.account_id, row.name]));
  const shared = circle.filter((row) => row.kind === 'shared' && row.support_id === null);
  return {
    ...all, withheld, said,
    sees: circle.map((row) => sayRow(row, tx.now, true)).map((words) => `${words.heading}. ${words.sees}${words.until && ` ${words.until}.`}`),
    looked: looksByDay(rows).map((l) => `${sayDate(l.day)}: ${sayLooks(l, names.get(l.account_id) ?? null, lookReasons(l, l.day, circle))}`),
    shares: (await sharedWordsIn(tx, shared.map((row) => row.id))).map((w) => `To ${shared.find((row) => row.id === w.circle_id)?.name ?? 'somebody'}, ${sayMoment(w.said_at, ON_PAPER)}: ${w.words}`),
  };
};

/** The same for somebody without an account, printed by their worker: what they may see, who looked, who may see. */
export const wholeRecordForPaper = async (tx: Tx, personId: string): Promise<WholeRecord> => {
  const all = await base(tx, personId);
  const own = all.person.account_id !== null;
  const withheld = [...all.notes, ...all.apart].flatMap((n) => (n.withheld?.tell_person ? [{ review_on: n.withheld.review_on }] : []));
  return {
    ...all, notes: all.notes.filter(asTheySeeIt), apart: all.apart.filter(asTheySeeIt), withheld, said: [], shares: [],
    sees: own ? null : (await circleForPaper(tx, personId)).map((row) => `${row.name}, since ${sayDate(dayOf(row.since))}${row.until ? `, until ${sayDate(dayOf(row.until))}` : ''}: ${row.why}`),
    looked: own ? null : (await looksForPaper(tx, personId)).map((l) => `${sayDate(l.day)}: ${sayLooks(l, l.name, [])}`),
  };
};
