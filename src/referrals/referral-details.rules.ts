// From a referral's columns to a person's record. Pure.
import type { PersonDetails } from '../people/index.ts';

/** The person as the referral describes them; nothing else of the referral. */
export const detailsOf = (r: PersonDetails): PersonDetails => ({
  known_as: r.known_as, full_name: r.full_name, born_on: r.born_on, nhs_number: r.nhs_number, phone: r.phone, email: r.email, address: r.address, postcode_sector: r.postcode_sector,
  safe_contact: r.safe_contact, online_safe: r.online_safe, access_needs: r.access_needs, language: r.language, interpreter: r.interpreter,
});
