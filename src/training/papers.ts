// What a learner takes away: certificates and the record of their training, as tagged PDFs and as a data file.
import { taggedPdf } from '../kit/pdf/index.ts';
import { dayOf, sayDate, sayMinutes } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { competenceDomains, FRAMEWORK } from '../supervision/index.ts';
import { domainsCovered, sayStanding } from './attendance.rules.ts';
import type { Certificate } from './certificate.queries.ts';
import type { Cohort } from './cohort.queries.ts';
import type { Learner, Placement } from './learner.queries.ts';
import type { Programme } from './programme.queries.ts';
import { asCatchUp } from './where-they-stand.ts';
import type { Standings } from './where-they-stand.ts';

const TITLE = { attendance: 'Certificate of attendance', completion: 'Certificate of completion' } as const;

export const certificatePdf = (c: Certificate, service: string, origin: string): Promise<Buffer> => {
  const check = `${origin}/check-certificate/${c.code}`;
  return taggedPdf({ title: `${TITLE[c.kind]}: ${c.name}`, author: service, landscape: true }, (sheet) => {
    sheet.title(TITLE[c.kind]);
    sheet.rule();
    sheet.paragraph(c.name, { size: 30, bold: true, gap: 10 });
    sheet.paragraph(c.kind === 'attendance' ? `took part in ${c.programme}, ${sayMinutes(c.minutes)} of ${sayMinutes(c.of_minutes)}.` : `completed ${c.programme}, with ${sayMinutes(c.minutes)} of ${sayMinutes(c.of_minutes)} and every piece of work met.`, { size: 16, gap: 10 });
    sheet.paragraph(`${service}, cohort ${c.cohort}. Given on ${sayDate(c.issued_on)}${c.issued_by_name ? ` by ${c.issued_by_name}` : ''}.`, { size: 13, gap: 10 });
    if (c.kind === 'attendance') sheet.paragraph('It says that somebody came, and nothing about how they did.', { size: 11 });
    sheet.rule();
    sheet.paragraph(`Anybody who holds this paper can check it. The letters are ${c.code}`, { size: 12, bold: true, gap: 4 });
    sheet.paragraph({ words: check, href: check }, { size: 12 });
  });
};

export type Taken = { learner: Learner; cohort: Cohort; programme: Programme | undefined; all: Standings; placements: readonly Placement[]; certificates: readonly Certificate[]; service: string; printed: Day };

/** The record, in one shape for paper and for a data file. Nothing of health, nobody else's name but trainers', buddies' and who said how a piece stands. */
export const recordOf = ({ learner, cohort, programme, all, placements, certificates, service, printed }: Taken) => {
  const { standing, attended, catchUps, marks, soFar } = all.of(learner);
  return {
    name: learner.name, service, printed,
    programme: { name: cohort.programme, provider: programme?.provider ?? null, country: programme?.country ?? null, adapted: programme?.adapted ?? null },
    cohort: cohort.name, from: cohort.begins_on, until: cohort.ends_on, joined: learner.joined_on,
    minutes: { had: standing.had, caught_up: standing.caughtUp, of: standing.total },
    standing: sayStanding(standing, learner.name),
    sessions: all.sessions.map((s) => ({ day: dayOf(s.begins_at), title: s.title, minutes: s.minutes, there: attended.get(s.id)?.minutes ?? null, caught_up: catchUps.filter((c) => c.session_id === s.id && c.done_on !== null).map((c) => ({ on: c.done_on, minutes: c.minutes, with: c.with_name })) })),
    pieces: all.pieces.map((p) => ({ title: p.title, state: marks.get(p.id)?.state ?? 'not yet', words: marks.get(p.id)?.words ?? null, by: marks.get(p.id)?.by_name ?? null })),
    competences: domainsCovered(soFar, catchUps.map(asCatchUp)).filter((d) => d.of > 0).map((d) => ({ number: d.domain, label: competenceDomains().find((x) => x.number === d.domain)?.label ?? '', minutes: d.had, of: d.of })),
    placements: placements.map((p) => ({ team: p.team, buddy: p.buddy, from: p.from_on, until: p.until_on })),
    certificates: certificates.filter((c) => c.withdrawn_at === null).map((c) => ({ kind: c.kind, given: c.issued_on, letters: c.code })),
  };
};
export type TrainingRecord = ReturnType<typeof recordOf>;

export const recordPdf = (r: TrainingRecord): Promise<Buffer> => {
  const title = `${r.name}: my training`;
  return taggedPdf({ title, author: r.name, foot: `${r.name}, ${r.programme.name}, ${sayDate(r.printed)}` }, (sheet) => {
    sheet.title(title);
    sheet.paragraph(`${r.programme.name}${r.programme.provider ? `, ${r.programme.provider}, ${r.programme.country}` : ''}. ${r.service}, cohort ${r.cohort}, ${sayDate(r.from)} to ${sayDate(r.until)}.`);
    if (r.programme.adapted) sheet.paragraph(`Changed for here: ${r.programme.adapted}`, { size: 11 });
    sheet.paragraph(r.standing, { bold: true });
    sheet.section('Sessions', (part) => part.table({ head: ['Day', 'Session', 'There', 'Caught up'], widths: [2.8, 4.9, 2, 2.3], rows: r.sessions.map((s) => [sayDate(s.day), `${s.title}, ${sayMinutes(s.minutes)}`, s.there === null ? 'not written down' : sayMinutes(s.there), s.caught_up.map((c) => `${sayMinutes(c.minutes)} with ${c.with}`).join('; ') || '–']) }));
    if (r.pieces.length > 0) sheet.section('Pieces of work', (part) => part.list(r.pieces.map((p) => `${p.title}: ${p.state}${p.words ? `. “${p.words}” ${p.by ?? ''}` : ''}`)));
    if (r.competences.length > 0) sheet.section('Competences', (part) => {
      part.paragraph({ words: 'By the nine areas of the competence framework for mental health peer support workers (2020). Labels are ours.', href: FRAMEWORK }, { size: 11 });
      part.list(r.competences.map((c) => `${c.number}. ${c.label}: ${sayMinutes(c.minutes)} of ${sayMinutes(c.of)}`));
    });
    if (r.placements.length > 0) sheet.section('Placement', (part) => part.list(r.placements.map((p) => `${p.team}, beside ${p.buddy}, ${sayDate(p.from)} to ${sayDate(p.until)}`)));
    if (r.certificates.length > 0) sheet.section('Certificates', (part) => part.list(r.certificates.map((c) => `${TITLE[c.kind]}, ${sayDate(c.given)}. Letters to check it by: ${c.letters}`)));
  });
};
