// Generated from db/migrations by "npm run alongside -- schema". Do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Point = {
  x: number;
  y: number;
};

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Absence {
  cover_worker_id: string | null;
  ended_at: Timestamp | null;
  ended_by: string | null;
  from_on: string;
  id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  trust_id: string;
  until_on: string;
  worker_id: string;
}

export interface Account {
  demo: Generated<boolean>;
  /**
   * Switched off, because nothing of theirs is left in any trust.
   */
  disabled_at: Timestamp | null;
  /**
   * Personal data: used to sign in; nobody has to have one who signs in by invitation and passkey.
   */
  email: string | null;
  id: string;
  made_at: Generated<Timestamp>;
  /**
   * Personal data: the name they go by.
   */
  name: string;
  /**
   * argon2id. No role reads it: only the doors of 0080 do.
   */
  password_hash: string | null;
  /**
   * For somebody without e-mail: three plain words drawn by lot (maple-river-27), which say nothing about them.
   */
  sign_in_name: string | null;
}

export interface AskFirst {
  since: Generated<Timestamp>;
  trust_id: string;
  worker_id: string;
}

export interface Attendance {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  learner_id: string;
  minutes: number;
  replaced_at: Timestamp | null;
  session_id: string;
  trust_id: string;
}

export interface AuditHead {
  at: Timestamp;
  digest: Buffer;
  seq: number;
  trust_id: string;
}

export interface AuditRow {
  account_id: string | null;
  action: string;
  at: Generated<Timestamp>;
  detail: Json | null;
  digest: Buffer | null;
  id: string;
  /**
   * The ids a list showed.
   */
  ids: string[] | null;
  /**
   * True when somebody opened a person's record. Lists are one row with ids and are not a look.
   */
  look: Generated<boolean>;
  object: string | null;
  object_id: string | null;
  person_id: string | null;
  role: string;
  seq: number | null;
  trust_id: string | null;
  /**
   * Personal data: a reason in somebody's words. Outside the chain (only its salted digest is chained), so it can be erased.
   */
  words: string | null;
  words_digest: string | null;
  words_salt: string | null;
}

export interface BetterOffCheck {
  /**
   * Personal data, health among it: what the worker answered (family, rent, benefits, savings, the job), as typed. Figures are worked out anew each time it is opened.
   */
  answers: Json;
  id: string;
  made_at: Generated<Timestamp>;
  shared_at: Timestamp | null;
  /**
   * The account of the one lead who may read it, while it is shared.
   */
  shared_with: string | null;
  trust_id: string;
  worker_id: string;
}

export interface BetterOffOffer {
  contract_id: string;
  put_away_at: Generated<Timestamp>;
  trust_id: string;
  worker_id: string;
}

export interface Candidate {
  erased_at: Timestamp | null;
  id: string;
  keep_until: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * Personal data. Null once erased.
   */
  name: string | null;
  /**
   * Personal data: how they would like to be reached. Null once erased.
   */
  reach: string | null;
  /**
   * Copied from the newest step.
   */
  stage: Generated<string>;
  stage_since: string;
  trust_id: string;
  worker_id: string | null;
}

export interface CandidateCheck {
  asked_on: string;
  back_on: string | null;
  by_account: string | null;
  candidate_id: string;
  id: string;
  trust_id: string;
  what: string;
}

export interface CandidateInterview {
  at: Timestamp;
  called_off_at: Timestamp | null;
  candidate_id: string;
  id: string;
  led_by: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  place: string | null;
  trust_id: string;
  with_account: string | null;
}

export interface CandidateStep {
  at: Generated<Timestamp>;
  by_account: string | null;
  candidate_id: string;
  id: string;
  on_day: string;
  stage: string;
  trust_id: string;
}

export interface CatchUp {
  booked_at: Generated<Timestamp>;
  booked_by: string;
  called_off_at: Timestamp | null;
  done_by: string | null;
  done_on: string | null;
  id: string;
  learner_id: string;
  minutes: number;
  planned_on: string;
  session_id: string;
  trust_id: string;
  /**
   * Personal data: the name of whoever sits down with them.
   */
  with_name: string;
}

export interface CheckIn {
  answer: string;
  answered_at: Generated<Timestamp>;
  id: string;
  months: number;
  trust_id: string;
  worker_id: string;
}

export interface CheckInterval {
  /**
   * How soon it is due after somebody could not reach it or found it gone.
   */
  after_report_days: Generated<number>;
  kind: string;
  leaves_after_days: Generated<number>;
  months: number;
  sinks_after_days: Generated<number>;
}

export interface CheckIntervalTerm {
  kind: string;
  term: string;
}

export interface ChoiceStep {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  /**
   * "worker asks" is the worker's own wish that it were somebody else: for the lead, never shown to the person.
   */
  kind: string;
  person_id: string;
  said_how: string | null;
  said_on: string | null;
  /**
   * When what was asked for was done, or is no longer wanted.
   */
  settled_at: Timestamp | null;
  support_id: string;
  trust_id: string;
}

export interface Circle {
  account_id: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  id: string;
  kind: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * For kind shared: exactly the parts the person shared.
   */
  parts: Generated<string[]>;
  person_id: string;
  review_words: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by: string | null;
  since: Generated<Timestamp>;
  support_id: string | null;
  trust_id: string;
  until: Timestamp | null;
  /**
   * Shown to the person. For break-glass: the reason given.
   */
  why: string;
}

export interface ClinicalPostFact {
  id: string;
  kind: string;
  on_day: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  /**
   * Personal data of staff: a name and a job.
   */
  said_by: string;
  said_on: string;
  team_id: string;
  trust_id: string;
  what: Generated<string>;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
}

export interface CohortTrainer {
  account_id: string | null;
  added_at: Generated<Timestamp>;
  cohort_id: string;
  ended_at: Timestamp | null;
  id: string;
  /**
   * Personal data of the trainer: their name, also of somebody from outside.
   */
  name: string;
  peer: boolean;
  trust_id: string;
}

export interface ComingPay {
  account_id: string;
  id: string;
  kind: string;
  paid_on: string;
  pence: number;
  trust_id: string;
  worker_id: string;
}

export interface Concern {
  closed_at: Timestamp | null;
  closed_by: string | null;
  closed_words: string | null;
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  confirmed_name: string | null;
  happened_at: Timestamp | null;
  id: string;
  person_id: string | null;
  person_knows: boolean | null;
  raised_at: Generated<Timestamp>;
  raised_by: string;
  /**
   * Personal data: what was said or seen. No level, no score.
   */
  said: string;
  taken_at: Timestamp | null;
  taken_by: string | null;
  team_id: string | null;
  they_will: string | null;
  told_at: Timestamp | null;
  told_job: string | null;
  /**
   * Personal data: who was told.
   */
  told_name: string | null;
  told_phone: string | null;
  trust_id: string;
}

export interface ConcernStep {
  at: Generated<Timestamp>;
  by_account: string;
  concern_id: string;
  id: string;
  kind: string;
  trust_id: string;
  who: string | null;
  words: string | null;
}

export interface Connection {
  /**
   * The day from which we ask whether they still go; null when nothing is left to ask, or they would rather not be asked.
   */
  ask_on: string | null;
  /**
   * When it was said to be not for them, put away, or that they do not go any more.
   */
  closed_at: Timestamp | null;
  /**
   * The day from which the person says they go there.
   */
  going_since: string | null;
  id: string;
  /**
   * The kinds of place the directory gave when it went on the list: all that a lead reads of it.
   */
  kinds: Generated<string[]>;
  made_at: Generated<Timestamp>;
  made_by: string;
  person_id: string;
  /**
   * The support in which a peer worker put it on the list; null when the person did.
   */
  support_id: string | null;
  trust_id: string;
}

export interface ConnectionOuting {
  connection_id: string;
  contact_id: string;
  made_at: Generated<Timestamp>;
  person_id: string;
  planned_by: string;
  trust_id: string;
}

export interface ConnectionPlace {
  connection_id: string;
  /**
   * Personal data: what the place was called when it went on the list.
   */
  name: string;
  person_id: string;
  place_id: string;
  trust_id: string;
}

export interface ConnectionStep {
  at: Generated<Timestamp>;
  by_account: string;
  /**
   * The peer worker who suggested it or wrote down what the person said; null when the person did it themself.
   */
  by_name: string | null;
  connection_id: string;
  id: string;
  kind: string;
  person_id: string;
  /**
   * The day the person said so.
   */
  said_on: string;
  trust_id: string;
  /**
   * For an answer to our question: after how many weeks it was asked.
   */
  weeks: number | null;
}

export interface ConnectionWords {
  connection_id: string;
  erased_at: Timestamp | null;
  person_id: string;
  step_id: string;
  trust_id: string;
  /**
   * Personal data: their own words. Null once they leave them out.
   */
  words: string | null;
  written_at: Generated<Timestamp>;
}

export interface Contact {
  /**
   * When it took place, or is planned: one order for both.
   */
  at: Generated<Timestamp | null>;
  began_at: Timestamp | null;
  cancelled_at: Timestamp | null;
  cancelled_by: string | null;
  cancelled_who: string | null;
  held: boolean | null;
  how: string;
  id: string;
  made_at: Generated<Timestamp>;
  minutes: number | null;
  person_id: string;
  place: string | null;
  planned_at: Timestamp | null;
  planned_by: string | null;
  planned_minutes: number | null;
  /**
   * When its newest record was made; held, began_at and minutes are copied from that contact_record.
   */
  recorded_at: Timestamp | null;
  /**
   * The colleague who rings, where it is one with an account: they are told when it is time.
   */
  ring_account: string | null;
  /**
   * Off the ward: the named person who rings if there is no check-out.
   */
  ring_if_late: string | null;
  support_id: string;
  trust_id: string;
  worker_id: string;
}

export interface ContactRecord {
  activities: Generated<string[]>;
  began_at: Timestamp;
  contact_id: string;
  correction_why: string | null;
  corrects: string | null;
  first_of_support: Generated<boolean>;
  held: boolean;
  how: string;
  id: string;
  minutes: number;
  not_held_who: string | null;
  not_held_why: string | null;
  person_id: string;
  place: string | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  support_id: string;
  together: Generated<boolean>;
  trust_id: string;
  worker_id: string;
}

export interface ContactStep {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string | null;
  contact_id: string;
  finish_at: Timestamp | null;
  id: string;
  kind: string;
  person_id: string;
  trust_id: string;
  words: string | null;
}

export interface Contract {
  band_id: string | null;
  from_on: string;
  id: string;
  /**
   * Null: from before this was asked.
   */
  kind: string | null;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  minutes_a_week: number;
  point: Generated<string>;
  post_id: string | null;
  trust_id: string;
  until_on: string | null;
  worker_id: string;
}

export interface CrisisLine {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  checked_on: string;
  for_whom: string;
  hours: string;
  how: string;
  id: string;
  number: string;
  removed_at: Timestamp | null;
  removed_by: string | null;
  source: string;
  trust_id: string;
  who: string;
}

export interface Death {
  died_on: string | null;
  id: string;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  recorded_role: string;
  stay_id: string | null;
  /**
   * Personal data: who told us.
   */
  told_by: string;
  told_on: string;
  trust_id: string;
  undone_at: Timestamp | null;
  undone_by: string | null;
  undone_why: string | null;
}

export interface DeathEffect {
  after: Json | null;
  /**
   * Dates and states only, no words.
   */
  before: Json;
  death_id: string;
  id: string;
  person_id: string;
  row_id: string;
  table_name: string;
  trust_id: string;
}

export interface DeathRead {
  account_id: string;
  death_id: string;
  read_at: Generated<Timestamp>;
  trust_id: string;
}

export interface DeathTask {
  death_id: string;
  done_at: Timestamp | null;
  done_by: string | null;
  id: string;
  /**
   * What was offered to the worker: time off, supervision, the funeral. Never how they are.
   */
  offered: string | null;
  person_id: string;
  taken_at: Timestamp | null;
  taken_by: string | null;
  trust_id: string;
  worker_id: string;
}

export interface DevelopmentGoal {
  by_when: string | null;
  domain: number;
  id: string;
  in_record: Generated<boolean>;
  /**
   * Personal data of the worker.
   */
  next: string | null;
  replaced_at: Timestamp | null;
  /**
   * Personal data of the worker.
   */
  strength: string | null;
  trust_id: string;
  worker_id: string;
  written_at: Generated<Timestamp>;
}

export interface DirectoryChange {
  at: Generated<Timestamp>;
  n: Generated<number>;
}

export interface DirectoryImport {
  began_at: Generated<Timestamp>;
  by_account: string | null;
  failed_because: string | null;
  /**
   * The last part of the file's name, or the host and path of a web address without what follows a question mark.
   */
  file_name: string;
  finished_at: Timestamp | null;
  id: string;
  /**
   * Places where the source said something new about a field that we had corrected; ours was kept.
   */
  kept_ours: Generated<number>;
  mended: Generated<number>;
  read: Generated<number>;
  refused: Generated<number>;
  returned: Generated<number>;
  source_name: string;
  taken: Generated<number>;
  unchanged: Generated<number>;
  withdrawn: Generated<number>;
}

export interface DirectoryImportRow {
  /**
   * The row's place in the feed, counted from 1; null for what left the source.
   */
  at_row: number | null;
  import_id: string;
  n: number;
  name: string | null;
  outcome: string;
  reasons: string[];
  source_id: string | null;
}

export interface DirectoryKeeper {
  account_id: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  given_by: string;
  id: string;
  since: Generated<Timestamp>;
  trust_id: string;
}

export interface DirectorySource {
  attribution: string | null;
  licence: string | null;
  licence_url: string | null;
  made_at: Generated<Timestamp>;
  name: string;
  url: string | null;
}

export interface Draft {
  about: string | null;
  account_id: string | null;
  /**
   * Whether the person it is about has agreed. If not, it is erased 72 hours after it began.
   */
  agreed: Generated<boolean>;
  began_at: Generated<Timestamp>;
  code_hash: string | null;
  erase_at: Timestamp;
  /**
   * Personal data: what was typed so far. Erased when sent, and at erase_at.
   */
  fields: Generated<Json>;
  form: string;
  id: string;
  saved_at: Generated<Timestamp>;
  trust_id: string | null;
  visitor: string | null;
}

export interface EmailCode {
  code_hash: string;
  /**
   * Personal data.
   */
  email: string;
  expires_at: Timestamp;
  id: string;
  made_at: Generated<Timestamp>;
  team_id: string;
  tries: Generated<number>;
  trust_id: string;
  used_at: Timestamp | null;
  visitor: string;
}

export interface Ending {
  how: string;
  id: string;
  last_met: string | null;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  recorded_role: string;
  said_on: string;
  support_id: string;
  /**
   * Personal data: for somebody who stopped coming, what was tried. Facts, never blame.
   */
  tried: string | null;
  trust_id: string;
  undone_at: Timestamp | null;
  undone_by: string | null;
  undone_said_on: string | null;
}

export interface EndingDate {
  answer: string | null;
  /**
   * When the worker wrote down what the person said: the day they said it.
   */
  answer_said_on: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  ending_on: string;
  id: string;
  person_id: string;
  proposed_by: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  said_on: string;
  support_id: string;
  trust_id: string;
  /**
   * Personal data: the reason in plain words. Read by the person, their worker and the lead.
   */
  why: string;
}

export interface EndingHope {
  id: string;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  said_on: string;
  /**
   * only me; my worker; service: the lead reads the words without a name.
   */
  sees: string;
  support_id: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  /**
   * Personal data: their own words. Null once taken back.
   */
  words: string | null;
}

export interface EndingSummary {
  began_at: Generated<Timestamp>;
  changed_at: Generated<Timestamp>;
  changed_by: string;
  come_back: string | null;
  /**
   * Personal data, as are helped, next and come_back: their own words.
   */
  did: string | null;
  helped: string | null;
  id: string;
  /**
   * Personal data: names of others may be in it.
   */
  lean_on: string | null;
  next: string | null;
  person_id: string;
  sees: string;
  support_id: string;
  trust_id: string;
}

export interface EndingTalk {
  id: string;
  moment: string;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  support_id: string;
  talked_on: string;
  trust_id: string;
}

export interface Event {
  access_words: string | null;
  address: string | null;
  after_published_at: Timestamp | null;
  begins_at: Timestamp;
  called_off_at: Timestamp | null;
  called_off_words: string | null;
  /**
   * How many came, as the planning group published it.
   */
  came: number | null;
  capacity: number | null;
  closes_on: string | null;
  ends_at: Timestamp;
  hearing_loop: boolean | null;
  held: Generated<number>;
  held_until: string | null;
  id: string;
  keep_days: Generated<number>;
  made_at: Generated<Timestamp>;
  made_by: string;
  parking: boolean | null;
  postcode: string | null;
  published_at: Timestamp | null;
  purpose: string;
  /**
   * Personal data where somebody gave their own number: how to ask about the day.
   */
  questions_to: string | null;
  quiet_room: boolean | null;
  step_free: boolean | null;
  title: string;
  transport: string | null;
  trust_id: string;
  venue: string | null;
  version: Generated<number>;
}

export interface EventArrival {
  audience: string;
  counted_at: Generated<Timestamp>;
  counted_by: string;
  event_id: string;
  id: string;
  people: Generated<number>;
  pressed_at: Timestamp;
  registration_id: string | null;
  taken_back_at: Timestamp | null;
  trust_id: string;
}

export interface EventFeedback {
  audience: string | null;
  /**
   * May hold personal data: somebody's own words.
   */
  better: string | null;
  event_id: string;
  /**
   * May hold personal data: somebody's own words.
   */
  good: string | null;
  id: string;
  said_on: string;
  trust_id: string;
}

export interface EventFile {
  added_at: Generated<Timestamp>;
  added_by: string;
  /**
   * Personal data, public with the file.
   */
  by_whom: string;
  event_id: string;
  file_id: string;
  id: string;
  /**
   * Personal data: who gave permission.
   */
  permission_from: string | null;
  permission_on: string | null;
  published_at: Timestamp | null;
  taken_down_at: Timestamp | null;
  taken_down_why: string | null;
  title: string;
  trust_id: string;
}

export interface EventInterest {
  /**
   * Personal data: they agreed to be asked this way.
   */
  contact: string;
  erased_at: Timestamp | null;
  event_id: string;
  id: string;
  kind: string;
  /**
   * Personal data.
   */
  name: string;
  outcome: string | null;
  outcome_at: Timestamp | null;
  /**
   * Personal data.
   */
  outcome_words: string | null;
  said_at: Generated<Timestamp>;
  taken_at: Timestamp | null;
  taken_by: string | null;
  trust_id: string;
  /**
   * Personal data: their own words.
   */
  words: string | null;
}

export interface EventInterestStep {
  at: Generated<Timestamp>;
  by_account: string;
  event_id: string;
  id: string;
  interest_id: string;
  trust_id: string;
  /**
   * Personal data.
   */
  words: string;
}

export interface EventItem {
  begins_at: Timestamp;
  event_id: string;
  id: string;
  kind: string;
  made_at: Generated<Timestamp>;
  minutes: number;
  removed_at: Timestamp | null;
  room: string | null;
  /**
   * Personal data, public with the programme: names, and where they come from.
   */
  speakers: Generated<Json>;
  title: string;
  trust_id: string;
}

export interface EventLink {
  made_at: Generated<Timestamp>;
  registration_id: string;
  token_hash: Buffer;
  trust_id: string;
}

export interface EventOrganiser {
  account_id: string | null;
  /**
   * What they are, as they like to be called.
   */
  called: string;
  chair: Generated<boolean>;
  event_id: string;
  id: string;
  jobs: Generated<string[]>;
  joined_at: Timestamp | null;
  left_at: Timestamp | null;
  link_hash: Buffer | null;
  made_at: Generated<Timestamp>;
  made_by: string;
  /**
   * Personal data: shown on the public page for the two who chair.
   */
  name: string;
  side: string;
  trust_id: string;
}

export interface EventReach {
  /**
   * Personal data.
   */
  email: string | null;
  event_id: string;
  /**
   * Personal data, perhaps about health or belief.
   */
  food: string | null;
  /**
   * Personal data, perhaps about health: what makes it possible to come.
   */
  needs: string | null;
  /**
   * Personal data: what was done about it, by a named organiser.
   */
  needs_answer: string | null;
  needs_answered_at: Timestamp | null;
  needs_answered_by: string | null;
  /**
   * Personal data.
   */
  phone: string | null;
  registration_id: string;
  trust_id: string;
  /**
   * Personal data: who comes with them.
   */
  with_words: string | null;
}

export interface EventRegistration {
  asked_at: Generated<Timestamp>;
  audience: string;
  comes_with: Generated<number>;
  erased_at: Timestamp | null;
  event_id: string;
  id: string;
  keep_until: string;
  left_at: Timestamp | null;
  left_by: string | null;
  /**
   * Personal data: the name they want on a badge. Empty once erased.
   */
  name: string;
  placed_at: Timestamp | null;
  trust_id: string;
}

export interface EventReport {
  /**
   * Personal data, public with the report: the name the author wants there.
   */
  author: string;
  author_called: string;
  event_id: string;
  id: string;
  published_at: Timestamp | null;
  replaced_at: Timestamp | null;
  title: string;
  trust_id: string;
  /**
   * May hold personal data: what the author wrote.
   */
  words: string;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface EventTask {
  done_at: Timestamp | null;
  done_by: string | null;
  due_on: string;
  event_id: string;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  organiser_id: string;
  trust_id: string;
  what: string;
}

export interface ExpectedDate {
  expected_on: string | null;
  id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  said_by: string;
  said_on: string;
  stay_id: string;
  /**
   * Nothing new: somebody said that the same day still stands.
   */
  still_right: Generated<boolean>;
  trust_id: string;
  unknown_why: string | null;
}

export interface Feedback {
  about_worker_id: string | null;
  /**
   * Personal data: how to answer them, only if they gave it.
   */
  contact: string | null;
  id: string;
  kind: string;
  /**
   * Personal data: only if they gave it.
   */
  name: string | null;
  person_id: string | null;
  reader: string;
  sent_at: Generated<Timestamp>;
  sent_by: string | null;
  trust_id: string;
  /**
   * Personal data.
   */
  words: string;
}

export interface FeedbackStep {
  at: Generated<Timestamp>;
  by_account: string;
  feedback_id: string;
  id: string;
  kind: string;
  trust_id: string;
  words: string | null;
}

export interface FindSign {
  about: string;
  means: boolean;
  phrase: string;
}

export interface FindTown {
  lat: number;
  lon: number;
  name: string;
  places: number;
}

export interface FindWord {
  places: number;
  word: string;
}

export interface FollowUp {
  correction_why: string | null;
  corrects: string | null;
  /**
   * Personal data: the name or team of whoever saw or rang them.
   */
  done_by: string | null;
  /**
   * The day of it; null in a correction: it did not take place after all.
   */
  done_on: string | null;
  id: string;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  /**
   * Personal data: who said so, by name.
   */
  said_by: string;
  said_on: string;
  stay_id: string;
  team_id: string;
  trust_id: string;
}

export interface FullTimeWeek {
  entered_at: Generated<Timestamp>;
  entered_by: string | null;
  framework_id: string;
  from_on: string;
  id: string;
  minutes: number;
  replaced_at: Timestamp | null;
  source: string;
  trust_id: string;
}

export interface GroupAgreement {
  agreed_on: string;
  by_account: string;
  by_name: string;
  group_id: string;
  id: string;
  made_at: Generated<Timestamp>;
  trust_id: string;
  version: number;
  words: string;
}

export interface GroupCame {
  at: Generated<Timestamp>;
  /**
   * Personal data: a first name, in a group that counts by first names. Read by those who lead the group.
   */
  first_name: string | null;
  group_id: string;
  id: string;
  person_id: string | null;
  session_id: string;
  taken_back_at: Timestamp | null;
  taken_back_by: string | null;
  trust_id: string;
  written_by: string;
}

export interface GroupChange {
  at: Generated<Timestamp>;
  became: string | null;
  by_account: string;
  by_name: string;
  field: string;
  group_id: string;
  id: string;
  trust_id: string;
  was: string | null;
}

export interface GroupFacilitator {
  ended_by: string | null;
  group_id: string;
  id: string;
  known_as: string;
  put_at: Generated<Timestamp>;
  put_by: string;
  since: string;
  trust_id: string;
  until_on: string | null;
  worker_id: string;
}

export interface GroupFeedback {
  answers: Json;
  group_id: string;
  id: Generated<string>;
  month: string;
  /**
   * Let out together with at least four others; until then no count and no word of it is read.
   */
  shown: Generated<boolean>;
  trust_id: string;
  /**
   * Personal data where somebody writes of themself. For those who lead the group, once five people have answered.
   */
  words: string | null;
}

export interface GroupLink {
  changed_at: Generated<Timestamp>;
  changed_by: string;
  group_id: string;
  link: string;
  trust_id: string;
}

export interface GroupListing {
  digest: string;
  listed_at: Generated<Timestamp>;
  trust_id: string;
}

export interface GroupNote {
  /**
   * The page asked whether a word in it is somebody's name, and the writer said it may stay.
   */
  asked_about_names: Generated<boolean>;
  by_name: string;
  group_id: string;
  id: string;
  session_id: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  /**
   * Meant to hold no personal data. Null once taken back.
   */
  words: string | null;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface GroupPlace {
  asked_at: Generated<Timestamp>;
  by_account: string;
  /**
   * The peer worker who wrote down what the person said on that day (said_on); null when the person did it themself.
   */
  by_name: string | null;
  /**
   * Personal data: the name they go by in this group, as they chose it. All that whoever leads it reads of them.
   */
  called: string;
  group_id: string;
  id: string;
  left_at: Timestamp | null;
  left_by: string | null;
  left_by_name: string | null;
  left_said_on: string | null;
  person_id: string;
  place_at: Timestamp | null;
  said_on: string;
  trust_id: string;
}

export interface GroupRegister {
  around_minutes: Generated<number>;
  by_name: string;
  corrects: string | null;
  group_id: string;
  heads: number;
  held: boolean;
  id: string;
  minutes: number;
  not_held_why: string | null;
  replaced_at: Timestamp | null;
  session_id: string;
  taken_at: Generated<Timestamp>;
  taken_by: string;
  trust_id: string;
  why: string | null;
}

export interface GroupSeries {
  begins: string;
  byday: string;
  dtstart: string;
  ended_at: Timestamp | null;
  every: Generated<number>;
  freq: string;
  group_id: string;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  minutes: number;
  trust_id: string;
  until_on: string | null;
}

export interface GroupSession {
  at: Timestamp;
  called_off_at: Timestamp | null;
  group_id: string;
  id: string;
  made_at: Generated<Timestamp>;
  minutes: number;
  /**
   * When the newest register was taken: copied from there.
   */
  registered_at: Timestamp | null;
  /**
   * Why it was moved or called off, for those who come. Public where the group is.
   */
  said_why: string | null;
  /**
   * The day the rule gave. A moved session keeps it, so that it is not made again.
   */
  series_day: string | null;
  series_id: string | null;
  trust_id: string;
  venue: string | null;
}

export interface GroupSessionStep {
  at: Generated<Timestamp>;
  became_at: Timestamp | null;
  by_account: string;
  by_name: string;
  group_id: string;
  id: string;
  kind: string;
  session_id: string;
  trust_id: string;
  was_at: Timestamp;
  why: string | null;
}

export interface GroupWorked {
  group_id: string;
  minutes: number;
  register_id: string;
  session_id: string;
  trust_id: string;
  worker_id: string;
}

export interface GrowthStep {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  kind: string;
  on_day: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  what: string;
  worker_id: string;
}

export interface Handover {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  because: string;
  called_off_at: Timestamp | null;
  called_off_by: string | null;
  done_at: Timestamp | null;
  done_by: string | null;
  id: string;
  meet_together: boolean | null;
  person_id: string;
  proposed_at: Generated<Timestamp>;
  proposed_by: string;
  said_how: string | null;
  said_on: string | null;
  /**
   * Whether the person wants the new worker to read what they kept with the one before. They can stop it at any time.
   */
  share_notes: boolean | null;
  support_id: string;
  to_support_id: string | null;
  to_worker_id: string;
  trust_id: string;
}

export interface HandoverContact {
  becomes: string;
  contact_id: string;
  handover_id: string;
  id: string;
  new_contact_id: string | null;
  person_id: string;
  teller_worker_id: string | null;
  told_at: Timestamp | null;
  told_by: string | null;
  trust_id: string;
}

export interface HostTeam {
  area: string | null;
  closed_at: Timestamp | null;
  id: string;
  kind: string;
  /**
   * Personal data: the team manager's name at work.
   */
  manager_name: string | null;
  name: string;
  opened_on: string;
  phone: string | null;
  /**
   * SHA-256 of the secret in the team's own referral link, for teams without accounts.
   */
  referral_link_hash: Buffer | null;
  trust_id: string;
}

export interface HoursAsk {
  answer: string | null;
  answered_at: Timestamp | null;
  asked_at: Generated<Timestamp>;
  asked_by: string;
  id: string;
  kind: string;
  minutes: number;
  on_day: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  worker_id: string;
}

export interface HoursEntry {
  corrects: string | null;
  entered_at: Generated<Timestamp>;
  entered_by: string;
  from_clock: string | null;
  id: string;
  kind: string;
  minutes: number;
  on_day: string;
  replaced_at: Timestamp | null;
  trust_id: string;
  until_clock: string | null;
  why: string | null;
  worker_id: string;
}

export interface Invitation {
  account_id: string;
  cancelled_at: Timestamp | null;
  /**
   * Personal data: the address the account gets when the link is used. Not put into account before, so that making an account never tells whether an address is known.
   */
  email: string | null;
  expires_at: Timestamp;
  id: string;
  kind: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * True when it went to the account's own e-mail (or to the terminal of whoever runs the machine) and nobody in the trust saw it. A link that somebody saw never opens an account that has another hat.
   */
  sent: Generated<boolean>;
  token_hash: Buffer;
  trust_id: string;
  used_at: Timestamp | null;
}

export interface KeepAway {
  /**
   * Personal data: where the worker knows it.
   */
  born_on: string | null;
  id: string;
  /**
   * Personal data: a name as the worker typed it. Never tied to a record, so that nothing tells whether somebody is known here.
   */
  name: string | null;
  since: Generated<Timestamp>;
  team_id: string | null;
  trust_id: string;
  worker_id: string;
}

export interface LayWord {
  at: Generated<Timestamp>;
  /**
   * Why a lead added it. About words, never about a person.
   */
  because: string | null;
  /**
   * The lead who added it; null for shipped words.
   */
  by_account: string | null;
  ended_at: Timestamp | null;
  ended_because: string | null;
  ended_by: string | null;
  id: string;
  /**
   * find_key(said): word stems, so that "drinking" and "drinks" are one.
   */
  key: string;
  means: string[];
  origin: string;
  said: string;
  trust_id: string | null;
}

export interface LeadCover {
  cover_account_id: string;
  ended_at: Timestamp | null;
  from_on: string;
  id: string;
  lead_account_id: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * The dated lead's role that was given for it, when whoever covers was not a lead already.
   */
  membership_id: string | null;
  trust_id: string;
  until_on: string;
}

export interface Learner {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  candidate_id: string | null;
  cohort_id: string;
  id: string;
  joined_on: string;
  left_on: string | null;
  /**
   * Personal data: as it stands on the register. Null once erased.
   */
  name: string | null;
  trust_id: string;
  worker_id: string | null;
}

export interface LeaveBooking {
  absence_id: string | null;
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asked_at: Generated<Timestamp>;
  asked_by: string;
  back_on: string | null;
  called_off_at: Timestamp | null;
  from_on: string;
  id: string;
  minutes: number;
  paid: Generated<boolean>;
  trust_id: string;
  until_on: string;
  worker_id: string;
}

export interface LeaveCarried {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  id: string;
  minutes: number;
  replaced_at: Timestamp | null;
  trust_id: string;
  why: string;
  worker_id: string;
  year_from: string;
}

export interface LeaveRule {
  after_years: number;
  entered_at: Generated<Timestamp>;
  entered_by: string | null;
  framework_id: string;
  from_on: string;
  id: string;
  minutes: number;
  replaced_at: Timestamp | null;
  source: string;
  trust_id: string;
}

export interface LivedDecision {
  decided_on: string;
  id: string;
  meeting_id: string | null;
  question_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  trust_id: string;
  words: string;
}

export interface LivedMeeting {
  agenda: string;
  at_time: string | null;
  called_off_at: Timestamp | null;
  came: number | null;
  came_by: string | null;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  on_day: string;
  place: string | null;
  trust_id: string;
}

export interface LivedMember {
  account_id: string | null;
  asked_at: Timestamp | null;
  ended_by: string | null;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  /**
   * Personal data: the name they chose to be known by in the group.
   */
  name: string;
  not_now_at: Timestamp | null;
  /**
   * What the lead answered to somebody who asked to join: they read it.
   */
  not_now_why: string | null;
  /**
   * Set where somebody joined from their own page as a person supported: their record as a colleague, if there is one, stays apart.
   */
  person_id: string | null;
  /**
   * Personal data: how to reach somebody without an account; the peer lead reads it.
   */
  reach: string | null;
  since: string | null;
  trust_id: string;
  until: string | null;
}

export interface LivedOutcome {
  by_whom: string;
  id: string;
  kind: string;
  on_day: string;
  question_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  trust_id: string;
  words: string;
}

export interface LivedPage {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  published: boolean;
  trust_id: string;
}

export interface LivedQuestion {
  /**
   * A part of the organisation or a name, as they gave it.
   */
  asked_by: string;
  asked_on: string;
  id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string;
  trust_id: string;
  words: string;
}

export interface Location {
  /**
   * True for places where an address could lead somebody to harm (refuges and the like): no page, feed or distance gives it away.
   */
  address_hidden: Generated<boolean>;
  description: string | null;
  external_identifier: string | null;
  external_identifier_type: string | null;
  /**
   * Hidden because a lead said so; its source would show it.
   */
  hidden_by_us: Generated<boolean>;
  id: string;
  kind: string;
  last_seen_in_run: string;
  name: string | null;
  source_id: string;
  source_name: string;
  withdrawn_at: Timestamp | null;
}

export interface LocationAccess {
  description: string;
  details: string | null;
  id: string;
  location_id: string;
  url: string | null;
}

export interface LocationAddress {
  city: string | null;
  country: string | null;
  hidden: boolean;
  id: string;
  kind: string;
  line: string | null;
  location_id: string;
  /**
   * Of a venue, never of a person; tidied when it is a postcode, else as the source wrote it.
   */
  postcode: string | null;
  region: string | null;
  state_province: string | null;
}

export interface LocationPosition {
  hidden: boolean;
  known_from: string;
  lat: number;
  location_id: string;
  lon: number;
}

export interface Mail {
  body: string;
  gave_up_at: Timestamp | null;
  id: string;
  made_at: Generated<Timestamp>;
  next_try_at: Generated<Timestamp>;
  sent_at: Timestamp | null;
  subject: string;
  /**
   * Personal data.
   */
  to_address: string;
  tries: Generated<number>;
  trust_id: string;
}

export interface MatchWish {
  area: string | null;
  days: Generated<number[]>;
  id: string;
  /**
   * Personal data: keys of data/experience.csv, experience and languages.
   */
  items: Generated<string[]>;
  /**
   * Personal data: which of the wishes must be so. Where many are looked for at once nobody is proposed who does not have it; everywhere else it is a wish like the others.
   */
  must: Generated<string[]>;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  said_on: string;
  times: Generated<string[]>;
  trust_id: string;
  with_whom: string | null;
}

export interface Membership {
  account_id: string;
  ended_by: string | null;
  id: string;
  made_by: string | null;
  role: string;
  since: Generated<Timestamp>;
  team_id: string | null;
  trust_id: string;
  until: Timestamp | null;
}

export interface MetBefore {
  met_on: string;
  person_id: string;
  support_id: string;
  trust_id: string;
}

export interface NotAgreed {
  answer: string;
  id: string;
  on_day: string;
  team_id: string | null;
  trust_id: string;
}

export interface NoteAnswer {
  at: Generated<Timestamp>;
  by_account: string | null;
  erased_at: Timestamp | null;
  id: string;
  item_id: string;
  person_id: string;
  read_at: Timestamp | null;
  read_by: string | null;
  recorded_by: string | null;
  said_on: string | null;
  support_id: string;
  trust_id: string;
  /**
   * Personal data.
   */
  words: string | null;
}

export interface NoteItem {
  contact_id: string | null;
  corrected_at: Timestamp | null;
  correction_why: string | null;
  corrects: string | null;
  /**
   * Set while the item is left out, null again when the person changes their mind or it is kept for safeguarding.
   */
  erase_on: string | null;
  erased_at: Timestamp | null;
  id: string;
  kept_at: Timestamp | null;
  /**
   * Who wrote down that the person agreed, when they said so; kept_said_on is the day they said it.
   */
  kept_recorded_by: string | null;
  kept_said_on: string | null;
  left_out_at: Timestamp | null;
  /**
   * The account that left it out; left_out_recorded_by when somebody wrote down what the person said, left_out_said_on the day they said it.
   */
  left_out_by: string | null;
  left_out_recorded_by: string | null;
  left_out_said_on: string | null;
  person_id: string;
  safeguarding_at: Timestamp | null;
  safeguarding_by: string | null;
  safeguarding_why: string | null;
  said_by: string;
  /**
   * The latest moment from which the person sees it in their own account, even if nobody pressed "share".
   */
  show_by: Timestamp;
  shown_at: Timestamp | null;
  support_id: string;
  trust_id: string;
  /**
   * Personal data. Null once erased; that an item was left out, by whom and when, stays.
   */
  words: string | null;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface NoteRequest {
  asked_at: Generated<Timestamp>;
  asked_by: string;
  contact_id: string | null;
  id: string;
  item_id: string | null;
  person_id: string;
  reason: string;
  review_words: string | null;
  reviewed_at: Timestamp | null;
  /**
   * Another lead who looked into why it was asked; never whoever asked.
   */
  reviewed_by: string | null;
  trust_id: string;
  until: Timestamp;
}

export interface Offer {
  answer: string | null;
  answered_at: Timestamp | null;
  /**
   * The person's own account, or whoever recorded what they said.
   */
  answered_by: string | null;
  id: string;
  person_id: string;
  referral_id: string;
  said_how: string | null;
  /**
   * When somebody else wrote it down for them: the day they said it, and how (said_how).
   */
  said_on: string | null;
  suggested_at: Generated<Timestamp>;
  suggested_by: string | null;
  /**
   * No longer shown: another worker was chosen, or the lead took it back.
   */
  taken_back_at: Timestamp | null;
  trust_id: string;
  worker_id: string;
}

export interface OldListRow {
  imported_at: Generated<Timestamp>;
  person_id: string;
  /**
   * Personal data: the number the old list gave them.
   */
  reference: string;
  referral_id: string;
  /**
   * SHA-256 of the row as it was brought in: tells whether it has changed since.
   */
  row_digest: string;
  support_id: string | null;
  trust_id: string;
}

export interface OnCall {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  hours: string;
  id: string;
  name: string;
  phone: string;
  position: Generated<number>;
  removed_at: Timestamp | null;
  trust_id: string;
}

export interface Organisation {
  description: string | null;
  /**
   * Published by the source. Personal data where it names somebody.
   */
  email: string | null;
  id: string;
  last_seen_in_run: string;
  name: string;
  /**
   * The organisation it is part of, as the source gave it; that one need not be in the directory.
   */
  parent_source_id: string | null;
  source_id: string;
  source_name: string;
  uri: string | null;
  website: string | null;
  withdrawn_at: Timestamp | null;
}

export interface OrganisationIdentifier {
  id: string;
  identifier: string;
  kind: string;
  organisation_id: string;
  scheme: string | null;
}

export interface OtherService {
  added_at: Generated<Timestamp>;
  added_by: string;
  as_of: string;
  functions: Generated<string>;
  hours: Generated<string>;
  id: string;
  name: string;
  pay: Generated<string>;
  removed_at: Timestamp | null;
  removed_by: string | null;
  source: string;
  training: Generated<string>;
  trust_id: string;
  wte: Generated<string>;
}

export interface OutNow {
  checked_in_at: Timestamp;
  contact_id: string;
  finish_at: Timestamp;
  person_id: string;
  rings: string;
  rings_account: string | null;
  trust_id: string;
  worker_id: string;
}

export interface OwnPart {
  id: string;
  part: string;
  trust_id: string;
  /**
   * Personal data about health of the worker. In nobody's lists, searches, reports or exports but their own.
   */
  words: string;
  worker_id: string;
  written_at: Generated<Timestamp>;
}

export interface OwnPartLook {
  at: Generated<Timestamp>;
  id: string;
  share_id: string;
  trust_id: string;
  worker_id: string;
}

export interface OwnPartShare {
  ended_at: Timestamp | null;
  id: string;
  part: string;
  reader_account_id: string;
  since: Generated<Timestamp>;
  trust_id: string;
  worker_id: string;
}

export interface Passkey {
  account_id: string;
  counter: Generated<number>;
  credential_id: string;
  id: string;
  label: string;
  last_used_at: Timestamp | null;
  made_at: Generated<Timestamp>;
  public_key: Buffer;
  removed_at: Timestamp | null;
  transports: Generated<string[]>;
}

export interface PasskeyChallenge {
  account_id: string | null;
  challenge_hash: Buffer;
  expires_at: Timestamp;
  purpose: string;
}

export interface Pattern {
  agreed_at: Timestamp | null;
  agreed_by: string | null;
  from_on: string;
  id: string;
  not_agreed_at: Timestamp | null;
  put_at: Generated<Timestamp>;
  put_by: string | null;
  /**
   * The worker agreed in a meeting on this day; the lead wrote it down.
   */
  said_on: string | null;
  trust_id: string;
  until_on: string | null;
  weeks: number;
  worker_id: string;
}

export interface PatternDay {
  minutes: number;
  pattern_id: string;
  starts: string | null;
  trust_id: string;
  week: number;
  weekday: number;
}

export interface PayBand {
  framework_id: string;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  name: string;
  step: number;
  trust_id: string;
}

export interface PayFramework {
  id: string;
  leave_year_day: Generated<number>;
  leave_year_month: Generated<number>;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  name: string;
  trust_id: string;
}

export interface PayRate {
  band_id: string;
  entered_at: Generated<Timestamp>;
  entered_by: string | null;
  /**
   * When it is first in the pay, if later than it counts from: what is owed from before comes with it.
   */
  first_paid_on: string | null;
  from_on: string;
  hour_pence: number | null;
  id: string;
  point: Generated<string>;
  replaced_at: Timestamp | null;
  source: string;
  trust_id: string;
  year_pence: number | null;
}

export interface PeerGroup {
  about: string;
  access: string | null;
  address: string | null;
  capacity: number | null;
  /**
   * How a register counts: heads only, first names, or people supported who are known here.
   */
  counts: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  ended_why: string | null;
  for_whom: string;
  how: string;
  how_to_come: string;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  name: string;
  open_to: string;
  /**
   * Of the service, to ask about the group. Public where the group is open to anybody.
   */
  phone: string | null;
  postcode: string | null;
  /**
   * The host team on whose ward or in whose rooms it is held: its staff read counts of five and over, nothing else.
   */
  team_id: string | null;
  town: string | null;
  trust_id: string;
  venue: string | null;
}

export interface PeerWorker {
  account_id: string;
  area: string | null;
  began_on: string;
  id: string;
  /**
   * Personal data: first name.
   */
  known_as: string;
  /**
   * Their last day. Until its end they still work here.
   */
  left_on: string | null;
  /**
   * Personal data: work phone.
   */
  phone: string | null;
  /**
   * Three lines in their own words: only what they choose to share with people they might support.
   */
  profile: Generated<string>;
  /**
   * How many people at once they say they have room for.
   */
  room_for: Generated<number>;
  trust_id: string;
  /**
   * ISO weekdays, 1 is Monday: said beside every box they read.
   */
  working_days: Generated<number[]>;
}

export interface Person {
  /**
   * Personal data: what makes meeting and reading possible.
   */
  access_needs: string | null;
  account_id: string | null;
  /**
   * Personal data.
   */
  address: string | null;
  /**
   * Personal data: only where it was given.
   */
  born_on: string | null;
  /**
   * Personal data.
   */
  email: string | null;
  /**
   * Personal data.
   */
  full_name: string;
  id: string;
  interpreter: Generated<boolean>;
  /**
   * Personal data: the name they like to be called.
   */
  known_as: string;
  language: string | null;
  /**
   * The record is kept but nothing more is written (somebody has died).
   */
  locked_at: Timestamp | null;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * Personal data: never required; checked when given.
   */
  nhs_number: string | null;
  /**
   * False means online is not safe for them: paper and voice only. Null: not asked yet.
   */
  online_safe: boolean | null;
  /**
   * Personal data.
   */
  phone: string | null;
  /**
   * Personal data: enough to find places near (M21 9); the full postcode is only in address when given.
   */
  postcode_sector: string | null;
  /**
   * Personal data: how and when it is safe to contact them, in their words.
   */
  safe_contact: string | null;
  trust_id: string;
  /**
   * A colleague who is also supported: no colleague's search finds this record; two named people open it.
   */
  walled: Generated<boolean>;
}

export interface PersonChange {
  /**
   * Personal data.
   */
  became: string | null;
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  field: string;
  id: string;
  person_id: string;
  said_by: string | null;
  trust_id: string;
  /**
   * Personal data.
   */
  was: string | null;
  why: string | null;
}

export interface Piece {
  /**
   * Who is beside somebody who takes it on: a name of the service.
   */
  beside: string;
  closed_at: Timestamp | null;
  closed_by: string | null;
  expenses: string;
  how_long: string;
  id: string;
  kind: string;
  offered_at: Generated<Timestamp>;
  offered_by: string;
  pay: string;
  /**
   * The service's own promise: how soon what is asked back is paid.
   */
  pay_within_days: number;
  places: number | null;
  rate_pence: number | null;
  rate_per: string | null;
  support: string;
  title: string;
  trust_id: string;
  /**
   * Why nothing is paid. The principles watch sees hours that are unpaid.
   */
  unpaid_why: string | null;
  what: string;
  when_words: string;
}

export interface PieceClaim {
  account_id: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asked_on: string;
  at: Generated<Timestamp>;
  id: string;
  kind: string;
  not_paid_why: string | null;
  paid_on: string | null;
  part_id: string;
  pence: number;
  person_id: string | null;
  recorded_by: string;
  trust_id: string;
  /**
   * Personal data: what it was for.
   */
  what: string;
}

export interface PieceHours {
  account_id: string | null;
  at: Generated<Timestamp>;
  id: string;
  minutes: number;
  on_day: string;
  part_id: string;
  person_id: string | null;
  recorded_by: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
}

export interface PieceMark {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  learner_id: string;
  piece_id: string;
  state: string;
  trust_id: string;
  /**
   * Personal data of the learner: written to them.
   */
  words: string | null;
}

export interface PiecePart {
  account_id: string | null;
  answer: string;
  at: Generated<Timestamp>;
  ended_by: string | null;
  finished_on: string | null;
  id: string;
  /**
   * Personal data: the name they chose to be known by in this piece of work.
   */
  name: string;
  /**
   * Set where a person supported took it on from their own page. The peer lead reads the name they chose, and nothing of this.
   */
  person_id: string | null;
  piece_id: string;
  /**
   * Personal data: how to reach somebody without an account.
   */
  reach: string | null;
  recorded_by: string | null;
  said_on: string;
  /**
   * Whether their peer worker may see that they took this on: theirs to say.
   */
  share_worker: Generated<boolean>;
  stopped_on: string | null;
  trust_id: string;
}

export interface PieceWords {
  account_id: string | null;
  at: Generated<Timestamp>;
  by_account: string;
  by_name: string;
  id: string;
  kind: string;
  part_id: string;
  person_id: string | null;
  said_on: string;
  sees: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  /**
   * Personal data, theirs: null once taken back.
   */
  words: string | null;
}

export interface Place {
  accreditations: string | null;
  alert: string | null;
  /**
   * When the source says it last checked the entry. Not a check of ours.
   */
  assured_date: string | null;
  /**
   * When what we hold of it last changed here; stands for last_modified where the source does not say.
   */
  changed_at: Generated<Timestamp>;
  description: string | null;
  eligibility: string | null;
  /**
   * Published by the source. Personal data where it names somebody.
   */
  email: string | null;
  fees: string | null;
  first_seen_at: Generated<Timestamp>;
  how_to_join: string | null;
  id: string;
  /**
   * When the source says the entry changed.
   */
  last_modified: Timestamp | null;
  last_seen_in_run: string;
  maximum_age: number | null;
  /**
   * Youngest age in years, inclusive; null is not known.
   */
  minimum_age: number | null;
  name: string;
  organisation_id: string | null;
  /**
   * Of everything the last import took for this entry: equal means nothing to write.
   */
  source_digest: string;
  source_id: string;
  source_name: string;
  /**
   * As the source says; null when it does not say in a way we understand.
   */
  status: string | null;
  url: string | null;
  /**
   * When an import of its source no longer held it.
   */
  withdrawn_at: Timestamp | null;
}

export interface PlaceArea {
  id: string;
  name: string | null;
  place_id: string;
  uri: string | null;
}

export interface PlaceAtLocation {
  id: string;
  location_id: string;
  place_id: string;
}

export interface PlaceAttribute {
  id: string;
  link_type: string | null;
  place_id: string;
  term_id: string;
}

export interface PlaceCheck {
  at: Generated<Timestamp>;
  /**
   * Who checked; not shown in public.
   */
  by_account: string | null;
  checked_on: string;
  how: string;
  id: string;
  place_id: string;
}

export interface PlaceContact {
  /**
   * Published by the source. Personal data where it names somebody.
   */
  email: string | null;
  id: string;
  /**
   * Personal data when it is somebody's name; published by the source.
   */
  name: string | null;
  place_id: string;
  title: string | null;
}

export interface PlaceCorrection {
  at: Generated<Timestamp>;
  /**
   * Who corrected it; not shown in public.
   */
  by_account: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  field: string;
  id: string;
  /**
   * The telephone or opening-time rows that are shown instead.
   */
  our_rows: Json | null;
  place_id: string;
  /**
   * When an import first said something other than when it was corrected.
   */
  source_changed_at: Timestamp | null;
  /**
   * The source's own telephone or opening-time rows, to put back when the correction ends.
   */
  source_rows: Json | null;
  /**
   * What the source said when it was corrected.
   */
  source_said: string | null;
  /**
   * What the source said at its last import.
   */
  source_says: string | null;
  trust_id: string;
  /**
   * What is shown; null: the field is taken out. About a place, never about a person.
   */
  value: string | null;
  why: string;
}

export interface PlaceCost {
  amount: Numeric | null;
  amount_description: string | null;
  currency: string | null;
  id: string;
  option: string | null;
  place_id: string;
  valid_from: string | null;
  valid_to: string | null;
}

export interface PlaceEdit {
  at: Generated<Timestamp>;
  /**
   * Only the fields that differ, by name: what the group wrote.
   */
  changes: Json;
  decided_at: Timestamp | null;
  decided_by: string | null;
  id: string;
  outcome: string | null;
  place_id: string;
  /**
   * What else they wrote to us. May hold somebody's name; read only by who keeps the directory.
   */
  words: string | null;
}

export interface PlaceFact {
  at: Generated<Timestamp>;
  /**
   * Who said so; not shown in public.
   */
  by_account: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  how: string;
  id: string;
  kind: string;
  other_place_id: string | null;
  place_id: string;
  trust_id: string | null;
  /**
   * The former name, the network, the kind it is checked as; for peer support what they call it themselves. About the place, never about a person.
   */
  value: string | null;
}

export interface PlaceFind {
  approximate: Generated<boolean>;
  document: string;
  /**
   * True, false, or null for not known; so are step_free, online, women_only and no_referral. Not known never hides a place.
   */
  free: boolean | null;
  kinds: Generated<string[]>;
  /**
   * Lower case, names and codes; null is not known.
   */
  languages: string[] | null;
  location_id: string | null;
  /**
   * The transaction that made this row: whoever keeps what searching reads in memory reads again what was made since.
   */
  made_in: Generated<string>;
  n: number;
  name: string | null;
  no_referral: boolean | null;
  oldest: number | null;
  online: boolean | null;
  place_id: string;
  source_name: string | null;
  /**
   * point(lon, lat) in degrees. Null: online, hidden, or not known.
   */
  spot: Point | null;
  step_free: boolean | null;
  women_only: boolean | null;
  /**
   * The plain words in it, for mending typing errors.
   */
  words: string[];
  /**
   * In years, inclusive; null with oldest null is not known.
   */
  youngest: number | null;
}

export interface PlaceFunding {
  id: string;
  place_id: string;
  source: string;
}

export interface PlaceLanguage {
  code: string | null;
  id: string;
  name: string | null;
  note: string | null;
  place_id: string;
}

export interface PlaceLink {
  cancelled_at: Timestamp | null;
  expires_at: Timestamp;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  place_id: string;
  /**
   * It went by e-mail to the address the entry gives; else it was printed.
   */
  sent: boolean;
  token_hash: Buffer;
  trust_id: string;
  used_at: Timestamp | null;
}

export interface PlaceNote {
  by_name: string;
  id: string;
  place_id: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  /**
   * Written by staff about a place. Null once taken back.
   */
  words: string | null;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface PlacePair {
  decided_at: Timestamp | null;
  decided_by: string | null;
  found_at: Generated<Timestamp>;
  outcome: string | null;
  place_a: string;
  place_b: string;
  why: string;
}

export interface PlacePhone {
  /**
   * Whose number it is (place_contact), when the source says so.
   */
  contact_id: string | null;
  description: string | null;
  id: string;
  /**
   * Of an organisation; personal data where a small group gives somebody's own.
   */
  number: string;
  place_id: string;
}

export interface PlaceReport {
  at: Generated<Timestamp>;
  /**
   * Who said so: never shown, only counted, so that two reports of one person are one.
   */
  by_account: string;
  dismissed_at: Timestamp | null;
  dismissed_by: string | null;
  /**
   * After a visit: the Monday of its week, so that nobody can tell whose visit it was.
   */
  happened_on: string;
  id: string;
  kind: string;
  place_id: string;
}

export interface PlaceSchedule {
  attending_type: string | null;
  byday: string | null;
  bymonthday: string | null;
  /**
   * Earlier than opens_at means after midnight.
   */
  closes_at: string | null;
  description: string | null;
  dtstart: string | null;
  /**
   * The rule's interval: 2 with WEEKLY is fortnightly, counted from dtstart.
   */
  every: number | null;
  freq: string | null;
  id: string;
  /**
   * The venue these hours are for; null when they are the place's own.
   */
  location_id: string | null;
  notes: string | null;
  opens_at: string | null;
  place_id: string;
  schedule_link: string | null;
  until: string | null;
  valid_from: string | null;
  valid_to: string | null;
}

export interface PlaceStanding {
  /**
   * How many different people found something wrong since it was last checked. Two: not suggested to anybody.
   */
  bad_reports: Generated<number>;
  checked_on: string | null;
  closed: Generated<boolean>;
  how: string | null;
  last_report: string | null;
  last_report_on: string | null;
  leaves_on: string | null;
  next_check: string | null;
  place_id: string;
  /**
   * It was the same as this other entry; its own address goes on answering.
   */
  same_as: string | null;
  sinks_on: string | null;
}

export interface PlanEntry {
  /**
   * When its first version was made: what keeps its place in a list.
   */
  begun_at: Timestamp;
  box: string;
  /**
   * Who leans on whom, who does a step, or whether the peer worker is invited to the meeting about going home.
   */
  choice: string | null;
  due_on: string | null;
  /**
   * Set while it is left out, null again when the person brings it back.
   */
  erase_on: string | null;
  erased_at: Timestamp | null;
  id: string;
  left_out_at: Timestamp | null;
  left_out_by: string | null;
  left_out_said_on: string | null;
  made_at: Generated<Timestamp>;
  made_by: string;
  /**
   * Personal data: a number to ring, if they want it on the paper.
   */
  number: string | null;
  part: string;
  person_id: string;
  replaced_at: Timestamp | null;
  /**
   * The day the person said it, where made_by wrote it down for them; null when they wrote it themself.
   */
  said_on: string | null;
  state: Generated<string>;
  /**
   * Written together in this support, or a step of its peer worker: that worker and their cover see it, until the person keeps it to themself.
   */
  support_id: string | null;
  /**
   * The id of its first version: what stays the same when the words change.
   */
  thread: string;
  trust_id: string;
  /**
   * Personal data: when, in their words ("after lunch").
   */
  when_words: string | null;
  /**
   * Personal data: a name the person gave, of somebody to lean on or of who does a step.
   */
  who: string | null;
  /**
   * Personal data: why a step was changed, finished or dropped.
   */
  why: string | null;
  /**
   * Personal data. Null once erased; that something was left out, by whom and when, stays.
   */
  words: string | null;
}

export interface PlanSharing {
  ended_at: Timestamp | null;
  ended_by: string | null;
  ended_said_on: string | null;
  id: string;
  made_by: string;
  part: string;
  person_id: string;
  reader: string;
  said_on: string | null;
  since: Generated<Timestamp>;
  support_id: string;
  trust_id: string;
}

export interface Post {
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  title: string;
  trust_id: string;
}

export interface PostTerm {
  band_id: string | null;
  from_on: string;
  funding: string;
  id: string;
  kind: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  minutes_a_week: number;
  post_id: string;
  team_id: string | null;
  trust_id: string;
  until_on: string | null;
}

export interface PrincipleAnswerer {
  account_id: string;
  id: string;
  set_at: Generated<Timestamp>;
  set_by: string;
  trust_id: string;
}

export interface PrincipleConcern {
  answer_by: string;
  answered_at: Timestamp | null;
  cause: string;
  closed_on: string | null;
  /**
   * The first day on which the fact was not there any more.
   */
  gone_on: string | null;
  id: string;
  must_answer: string;
  put_right_by: string | null;
  raised_on: string;
  rule_key: string;
  /**
   * What the facts say, in a sentence with counts. No names.
   */
  said: string;
  seen_on: string;
  team_id: string | null;
  trust_id: string;
}

export interface PrincipleRate {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  from_on: string;
  hour_pence: number;
  id: string;
  source: string;
  trust_id: string;
  until_on: string;
}

export interface PrincipleRule {
  because: string;
  decided_on: string;
  from_on: string;
  id: string;
  is_on: boolean;
  made_at: Generated<Timestamp>;
  made_by: string;
  rule_key: string;
  threshold: number;
  trust_id: string;
  window_days: number;
}

export interface PrincipleStep {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_on: string | null;
  concern_id: string;
  doing: string | null;
  id: string;
  kind: string;
  to_account: string | null;
  trust_id: string;
  words: string | null;
}

export interface PrincipleTalk {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  on_day: string;
  team_id: string;
  trust_id: string;
  /**
   * Personal data of staff: a name and a job.
   */
  with_whom: string;
  words: string;
}

export interface PrincipleYear {
  facts: Json;
  id: string;
  published_at: Generated<Timestamp>;
  published_by: string;
  /**
   * Personal data of staff: the name and job under which it was published.
   */
  published_name: string;
  trust_id: string;
  version: number;
  why: string | null;
  words: string;
  year: number;
}

export interface ProgrammePiece {
  domains: Generated<number[]>;
  id: string;
  place: number;
  programme_id: string;
  removed_at: Timestamp | null;
  title: string;
  trust_id: string;
  what: string | null;
}

export interface ProgrammeSession {
  covers: string | null;
  domains: Generated<number[]>;
  id: string;
  minutes: number;
  place: number;
  programme_id: string;
  removed_at: Timestamp | null;
  title: string;
  trust_id: string;
  week: number;
}

export interface PublicPlace {
  may_be_suggested: boolean | null;
  place_id: string | null;
  sinks: boolean | null;
  standing: string | null;
}

export interface ReadinessAgain {
  asked: boolean;
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  team_id: string;
  trust_id: string;
  why: string;
  words: string | null;
}

export interface ReadinessEntry {
  due_on: string | null;
  entered_at: Generated<Timestamp>;
  entered_by: string;
  good_until: string | null;
  id: string;
  /**
   * A key of data/readiness.csv, or the id of the team's own readiness_item.
   */
  item: string;
  kind: string;
  on_day: string | null;
  /**
   * Personal data: the name at work of who looks after this item.
   */
  owner: string;
  team_id: string;
  trust_id: string;
  words: Generated<string>;
}

export interface ReadinessException {
  id: string;
  reason: string;
  signed_at: Generated<Timestamp>;
  signed_by: string;
  taken_back_at: Timestamp | null;
  taken_back_by: string | null;
  team_id: string;
  trust_id: string;
  until_on: string;
}

export interface ReadinessItem {
  added_at: Generated<Timestamp>;
  added_by: string;
  good_months: number;
  id: string;
  removed_at: Timestamp | null;
  removed_by: string | null;
  removed_why: string | null;
  team_id: string;
  trust_id: string;
  why: string;
  words: string;
}

export interface ReadinessLook {
  again_on: string;
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  team_id: string;
  trust_id: string;
  words: string;
}

export interface ReadinessSignature {
  /**
   * Personal data: who signed.
   */
  account_id: string;
  id: string;
  signed_at: Generated<Timestamp>;
  signs_as: string;
  team_id: string;
  trust_id: string;
}

export interface RecordCopy {
  contact_id: string;
  copied_at: Generated<Timestamp>;
  copied_by: string;
  id: string;
  person_id: string;
  trust_id: string;
  what: string;
}

export interface Referral {
  access_needs: string | null;
  address: string | null;
  /**
   * When it began to wait again, because somebody else was asked for. matched_at and the meetings count anew from there.
   */
  again_at: Timestamp | null;
  age: number | null;
  /**
   * How they agreed: their own words, or who asked and when.
   */
  agreed_how: string;
  agreed_on: string;
  answer: string | null;
  answer_words: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asked_by_email: string | null;
  asked_by_job: string | null;
  asked_by_name: string | null;
  asked_by_phone: string | null;
  born_on: string | null;
  decline_reason: string | null;
  email: string | null;
  expected_on: string | null;
  expected_said_by: string | null;
  expected_unknown_why: string | null;
  finding_places: boolean;
  first_held_at: Timestamp | null;
  full_name: string;
  /**
   * Personal data: what they hope for, in their words.
   */
  hopes: string;
  id: string;
  interpreter: Generated<boolean>;
  /**
   * Personal data, as are full_name, born_on, age, nhs_number, phone, email, address, postcode_sector.
   */
  known_as: string;
  language: string | null;
  leaving_hospital: boolean;
  made_by: string | null;
  matched_at: Timestamp | null;
  /**
   * Personal data: anything that makes meeting safe and easy for both, in plain words. No levels.
   */
  meeting_safely: string | null;
  nhs_number: string | null;
  /**
   * A short number people can say on the phone.
   */
  number: number;
  on_ward: boolean;
  one_or_group: string;
  online_safe: boolean | null;
  person_id: string | null;
  phone: string | null;
  postcode_sector: string | null;
  safe_contact: string;
  second_held_at: Timestamp | null;
  sent_at: Generated<Timestamp>;
  source: string;
  /**
   * They would rather not, for now: the clocks stop before anybody was matched. A new referral begins anew.
   */
  stopped_at: Timestamp | null;
  stopped_by: string | null;
  /**
   * Personal data: what they said, if anything. No reason is needed.
   */
  stopped_words: string | null;
  team_id: string | null;
  trust_id: string;
  ward_id: string | null;
  /**
   * Personal data: which ward or hospital, in words, when it is none of this trust's wards.
   */
  ward_words: string | null;
  worker_wishes: string | null;
}

export interface ReferralCode {
  code_hash: string;
  made_at: Generated<Timestamp>;
  referral_id: string;
  trust_id: string;
}

export interface RefusalCount {
  day: string;
  kind: string;
  times: Generated<number>;
}

export interface RefusedRequest {
  /**
   * It happened all the same: they could not say no.
   */
  happened: Generated<boolean>;
  id: string;
  kind: string;
  on_day: string;
  taken_back: Generated<boolean>;
  team_id: string | null;
  trust_id: string;
}

export interface Review {
  /**
   * The gathering on whose page it is shown; the events slice knows which that is.
   */
  event_id: string | null;
  id: string;
  opened_at: Generated<Timestamp>;
  opened_by: string;
  /**
   * The question of the lived-experience group that it was opened for; the involvement slice knows which that is.
   */
  question_id: string | null;
  /**
   * How many read each record alone. Two, unless the review says why one.
   */
  readers_needed: Generated<number>;
  trust_id: string;
}

export interface ReviewDecision {
  answer: string;
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  reason: string | null;
  record_id: string;
  review_id: string;
  stage: string;
  trust_id: string;
  words: string | null;
}

export interface ReviewFinding {
  at: Generated<Timestamp>;
  by_account: string;
  effect: string;
  for_whom: string;
  id: string;
  record_id: string;
  review_id: string;
  sure: string;
  trust_id: string;
  why: string;
  words: string;
}

export interface ReviewImport {
  again: Generated<number>;
  at: Generated<Timestamp>;
  by_account: string;
  content: string | null;
  ended_at: Timestamp | null;
  file_name: string;
  format: string;
  id: string;
  mended: Generated<number>;
  read: Generated<number>;
  refused: Generated<number>;
  review_id: string;
  search_id: string;
  taken: Generated<number>;
  total: number;
  trust_id: string;
}

export interface ReviewImportRow {
  at_row: number;
  id: string;
  import_id: string;
  outcome: string;
  reasons: string[];
  review_id: string;
  title: string | null;
  trust_id: string;
}

export interface ReviewPair {
  answer: string;
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  kept_id: string;
  other_id: string;
  review_id: string;
  trust_id: string;
  undone_at: Timestamp | null;
  undone_by: string | null;
  why: string;
}

export interface ReviewReader {
  account_id: string;
  id: string;
  invited_at: Generated<Timestamp>;
  invited_by: string;
  joined_at: Timestamp | null;
  left_at: Timestamp | null;
  /**
   * Personal data: the name they choose to go by in this review.
   */
  name: string;
  review_id: string;
  trust_id: string;
}

export interface ReviewRecord {
  added_at: Generated<Timestamp>;
  added_by: string;
  authors: Generated<string[]>;
  doi: string | null;
  /**
   * What the readers' answers come to; kept by keep_review_look.
   */
  first_look: Generated<string>;
  /**
   * The same thing twice: the record that stays. Null again when the merge is undone.
   */
  gone_into: string | null;
  id: string;
  import_id: string | null;
  issue: string | null;
  kind: string;
  out_reason: string | null;
  pages: string | null;
  pmid: string | null;
  /**
   * What makes it itself within the place where it was found: the same file brought in again adds nothing.
   */
  print: string;
  published_in: string | null;
  publisher: string | null;
  review_id: string;
  search_id: string;
  second_look: Generated<string>;
  seen_on: string | null;
  summary: string | null;
  title: string;
  title_key: string;
  trust_id: string;
  url: string | null;
  volume: string | null;
  year: number | null;
}

export interface ReviewSearch {
  at: Generated<Timestamp>;
  by_account: string;
  found: number | null;
  id: string;
  kind: string;
  note: string | null;
  on_day: string;
  place: string;
  review_id: string;
  taken_back_at: Timestamp | null;
  trust_id: string;
  words: string | null;
}

export interface ReviewSettlement {
  answer: string;
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  reason: string | null;
  record_id: string;
  review_id: string;
  stage: string;
  trust_id: string;
  why: string;
}

export interface ReviewVersion {
  /**
   * Names of authors, readers and the supporter as they chose to be named in public.
   */
  body: Json;
  /**
   * Where it is shown, not what it says: the gathering on whose page it stands.
   */
  event_id: string | null;
  id: string;
  number: number;
  published_at: Generated<Timestamp>;
  published_by: string;
  /**
   * As the review had it when it was published.
   */
  question_id: string | null;
  review_id: string;
  title: string;
  trust_id: string;
  withdrawn_at: Timestamp | null;
  withdrawn_why: string | null;
}

export interface ReviewWords {
  at: Generated<Timestamp>;
  by_account: string;
  id: string;
  part: string;
  review_id: string;
  trust_id: string;
  /**
   * For the parts standpoint, think again, supporter: personal data of the author or the supporter, written to be published.
   */
  words: string;
}

export interface SchemaMigration {
  applied_at: Generated<Timestamp>;
  checksum: string;
  name: string;
  number: number;
}

export interface Session {
  account_id: string;
  began_at: Generated<Timestamp>;
  /**
   * When the person last proved again who they are (asked before break-glass).
   */
  confirmed_at: Timestamp | null;
  ended_at: Timestamp | null;
  id: string;
  last_seen_at: Generated<Timestamp>;
  membership_id: string | null;
  /**
   * Names of places are hidden on the screen until this visit ends or they are shown again.
   */
  names_hidden: Generated<boolean>;
  token_hash: Buffer;
  trust_id: string | null;
}

export interface SettingChange {
  became: Json;
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  id: string;
  key: string;
  trust_id: string;
  was: Json | null;
}

export interface SetUpStep {
  at: Generated<Timestamp>;
  by_account: string;
  done_on: string | null;
  done_with: string | null;
  due_on: string | null;
  id: string;
  kind: string;
  /**
   * Personal data: a name at work.
   */
  owner: string | null;
  task: string;
  trust_id: string;
  words: string | null;
}

export interface SetUpTask {
  added_at: Generated<Timestamp>;
  added_by: string;
  id: string;
  phase: number;
  trust_id: string;
  words: string;
}

export interface SharedWords {
  circle_id: string;
  id: string;
  person_id: string;
  said_at: Generated<Timestamp>;
  taken_back_at: Timestamp | null;
  trust_id: string;
  /**
   * Personal data: their own words to a carer or friend. Null once taken back.
   */
  words: string | null;
}

export interface SicknessTotal {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  id: string;
  month: string;
  replaced_at: Timestamp | null;
  source: string;
  tenths_of_days: number;
  trust_id: string;
}

export interface SignInAttempt {
  at: Generated<Timestamp>;
  email_hash: string;
  id: string;
  source_hash: string;
  worked: boolean;
}

export interface SpentKey {
  at: Generated<Timestamp>;
  body_hash: Buffer;
  /**
   * Personal data: what was sent with the key, so that sending other words with it shows both side by side.
   */
  fields: Generated<Json>;
  form: string;
  holder: string;
  key: string;
  location: string | null;
}

export interface StatementCount {
  answer: number;
  audience: string;
  n: number;
  round_id: string;
  statement: string;
  trust_id: string;
  way: string;
}

export interface StatementLink {
  audience: string;
  could_answer: number;
  made_at: Generated<Timestamp>;
  round_id: string;
  token_hash: Buffer;
  trust_id: string;
}

export interface StatementReturn {
  audience: string;
  n: number;
  round_id: string;
  trust_id: string;
  way: string;
}

export interface StatementRound {
  before_id: string | null;
  closed_at: Timestamp | null;
  closed_by: string | null;
  closes_on: string;
  id: string;
  opened_at: Generated<Timestamp>;
  opened_by: string;
  set_key: string;
  team_id: string | null;
  trust_id: string;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
}

export interface Stay {
  began_on: string | null;
  expected_on: string | null;
  expected_said_by: string | null;
  expected_said_on: string | null;
  expected_unknown_why: string | null;
  id: string;
  /**
   * The day they left this ward: for home or elsewhere, or for another ward where moved_to is set. A cached fact of the newest stay_step.
   */
  left_on: string | null;
  left_recorded_at: Timestamp | null;
  left_recorded_by: string | null;
  left_told_by: string | null;
  /**
   * Personal data: where they went, in plain words, if they agree that it is written down.
   */
  left_where: string | null;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  /**
   * The stay on the ward they moved to. Null where left_on means that they left hospital.
   */
  moved_to: string | null;
  person_id: string;
  team_id: string;
  /**
   * Personal data: who said that it began.
   */
  told_by: string | null;
  trust_id: string;
  /**
   * This stay was written down by mistake: it is kept with the reason, and counts nowhere.
   */
  undone_at: Timestamp | null;
  undone_by: string | null;
  /**
   * Personal data: why it was a mistake.
   */
  undone_why: string | null;
}

export interface StayLeave {
  back_on: string | null;
  back_recorded_at: Timestamp | null;
  back_recorded_by: string | null;
  /**
   * Personal data: who said that they were back.
   */
  back_said_by: string | null;
  back_said_on: string | null;
  correction_why: string | null;
  corrects: string | null;
  from_on: string;
  id: string;
  off: Generated<boolean>;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  /**
   * Personal data: who said so, by name.
   */
  said_by: string;
  said_on: string;
  stay_id: string;
  team_id: string;
  trust_id: string;
  until_on: string;
  /**
   * Personal data: where they are on leave, in plain words.
   */
  where_to: string | null;
}

export interface StayStep {
  correction_why: string | null;
  corrects: string | null;
  id: string;
  kind: string;
  /**
   * The day of it; null where it is not known or, in a correction, did not take place.
   */
  on_day: string | null;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  /**
   * Personal data: who said so, by name.
   */
  said_by: string;
  said_on: string;
  stay_id: string;
  team_id: string;
  trust_id: string;
  /**
   * Personal data: where they went, or the ward they moved to.
   */
  words: string | null;
}

export interface StoredFile {
  bytes: number;
  digest: Buffer;
  erased_at: Timestamp | null;
  erased_by: string | null;
  id: string;
  kept_at: Generated<Timestamp>;
  /**
   * Personal data: who sent it.
   */
  kept_by: string;
  /**
   * May hold personal data: what somebody called their file.
   */
  name: string;
  trust_id: string;
  type: string;
}

export interface StoredFilePart {
  file_id: string;
  n: number;
  /**
   * May hold personal data: whatever somebody put into their file.
   */
  part: Buffer;
  trust_id: string;
}

export interface SupervisionAction {
  by_account: string;
  /**
   * When it was done or dropped; copied from its newest step.
   */
  closed_at: Timestamp | null;
  due_on: string | null;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  session_id: string;
  trust_id: string;
  /**
   * Personal data of the worker.
   */
  what: string;
}

export interface SupervisionActionStep {
  action_id: string;
  at: Generated<Timestamp>;
  by_account: string;
  due_on: string | null;
  id: string;
  kind: string;
  session_id: string;
  trust_id: string;
  what: string | null;
  why: string | null;
}

export interface SupervisionArrangement {
  ended_by: string | null;
  /**
   * Agreed for this worker, with why; null where the service's own figure holds.
   */
  every_weeks: number | null;
  every_why: string | null;
  from_on: string;
  id: string;
  /**
   * The newest day it was held with them there; kept by a trigger on supervision_seat.
   */
  last_held_on: string | null;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  stand_in_account_id: string | null;
  stream: string;
  supervisor_account_id: string;
  trust_id: string;
  until_on: string | null;
  worker_id: string;
}

export interface SupervisionCorrection {
  at: Generated<Timestamp>;
  by_account: string;
  /**
   * False: it was not held after all, and is open again.
   */
  held_after_all: boolean;
  id: string;
  session_id: string;
  trust_id: string;
  was_held_at: Timestamp;
  was_held_by: string | null;
  was_minutes: number;
  was_place: string | null;
  was_there: string[];
  /**
   * Why it was put right, in the words of whoever did.
   */
  why: string;
}

export interface SupervisionFrequency {
  every_weeks: number;
  from_on: string;
  id: string;
  set_at: Generated<Timestamp>;
  set_by: string | null;
  source: string;
  stream: string;
  trust_id: string;
}

export interface SupervisionMove {
  at: Generated<Timestamp>;
  became_at: Timestamp | null;
  by_account: string;
  id: string;
  session_id: string;
  trust_id: string;
  was_at: Timestamp;
}

export interface SupervisionSeat {
  called_off: Generated<boolean>;
  held_on: string | null;
  planned_at: Timestamp;
  session_id: string;
  stream: string;
  there: boolean | null;
  trust_id: string;
  worker_id: string;
}

export interface SupervisionSession {
  called_off_at: Timestamp | null;
  called_off_by: string | null;
  held_at: Timestamp | null;
  /**
   * Who held it: the supervisor, or whoever covered.
   */
  held_by: string | null;
  id: string;
  made_at: Generated<Timestamp>;
  minutes: number;
  place: string | null;
  planned_at: Timestamp;
  planned_by: string;
  recorded_at: Timestamp | null;
  recorded_by: string | null;
  stand_in_account_id: string | null;
  stream: string;
  supervisor_account_id: string;
  trust_id: string;
}

export interface SupervisionWords {
  corrected_at: Timestamp | null;
  correction_why: string | null;
  corrects: string | null;
  id: string;
  session_id: string;
  trust_id: string;
  /**
   * Personal data of the worker. Nothing about people supported: the box says so.
   */
  words: string;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface Support {
  began_at: Timestamp;
  ended_at: Timestamp | null;
  ended_by: string | null;
  /**
   * as agreed, stopped coming, moved away, withdrew, parted (either would rather it were somebody else: nobody's fault, no reason), handed over, died.
   */
  ended_how: string | null;
  ending_on: string | null;
  ending_why: string | null;
  finding_places: Generated<boolean>;
  /**
   * When they first met. Set by the record of the contact, as are second_held_at, last_held_at, next_planned_at and home_held_at (first contact after leaving hospital).
   */
  first_held_at: Timestamp | null;
  home_held_at: Timestamp | null;
  id: string;
  last_held_at: Timestamp | null;
  leaving_hospital: Generated<boolean>;
  /**
   * They meet first and then say whether to go on: until then what else was shown stays open to them.
   */
  meeting_first: Generated<boolean>;
  next_planned_at: Timestamp | null;
  person_id: string;
  /**
   * The person would rather not meet again: respected, and never asked over.
   */
  rather_not_at: Timestamp | null;
  rather_not_by: string | null;
  referral_id: string | null;
  second_held_at: Timestamp | null;
  trust_id: string;
  worker_id: string;
}

export interface Taxonomy {
  description: string | null;
  id: string;
  name: string;
  source_id: string;
  source_name: string;
  uri: string | null;
  version: string | null;
}

export interface TaxonomyTerm {
  description: string | null;
  id: string;
  name: string;
  /**
   * The wider term, as the source gave it; that one need not be in the directory.
   */
  parent_source_id: string | null;
  source_id: string;
  source_name: string;
  taxonomy_id: string | null;
  taxonomy_name: string | null;
  term_uri: string | null;
}

export interface TeamManager {
  /**
   * Personal data: who manages the team at work.
   */
  account_id: string;
  ended_at: Timestamp | null;
  id: string;
  named_by: string;
  since: Generated<Timestamp>;
  team_id: string;
  trust_id: string;
}

export interface TeamPreparation {
  entered_at: Generated<Timestamp>;
  entered_by: string;
  held_on: string;
  id: string;
  minutes: number;
  team_id: string;
  trust_id: string;
  words: Generated<string>;
}

export interface TeamPreparationPeer {
  /**
   * Personal data: a peer worker who led the session.
   */
  account_id: string;
  preparation_id: string;
  trust_id: string;
}

export interface TeamPreparationRole {
  n: number;
  preparation_id: string;
  role: string;
  trust_id: string;
}

export interface Thanks {
  at: Generated<Timestamp>;
  by_account: string;
  by_role: string;
  id: string;
  in_record: Generated<boolean>;
  put_away_at: Timestamp | null;
  trust_id: string;
  /**
   * Personal data of the worker.
   */
  words: string;
  worker_id: string;
}

export interface TimetableAnswer {
  answer: string;
  at: Generated<Timestamp>;
  id: string;
  learner_id: string;
  paid: string | null;
  trust_id: string;
}

export interface TrainingCertificate {
  /**
   * Sixteen letters on the paper, by which anybody who holds it can check it.
   */
  code: string;
  cohort: string;
  id: string;
  issued_at: Generated<Timestamp>;
  issued_by: string;
  issued_on: string;
  kind: string;
  learner_id: string;
  minutes: number;
  /**
   * Personal data: the name on the certificate.
   */
  name: string;
  of_minutes: number;
  programme: string;
  trust_id: string;
  withdrawn_at: Timestamp | null;
  withdrawn_by: string | null;
  /**
   * For the learner and the leads; never shown to whoever checks.
   */
  withdrawn_why: string | null;
}

export interface TrainingCohort {
  absence_cap_minutes: number | null;
  attend_percent: number | null;
  begins_on: string;
  called_off_at: Timestamp | null;
  ends_on: string;
  id: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  name: string;
  place: string | null;
  programme_id: string;
  trust_id: string;
}

export interface TrainingPlacement {
  buddy_worker_id: string;
  called_off_at: Timestamp | null;
  from_on: string;
  id: string;
  learner_id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  team_id: string;
  trust_id: string;
  until_on: string;
}

export interface TrainingProgramme {
  /**
   * The most that may be missed and not caught up; null: no such rule.
   */
  absence_cap_minutes: number | null;
  adapted: string | null;
  /**
   * How much of the time somebody is there to complete it; null: no such rule.
   */
  attend_percent: number | null;
  closed_at: Timestamp | null;
  country: string;
  /**
   * Which shipped template it began from; its sizes are our assumption until somebody changes them.
   */
  from_template: string | null;
  id: string;
  licence: string;
  made_at: Generated<Timestamp>;
  made_by: string | null;
  name: string;
  provider: string;
  trust_id: string;
}

export interface TrainingSession {
  begins_at: Timestamp;
  called_off_at: Timestamp | null;
  cohort_id: string;
  covers: string | null;
  domains: Generated<number[]>;
  id: string;
  minutes: number;
  place: string | null;
  /**
   * When its register was first taken.
   */
  register_at: Timestamp | null;
  title: string;
  trust_id: string;
  week: number;
}

export interface TrainingSessionMove {
  at: Generated<Timestamp>;
  became_at: Timestamp | null;
  by_account: string;
  id: string;
  session_id: string;
  trust_id: string;
  was_at: Timestamp;
}

export interface Trust {
  /**
   * True for an invented service: every page then says that everybody in it is invented.
   */
  demo: Generated<boolean>;
  id: string;
  kind: string;
  made_at: Generated<Timestamp>;
  name: string;
  slug: string;
}

export interface TrustSetting {
  key: string;
  set_at: Generated<Timestamp>;
  set_by: string | null;
  trust_id: string;
  value: Json;
}

export interface Wish {
  about: string;
  /**
   * For "one to one or group": one-to-one, group or both.
   */
  choice: string | null;
  id: string;
  person_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  said_on: string;
  trust_id: string;
  /**
   * Personal data: their own words.
   */
  words: string;
}

export interface Withholding {
  ended_at: Timestamp | null;
  ended_by: string | null;
  ended_why: string | null;
  id: string;
  item_id: string;
  made_at: Generated<Timestamp>;
  made_by: string;
  person_id: string;
  /**
   * Personal data: the professional's name and job.
   */
  professional: string;
  review_on: string;
  tell_person: Generated<boolean>;
  trust_id: string;
  /**
   * Personal data. Never shown to the person.
   */
  why: string;
}

export interface WorkerAsk {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asked_at: Generated<Timestamp>;
  asked_by: string | null;
  id: string;
  person_id: string;
  referral_id: string;
  said_how: string | null;
  /**
   * When a lead wrote it down for the worker: the day they said it, and how.
   */
  said_on: string | null;
  taken_back_at: Timestamp | null;
  trust_id: string;
  worker_id: string;
}

export interface WorkerExperience {
  /**
   * May be used to suggest them; on_profile: may be said on their profile. Two choices, each their own.
   */
  for_matching: Generated<boolean>;
  id: string;
  /**
   * Personal data: a key of data/experience.csv, or the worker's own words (own_words).
   */
  item: string;
  on_profile: Generated<boolean>;
  own_words: Generated<boolean>;
  since: Generated<Timestamp>;
  trust_id: string;
  worker_id: string;
}

export interface WorkerLimit {
  account_id: string;
  highest_minutes: number | null;
  highest_pence: number | null;
  lowest_minutes: number | null;
  lowest_pence: number | null;
  pay_every: string | null;
  set_at: Generated<Timestamp>;
  trust_id: string;
  worker_id: string;
}

export interface DB {
  absence: Absence;
  account: Account;
  ask_first: AskFirst;
  attendance: Attendance;
  audit_head: AuditHead;
  audit_row: AuditRow;
  better_off_check: BetterOffCheck;
  better_off_offer: BetterOffOffer;
  candidate: Candidate;
  candidate_check: CandidateCheck;
  candidate_interview: CandidateInterview;
  candidate_step: CandidateStep;
  catch_up: CatchUp;
  check_in: CheckIn;
  check_interval: CheckInterval;
  check_interval_term: CheckIntervalTerm;
  choice_step: ChoiceStep;
  circle: Circle;
  clinical_post_fact: ClinicalPostFact;
  cohort_trainer: CohortTrainer;
  coming_pay: ComingPay;
  concern: Concern;
  concern_step: ConcernStep;
  connection: Connection;
  connection_outing: ConnectionOuting;
  connection_place: ConnectionPlace;
  connection_step: ConnectionStep;
  connection_words: ConnectionWords;
  contact: Contact;
  contact_record: ContactRecord;
  contact_step: ContactStep;
  contract: Contract;
  crisis_line: CrisisLine;
  death: Death;
  death_effect: DeathEffect;
  death_read: DeathRead;
  death_task: DeathTask;
  development_goal: DevelopmentGoal;
  directory_change: DirectoryChange;
  directory_import: DirectoryImport;
  directory_import_row: DirectoryImportRow;
  directory_keeper: DirectoryKeeper;
  directory_source: DirectorySource;
  draft: Draft;
  email_code: EmailCode;
  ending: Ending;
  ending_date: EndingDate;
  ending_hope: EndingHope;
  ending_summary: EndingSummary;
  ending_talk: EndingTalk;
  event: Event;
  event_arrival: EventArrival;
  event_feedback: EventFeedback;
  event_file: EventFile;
  event_interest: EventInterest;
  event_interest_step: EventInterestStep;
  event_item: EventItem;
  event_link: EventLink;
  event_organiser: EventOrganiser;
  event_reach: EventReach;
  event_registration: EventRegistration;
  event_report: EventReport;
  event_task: EventTask;
  expected_date: ExpectedDate;
  feedback: Feedback;
  feedback_step: FeedbackStep;
  find_sign: FindSign;
  find_town: FindTown;
  find_word: FindWord;
  follow_up: FollowUp;
  full_time_week: FullTimeWeek;
  group_agreement: GroupAgreement;
  group_came: GroupCame;
  group_change: GroupChange;
  group_facilitator: GroupFacilitator;
  group_feedback: GroupFeedback;
  group_link: GroupLink;
  group_listing: GroupListing;
  group_note: GroupNote;
  group_place: GroupPlace;
  group_register: GroupRegister;
  group_series: GroupSeries;
  group_session: GroupSession;
  group_session_step: GroupSessionStep;
  group_worked: GroupWorked;
  growth_step: GrowthStep;
  handover: Handover;
  handover_contact: HandoverContact;
  host_team: HostTeam;
  hours_ask: HoursAsk;
  hours_entry: HoursEntry;
  invitation: Invitation;
  keep_away: KeepAway;
  lay_word: LayWord;
  lead_cover: LeadCover;
  learner: Learner;
  leave_booking: LeaveBooking;
  leave_carried: LeaveCarried;
  leave_rule: LeaveRule;
  lived_decision: LivedDecision;
  lived_meeting: LivedMeeting;
  lived_member: LivedMember;
  lived_outcome: LivedOutcome;
  lived_page: LivedPage;
  lived_question: LivedQuestion;
  location: Location;
  location_access: LocationAccess;
  location_address: LocationAddress;
  location_position: LocationPosition;
  mail: Mail;
  match_wish: MatchWish;
  membership: Membership;
  met_before: MetBefore;
  not_agreed: NotAgreed;
  note_answer: NoteAnswer;
  note_item: NoteItem;
  note_request: NoteRequest;
  offer: Offer;
  old_list_row: OldListRow;
  on_call: OnCall;
  organisation: Organisation;
  organisation_identifier: OrganisationIdentifier;
  other_service: OtherService;
  out_now: OutNow;
  own_part: OwnPart;
  own_part_look: OwnPartLook;
  own_part_share: OwnPartShare;
  passkey: Passkey;
  passkey_challenge: PasskeyChallenge;
  pattern: Pattern;
  pattern_day: PatternDay;
  pay_band: PayBand;
  pay_framework: PayFramework;
  pay_rate: PayRate;
  peer_group: PeerGroup;
  peer_worker: PeerWorker;
  person: Person;
  person_change: PersonChange;
  piece: Piece;
  piece_claim: PieceClaim;
  piece_hours: PieceHours;
  piece_mark: PieceMark;
  piece_part: PiecePart;
  piece_words: PieceWords;
  place: Place;
  place_area: PlaceArea;
  place_at_location: PlaceAtLocation;
  place_attribute: PlaceAttribute;
  place_check: PlaceCheck;
  place_contact: PlaceContact;
  place_correction: PlaceCorrection;
  place_cost: PlaceCost;
  place_edit: PlaceEdit;
  place_fact: PlaceFact;
  place_find: PlaceFind;
  place_funding: PlaceFunding;
  place_language: PlaceLanguage;
  place_link: PlaceLink;
  place_note: PlaceNote;
  place_pair: PlacePair;
  place_phone: PlacePhone;
  place_report: PlaceReport;
  place_schedule: PlaceSchedule;
  place_standing: PlaceStanding;
  plan_entry: PlanEntry;
  plan_sharing: PlanSharing;
  post: Post;
  post_term: PostTerm;
  principle_answerer: PrincipleAnswerer;
  principle_concern: PrincipleConcern;
  principle_rate: PrincipleRate;
  principle_rule: PrincipleRule;
  principle_step: PrincipleStep;
  principle_talk: PrincipleTalk;
  principle_year: PrincipleYear;
  programme_piece: ProgrammePiece;
  programme_session: ProgrammeSession;
  public_place: PublicPlace;
  readiness_again: ReadinessAgain;
  readiness_entry: ReadinessEntry;
  readiness_exception: ReadinessException;
  readiness_item: ReadinessItem;
  readiness_look: ReadinessLook;
  readiness_signature: ReadinessSignature;
  record_copy: RecordCopy;
  referral: Referral;
  referral_code: ReferralCode;
  refusal_count: RefusalCount;
  refused_request: RefusedRequest;
  review: Review;
  review_decision: ReviewDecision;
  review_finding: ReviewFinding;
  review_import: ReviewImport;
  review_import_row: ReviewImportRow;
  review_pair: ReviewPair;
  review_reader: ReviewReader;
  review_record: ReviewRecord;
  review_search: ReviewSearch;
  review_settlement: ReviewSettlement;
  review_version: ReviewVersion;
  review_words: ReviewWords;
  schema_migration: SchemaMigration;
  session: Session;
  set_up_step: SetUpStep;
  set_up_task: SetUpTask;
  setting_change: SettingChange;
  shared_words: SharedWords;
  sickness_total: SicknessTotal;
  sign_in_attempt: SignInAttempt;
  spent_key: SpentKey;
  statement_count: StatementCount;
  statement_link: StatementLink;
  statement_return: StatementReturn;
  statement_round: StatementRound;
  stay: Stay;
  stay_leave: StayLeave;
  stay_step: StayStep;
  stored_file: StoredFile;
  stored_file_part: StoredFilePart;
  supervision_action: SupervisionAction;
  supervision_action_step: SupervisionActionStep;
  supervision_arrangement: SupervisionArrangement;
  supervision_correction: SupervisionCorrection;
  supervision_frequency: SupervisionFrequency;
  supervision_move: SupervisionMove;
  supervision_seat: SupervisionSeat;
  supervision_session: SupervisionSession;
  supervision_words: SupervisionWords;
  support: Support;
  taxonomy: Taxonomy;
  taxonomy_term: TaxonomyTerm;
  team_manager: TeamManager;
  team_preparation: TeamPreparation;
  team_preparation_peer: TeamPreparationPeer;
  team_preparation_role: TeamPreparationRole;
  thanks: Thanks;
  timetable_answer: TimetableAnswer;
  training_certificate: TrainingCertificate;
  training_cohort: TrainingCohort;
  training_placement: TrainingPlacement;
  training_programme: TrainingProgramme;
  training_session: TrainingSession;
  training_session_move: TrainingSessionMove;
  trust: Trust;
  trust_setting: TrustSetting;
  wish: Wish;
  withholding: Withholding;
  worker_ask: WorkerAsk;
  worker_experience: WorkerExperience;
  worker_limit: WorkerLimit;
}
