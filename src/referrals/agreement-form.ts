// Page 1: does the person want this, and who is asking.
import { z } from 'zod';
import { date, ifGiven, oneOf, optionalText, readForm, ukPhone } from '../kit/forms/index.ts';
import type { Errors, Typed } from '../kit/forms/index.ts';
import type { Day } from '../kit/times.ts';
import type { Team } from '../teams/index.ts';
import { agreedOnProblem, AGREEMENTS } from './asking.rules.ts';
import { problemsOnly } from './asking-forms.ts';
import type { Problems } from './asking-forms.ts';
import type { AskedBy, ReferralSource } from './asked-row.rules.ts';
import type { Asker } from './asking-way.ts';

export const agreementForm = z.object({
  agreed: oneOf(AGREEMENTS, 'Choose what they said'),
  agreed_how: optionalText({ what: 'How they said yes', max: 1000 }),
  agreed_on: ifGiven(date({ missing: '', what: 'The day they said yes' })),
  team: optionalText({ max: 40 }),
  asker_name: optionalText({ what: 'The name', max: 100 }),
  asker_job: optionalText({ what: 'The job', max: 100 }),
  asker_phone: ifGiven(ukPhone({ missing: '' })),
});
export type AgreementValues = z.output<typeof agreementForm>;

/** Only a yes needs more words. */
export const alsoAgreement = (v: Partial<AgreementValues>): Problems => v.agreed !== 'yes' ? {} : {
  agreed_how: v.agreed_how ? undefined : 'Write how they said yes, in their own words if you can',
  agreed_on: v.agreed_on ? undefined : 'Enter the day they said yes',
};

/** Rules that need the day, the door and the trust's teams. */
export const checkAgreement = (v: AgreementValues, { today, source, teams }: { today: Day; source: ReferralSource; teams: readonly Team[] }): Errors => problemsOnly(v.agreed !== 'yes' ? {
  team: v.team && source === 'phone' && !teams.some((t) => t.id === v.team) ? 'Choose a team from the list, or none' : undefined,
} : {
  agreed_on: v.agreed_on ? (agreedOnProblem(v.agreed_on, today) ?? undefined) : undefined,
  team: v.team && source === 'phone' && !teams.some((t) => t.id === v.team) ? 'Choose a team from the list, or none' : undefined,
  asker_name: !v.asker_name && (source === 'team link' || (source === 'phone' && v.team)) ? (source === 'phone' ? 'Enter who is ringing' : 'Enter your name') : undefined,
});

/** Who asked and how the person agreed, from what a draft holds; null when page 1 has to be looked at again. */
export const agreedInDraft = (typed: Typed, asker: Asker, by: { name: string; accountId: string | null }, today: Day, teams: readonly Team[]): AskedBy | null => {
  if (asker.source === 'self') {
    return { source: 'self', team_id: null, made_by: null, asked_by_name: null, asked_by_job: null, asked_by_email: null, asked_by_phone: null, agreed_on: today, agreed_how: 'Asked for it themself' };
  }
  const read = readForm(agreementForm, typed, (v) => problemsOnly(alsoAgreement(v)));
  if (!read.ok || read.values.agreed !== 'yes') return null;
  const v = read.values;
  if (Object.keys(checkAgreement(v, { today, source: asker.source, teams })).length > 0) return null;
  return {
    source: asker.source, team_id: asker.source === 'phone' ? (v.team ?? null) : (asker.team?.id ?? null), made_by: by.accountId,
    asked_by_name: asker.source === 'host team' ? by.name : (v.asker_name ?? null), asked_by_job: v.asker_job ?? null, asked_by_email: asker.email, asked_by_phone: v.asker_phone ?? null,
    agreed_on: v.agreed_on ?? today, agreed_how: v.agreed_how ?? '',
  };
};
