// From what a form says to the referral as it is kept. Pure.
import type { Day } from '../kit/times.ts';
import type { AskedValues } from './asking-forms.ts';

/** Those that come through a form; 'old list' is written by the import alone. */
export type ReferralSource = 'host team' | 'team link' | 'phone' | 'self';

/** Who asks, and how the person agreed. */
export type AskedBy = {
  source: ReferralSource; team_id: string | null; made_by: string | null;
  asked_by_name: string | null; asked_by_job: string | null; asked_by_email: string | null; asked_by_phone: string | null;
  agreed_on: Day; agreed_how: string;
};

const OTHER = 'other';

/** Only what belongs to the choice that was made: nothing typed under another choice is kept. */
const whereNow = (v: AskedValues) => {
  if (!v.on_ward) return { on_ward: false, ward_id: null, ward_words: null, expected_on: null, expected_said_by: null, expected_unknown_why: null };
  const listed = v.ward && v.ward !== OTHER ? v.ward : null;
  return {
    on_ward: true, ward_id: listed, ward_words: listed ? null : (v.ward_words ?? null),
    expected_on: v.date_known ? (v.expected_on ?? null) : null,
    expected_said_by: v.date_known ? (v.expected_said_by ?? null) : null,
    expected_unknown_why: v.date_known ? null : (v.expected_unknown_why ?? 'Not told yet'),
  };
};

/** The columns of a referral, but for its id, number and moment. */
export const referralRow = (v: AskedValues, by: AskedBy) => ({
  ...by,
  known_as: v.known_as, full_name: v.full_name, born_on: v.born ?? null, age: v.age ?? null, nhs_number: v.nhs ?? null,
  phone: v.phone ?? null, email: v.email ?? null, address: v.address ?? null, postcode_sector: v.area ?? null,
  safe_contact: v.safe_contact, online_safe: v.online_safe === 'yes' ? true : v.online_safe === 'no' ? false : null,
  access_needs: v.access_needs ?? null, language: v.language ?? null, interpreter: v.interpreter,
  ...whereNow(v),
  hopes: v.hopes, leaving_hospital: v.help.includes('leaving'), finding_places: v.help.includes('places'), one_or_group: v.one_or_group,
  worker_wishes: v.worker_wishes ?? null, meeting_safely: v.meeting_safely ?? null,
});
export type ReferralRow = ReturnType<typeof referralRow>;
