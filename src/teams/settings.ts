// What a trust may set, each with its starting value. None of the clocks is national guidance unless a source says so (product: screens).
import type { Tx } from '../access/index.ts';
import { settingRows } from './team.queries.ts';

/** Starting values. Working days leave out weekends and bank holidays; days are calendar days. */
export const STARTING_SETTINGS = {
  answer_working_days: 3,
  match_working_days: 10,
  second_contact_days: 7,
  home_contact_days: 7,
  first_on_ward_days: 3,
  expected_stale_days: 7,
  words_shown_days: 7,
  erase_left_out_days: 30,
  concern_confirm_minutes: 60,
  circle_after_ending_days: 14,
  /** Peer support for discharge as it was tried went on for four months at home (ENRICH, 10.1016/S2215-0366(21)00398-9). */
  support_months: 4,
  /** After so many weeks of going somewhere the person is asked whether they still do. */
  connection_weeks: [4, 12] as number[],
  work_email_domains: [] as string[],
  /** ISO weekdays and hours in which the lead reads what comes in. */
  read_days: [1, 2, 3, 4, 5] as number[],
  read_from: '09:00',
  read_until: '17:00',
  service_phone: '',
  service_hours: '',
  pals_name: 'Patient advice (PALS)',
  pals_phone: '',
  pals_email: '',
  advocate_name: '',
  advocate_phone: '',
  advocate_email: '',
  has_own_record: true,
} as const;

type Widen<T> = T extends number ? number : T extends boolean ? boolean : T extends string ? string : T extends readonly (infer One)[] ? One[] : T;
export type TrustSettings = { -readonly [K in keyof typeof STARTING_SETTINGS]: Widen<(typeof STARTING_SETTINGS)[K]> };

const read = async (tx: Tx): Promise<TrustSettings> => {
  const set = Object.fromEntries((await settingRows(tx)).filter((row) => row.key in STARTING_SETTINGS).map((row) => [row.key, row.value]));
  return { ...STARTING_SETTINGS, work_email_domains: [], ...set } as TrustSettings;
};

const asked = new WeakMap<Tx, Promise<TrustSettings>>();

/** The settings of the viewer's trust: what it set, else the starting values. Several parts of a page need them: they are asked once a transaction. */
export const settingsOf = (tx: Tx): Promise<TrustSettings> => {
  const settings = asked.get(tx) ?? read(tx);
  asked.set(tx, settings);
  return settings;
};

/** After a change in this transaction. */
export const askSettingsAnew = (tx: Tx): void => {
  asked.delete(tx);
};
