// A worker's day, gathered from the slices: one question to the database for each block of the page.
import { asksForMe } from '../matching/index.ts';
import type { AskForMe } from '../matching/index.ts';
import type { Tx } from '../access/index.ts';
import { addDays, dayOf, mondayOf, startOfDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { placesToday } from '../connections/index.ts';
import type { PlacesToday } from '../connections/index.ts';
import { meetingFlag, newestStays, sayWardMeeting, wardMeeting } from '../stays/index.ts';
import type { Stay } from '../stays/index.ts';
import { nextTraining } from '../training/index.ts';
import { supervisionOfWorker } from '../supervision/index.ts';
import type { WhereItStands } from '../supervision/index.ts';
import { settingsOf } from '../teams/index.ts';
import { absencesFrom, contractMinutes, leadsAway } from '../workforce/index.ts';
import type { Absence } from '../workforce/index.ts';
import { contactsToCopy, iAmOut, isHomeDue, isMetOnce, isNew, lateNow, mySupports, noteRequestsLately, openContacts, recordedMinutes, stepsOfContacts, wordsWaiting } from '../support/index.ts';
import type { AskLately, Contact, MySupport, OutNow, Step } from '../support/index.ts';
import { myGroupMinutes, mySessions } from '../groups/index.ts';
import type { ToDo } from '../groups/index.ts';
import { myEndings } from '../endings/index.ts';
import type { MyEndings } from '../endings/index.ts';

export type Meeting = { /** On leave, moved, gone: a word before they set off. */ flag: string | null; contact: Contact; support: MySupport; stay: Stay | undefined; steps: Step[]; out: { finish_at: Date; rings: string } | null };
export type MyDay = {
  today: Day; account: string | null; supports: MySupport[]; meetings: Meeting[]; toWrite: Meeting[]; next: Meeting | null; fresh: MySupport[]; metOnce: MySupport[];
  homeDue: { support: MySupport; leftOn: Day; due: Day }[]; words: { support: MySupport; waiting: number; unread: number }[];
  /** Not met yet, and leaving sooner than there is time for. */ sooner: { support: MySupport; words: string }[]; staleDays: number;
  supervision: WhereItStands[]; training: Awaited<ReturnType<typeof nextTraining>>; late: OutNow[]; week: { planned: number; contract: number | null }; away: Absence[]; leads: { lead: string; cover: string }[]; asks: AskForMe[]; toCopy: number | null; saidByPerson: Meeting[]; /** A lead asked to read notes of theirs, in the last two weeks. */ askedToRead: { ask: AskLately; support: MySupport }[]; endings: MyEndings; groups: ToDo[]; places: PlacesToday; going: Meeting | null;
};

const MOST_COPIES = 20;

/** Everything the first screen of a peer worker shows now. */
export const myDay = async (tx: Tx): Promise<MyDay> => {
  const today = dayOf(tx.now);
  const [monday, nextMonday, tomorrow] = [startOfDay(mondayOf(today)), startOfDay(addDays(mondayOf(today), 7)), startOfDay(addDays(today, 1))];
  const [supports, out, settings, late, recorded, contract, away, leads, asks, supervision, groups, inGroups, training] = await Promise.all([
    mySupports(tx), iAmOut(tx), settingsOf(tx), lateNow(tx), recordedMinutes(tx, monday, nextMonday), tx.viewer.workerId ? contractMinutes(tx, tx.viewer.workerId, today) : null,
    absencesFrom(tx, today), leadsAway(tx, today), asksForMe(tx), tx.viewer.workerId ? supervisionOfWorker(tx, tx.viewer.workerId) : [], mySessions(tx), myGroupMinutes(tx, monday, nextMonday), tx.viewer.workerId ? nextTraining(tx, tx.viewer.workerId) : undefined,
  ]);
  const running = supports.filter((s) => s.ended_at === null);
  const [open, stays, words, copies, endings, asked] = await Promise.all([
    openContacts(tx, supports.map((s) => s.id), nextMonday), newestStays(tx, running.map((s) => s.person_id)), wordsWaiting(tx, supports.map((s) => s.id)),
    settings.has_own_record ? contactsToCopy(tx, MOST_COPIES) : null, myEndings(tx, supports, today),
    noteRequestsLately(tx, supports.map((s) => s.person_id), startOfDay(addDays(today, -14))),
  ]);
  const [steps, places] = await Promise.all([stepsOfContacts(tx, open.map((c) => c.id)), placesToday(tx, running.map((s) => s.person_id), open.filter((c) => c.planned_at && c.planned_at > tx.now).map((c) => c.id))]);
  const byId = new Map(supports.map((s) => [s.id, s]));
  const meetings = open.flatMap((contact): Meeting[] => {
    const support = byId.get(contact.support_id);
    const here = out.find((o) => o.contact_id === contact.id);
    const on = contact.planned_at ? dayOf(contact.planned_at) : today;
    return support ? [{ flag: meetingFlag({ how: contact.how, on, plannedAt: contact.made_at }, stays.get(contact.person_id), support.known_as, today), contact, support, stay: stays.get(contact.person_id), steps: steps.filter((s) => s.contact_id === contact.id), out: here ?? null }] : [];
  });
  const on = (m: Meeting): Date => m.contact.planned_at ?? tx.now;
  const leftOn = (s: MySupport): Day | null => stays.get(s.person_id)?.left_on ?? null;
  const planned = open.filter((c) => c.planned_at && c.planned_at >= monday && c.worker_id === tx.viewer.workerId).reduce((sum, c) => sum + (c.planned_minutes ?? 0), 0);
  return {
    today, account: tx.viewer.accountId, supports,
    meetings: meetings.filter((m) => on(m) >= startOfDay(today) && on(m) < tomorrow),
    toWrite: meetings.filter((m) => on(m) < startOfDay(today)),
    next: meetings.find((m) => on(m) >= tomorrow) ?? null,
    saidByPerson: meetings.filter((m) => on(m) >= tomorrow && (m.flag !== null || m.steps.some((s) => s.kind === 'cannot make it' || s.kind === 'somewhere else'))),
    sooner: running.flatMap((support) => {
      const stay = stays.get(support.person_id);
      const state = stay && wardMeeting(stay, support.first_held_at ? dayOf(support.first_held_at) : null, settings.first_on_ward_days, today);
      const words = stay && state === 'leaves sooner' ? sayWardMeeting(state, stay, 'you', today) : null;
      return words ? [{ support, words }] : [];
    }), staleDays: settings.expected_stale_days,
    askedToRead: asked.flatMap((ask) => {
      const support = supports.find((one) => one.person_id === ask.person_id);
      return support ? [{ ask, support }] : [];
    }),
    fresh: running.filter(isNew), metOnce: running.filter(isMetOnce),
    homeDue: running.filter((s) => isHomeDue(s, leftOn(s))).flatMap((support) => {
      const left = leftOn(support);
      return left === null ? [] : [{ support, leftOn: left, due: addDays(left, settings.home_contact_days) }];
    }),
    words: words.flatMap(({ support_id, waiting, unread }) => {
      const support = byId.get(support_id);
      return support ? [{ support, waiting, unread }] : [];
    }),
    supervision, training, endings, groups, late, week: { planned: planned + recorded + inGroups, contract }, away, leads, asks, toCopy: copies && copies.length, places,
    going: meetings.find((m) => m.contact.id === places.next?.contactId) ?? null,
  };
};
