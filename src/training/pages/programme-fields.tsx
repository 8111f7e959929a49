// The fields of a programme, of one of its sessions and of a piece.
import { z } from 'zod';
import { CheckboxesField, ifGiven, manyOf, minutes, optionalText, text, TextAreaField, TextField, typedFrom, wholeNumber } from '../../kit/forms/index.ts';
import type { FieldName, FormState, Typed } from '../../kit/forms/index.ts';
import { DOMAIN_NUMBERS, domainItems } from '../domains.ts';
import type { Piece, Programme, ProgrammeDetails, ProgrammeSession } from '../programme.queries.ts';

export const programmeForm = z.object({
  name: text({ missing: 'Enter what it is called', what: 'The name', max: 120 }),
  provider: text({ missing: 'Enter who made it', what: 'The provider', max: 120 }),
  country: text({ missing: 'Enter the country', what: 'The country', max: 60 }),
  licence: text({ missing: 'Enter what allows you to use the materials', what: 'The licence', max: 500 }),
  adapted: optionalText({ what: 'What was changed', max: 1000 }),
  percent: ifGiven(wholeNumber({ missing: '', what: 'The share', min: 1, max: 100 })),
  cap: ifGiven(wholeNumber({ missing: '', what: 'The hours', min: 0, max: 400 })),
});
type ProgrammeValues = z.output<typeof programmeForm>;
export const programmeFrom = (v: ProgrammeValues): ProgrammeDetails =>
  ({ name: v.name, provider: v.provider, country: v.country, licence: v.licence, adapted: v.adapted ?? null, attend_percent: v.percent ?? null, absence_cap_minutes: v.cap === undefined ? null : v.cap * 60 });
export const programmeTyped = (p: Programme): Typed => typedFrom({ ...p, percent: p.attend_percent, cap: p.absence_cap_minutes === null ? null : Math.floor(p.absence_cap_minutes / 60) });

export const programmeFields = (f: FormState<FieldName<typeof programmeForm>>) => (
  <>
    <TextField form={f} name="name" label="What is it called?" />
    <TextField form={f} name="provider" label="Who made it?" />
    <TextField form={f} name="country" label="In which country?" width={20} />
    <TextAreaField form={f} name="licence" rows={2} label="What allows you to use the materials?" hint="For example: bought for two cohorts a year, until June 2028. Or: ours." />
    <TextAreaField form={f} name="adapted" rows={3} label="What was changed for here?" hint="Words, law, examples, length. Leave it empty if nothing was." />
    <TextField form={f} name="percent" label="How much of it does somebody need to be there for, in per cent?" hint="80 is common. Leave it empty for no such rule." width={3} inputMode="numeric" />
    <TextField form={f} name="cap" label="How many hours may be missed at most?" hint="What is caught up does not count as missed. Leave it empty for no such rule." width={3} inputMode="numeric" />
  </>
);

const domains = () => manyOf(DOMAIN_NUMBERS);
export const sessionForm = z.object({
  week: wholeNumber({ missing: 'Enter which week', what: 'The week', min: 1, max: 60 }),
  title: text({ missing: 'Enter what it is called', what: 'The title', max: 120 }),
  covers: optionalText({ what: 'What it covers', max: 600 }),
  minutes: minutes({ missing: 'Enter how long it is', what: 'The length', min: 15, max: 600 }),
  domains: domains(),
});
export const sessionFrom = (v: z.output<typeof sessionForm>) => ({ week: v.week, title: v.title, covers: v.covers ?? null, minutes: v.minutes, domains: v.domains.map(Number) });
export const sessionTyped = (s: ProgrammeSession): Typed => typedFrom({ ...s, domains: s.domains.map(String) });
export const sessionFields = (f: FormState<FieldName<typeof sessionForm>>) => (
  <>
    <TextField form={f} name="week" label="In which week?" width={2} inputMode="numeric" />
    <TextField form={f} name="title" label="What is it called?" />
    <TextAreaField form={f} name="covers" rows={3} label="What does it cover?" />
    <TextField form={f} name="minutes" label="How long?" hint="For example, 4 hours or 90 minutes. With breaks that count." width={10} />
    <CheckboxesField form={f} name="domains" label="Which competences does it speak to?" items={domainItems()} small />
  </>
);

export const pieceForm = z.object({ title: text({ missing: 'Enter what it is called', what: 'The title', max: 120 }), what: optionalText({ what: 'What it is', max: 600 }), domains: domains() });
export const pieceFrom = (v: z.output<typeof pieceForm>) => ({ title: v.title, what: v.what ?? null, domains: v.domains.map(Number) });
export const pieceTyped = (p: Piece): Typed => typedFrom({ ...p, domains: p.domains.map(String) });
export const pieceFields = (f: FormState<FieldName<typeof pieceForm>>) => (
  <>
    <TextField form={f} name="title" label="What is it called?" />
    <TextAreaField form={f} name="what" rows={3} label="What does somebody do?" />
    <CheckboxesField form={f} name="domains" label="Which competences does it show?" items={domainItems()} small />
  </>
);
