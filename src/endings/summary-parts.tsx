// The summary as a form and as paper: the person's words first, then how to come back.
import type { ComponentProps } from 'react';
import { z } from 'zod';
import { ifGiven, oneOf, optionalText, TextAreaField } from '../kit/forms/index.ts';
import type { FormState } from '../kit/forms/index.ts';
import { PrintSheet } from '../kit/look/index.ts';
import { sayDate } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { RingInNeed } from '../teams/index.ts';
import { SUMMARY_PARTS, SUMMARY_WORDS } from './keepsake.rules.ts';
import type { SummaryPart, SummarySees } from './keepsake.rules.ts';

const part = (what: string) => optionalText({ what, max: 2000 });
export const summaryForm = z.object({
  did: part('What you did'), helped: part('What helped'), lean_on: part('Who you lean on'), next: part('What is next'), come_back: part('How to come back'), sees: ifGiven(oneOf(['only me', 'my worker'], 'Choose who sees it')),
});
export const summaryFrom = (form: z.output<typeof summaryForm>, sees: SummarySees | undefined): Record<SummaryPart, string | null> & { sees: SummarySees } =>
  ({ did: form.did ?? null, helped: form.helped ?? null, lean_on: form.lean_on ?? null, next: form.next ?? null, come_back: form.come_back ?? null, sees: sees ?? 'only me' });

export const SummaryFields = ({ form, voice, readsThis }: { form: FormState<keyof z.output<typeof summaryForm>>; voice: 'you' | 'they'; readsThis: string }) => (
  <>{SUMMARY_PARTS.map((name) => <TextAreaField key={name} form={form} name={name} label={voice === 'you' ? SUMMARY_WORDS[name].label : SUMMARY_WORDS[name].they} hint={SUMMARY_WORDS[name].hint} rows={3} readsThis={readsThis} />)}</>
);

type SheetProps = { summary: Partial<Record<SummaryPart, string | null>>; name: string; worker: string; phone: string; hours: string; large: boolean; today: Day; numbers: ComponentProps<typeof RingInNeed>['lines']; /** Empty lines to write on. */ blank?: boolean };

/** One page to keep. Blank, it is the same page to write on together. */
export const SummarySheet = ({ summary, name, worker, phone, hours, large, today, numbers, blank = false }: SheetProps) => (
  <PrintSheet large={large}>
    <h1 className="al-title">{name}</h1>
    <p>What I take with me from my time with {worker}. {sayDate(today)}.</p>
    {SUMMARY_PARTS.map((part) => (blank || summary[part]) && (
      <section key={part} className="al-sheet__choice"><h2>{SUMMARY_WORDS[part].label}</h2>{blank ? <><div className="al-ask__line" /><div className="al-ask__line" /><div className="al-ask__line" /></> : <p>{summary[part]}</p>}</section>
    ))}
    <section className="al-sheet__choice"><h2>If I want to come back</h2>
      <p>I can always ask. It is the same record, so I do not have to tell everything again.{phone ? ` Ring ${phone}${hours ? ` (${hours})` : ''} and ask for the peer lead, or use my own account.` : ' I ask the peer lead, or use my own account.'}</p>
    </section>
    <RingInNeed lines={numbers} mine />
  </PrintSheet>
);
