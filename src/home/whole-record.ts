// Gathers everything of one person for the printed record.
import type { Tx } from '../access/index.ts';
import { found } from '../kit/http/index.ts';
import { addDays, dayOf, sayDate, sayMoment, startOfDay } from '../kit/times.ts';
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
  const person = found(await personById(tx, personId));
  const supports = await supportsOfPerson(tx, personId);
  const facts = await contactFacts(tx, personId, EVERYTHING, 0);
  const stays = await staysOf(tx, personId);
  const live = new Set(supports.filter((s) => s.ended_at === null).map((s) => s.worker_name));
  return {
    person, supports, facts, changes: await changesOf(tx, personId), wishes: await wishesOf(tx, personId), referrals: await myReferrals(tx, personId), stays, followUps: await followUpsOf(tx, stays.map((stay) => stay.id)),
    expected: await expectedDatesOf(tx, personId), coming: await comingContacts(tx, personId, 20), workers: (await workersNow(tx)).filter((w) => live.has(w.known_as)),
    notes: await notesOfContacts(tx, facts.map((f) => f.contact_id)), apart: await notesApart(tx, personId, EVERYTHING), meetings: await saidOfMeetings(tx, personId), copied: await copiedOut(tx, personId), offers: await offersToPerson(tx, personId), plan: await wholePlanOf(tx, personId), places: await connectionsOf(tx, personId, EVERYTHING), groups: await groupsOf(tx, personId, EVERYTHING), endings: await endingsForRecord(tx, personId), worries: await concernsKnown(tx, personId),
  };
};

/** Everything of the viewer's own. */
export const myWholeRecord = async (tx: Tx, personId: string): Promise<WholeRecord> => {
  const [all, circle, today] = [await base(tx, personId), await circleAround(tx, personId), dayOf(tx.now)];
  const rows = await looksAt(tx, personId, startOfDay(addDays(today, -YEAR)), startOfDay(addDays(today, 1)));
  const names = new Map(rows.map((row) => [row.account_id, row.name]));
  const shared = circle.filter((row) => row.kind === 'shared' && row.support_id === null);
  return {
    ...all, withheld: await withheldFromMe(tx), said: await whatISaid(tx),
    sees: circle.map((row) => `${sayRow(row, tx.now).heading}. ${sayRow(row, tx.now).sees} ${sayRow(row, tx.now).until}`),
    looked: looksByDay(rows).map((l) => `${sayDate(l.day)}: ${sayLooks(l, names.get(l.account_id) ?? null, lookReasons(l, l.day, circle))}`),
    shares: (await sharedWordsIn(tx, shared.map((row) => row.id))).map((w) => `To ${shared.find((row) => row.id === w.circle_id)?.name ?? 'somebody'}, ${sayMoment(w.said_at, today)}: ${w.words}`),
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
