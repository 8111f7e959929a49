// A published review as a tagged PDF, from what was kept.
import { taggedPdf } from '../kit/pdf/index.ts';
import { dayOf, sayDate } from '../kit/times.ts';
import { sayAgreement } from './agreement.rules.ts';
import { EFFECT_WORDS, SURE_WORDS } from './finding.rules.ts';
import { flowTable } from './flow-table.rules.ts';
import { publishedFlow } from './published.ts';
import type { PublishedReview } from './published.ts';
import { SEARCH_KIND_WORDS } from './search.rules.ts';

const lines = (words: string): string[] => words.split(/\n+/).filter(Boolean);

export const reviewPdf = ({ title, number, published_at: at, body }: { title: string; number: number; published_at: Date; body: PublishedReview }, service: string): Promise<Buffer> =>
  taggedPdf({ title, author: body.readers.join(', ') || service, foot: `${title.slice(0, 70)}, version ${number}` }, (sheet) => {
    const w = body.words;
    sheet.title(title);
    if (w.question) sheet.paragraph(w.question, { size: 14 });
    sheet.paragraph(`By ${body.readers.join(', ') || service}. Published by ${service} on ${sayDate(dayOf(at))}, version ${number}.${w['asked for by'] ? ` Asked for by ${w['asked for by']}.` : ''}`, { size: 11 });
    if (w['make of it']) sheet.section('What we make of it', (s) => lines(w['make of it'] ?? '').forEach((line) => s.paragraph(line)));
    sheet.section('What they found', (s) => body.findings.forEach((one) => s.section(one.title, (inner) => {
      inner.paragraph(`${EFFECT_WORDS[one.effect].says}. ${one.name}.`, { bold: true });
      inner.paragraph(one.words);
      inner.list([`For whom: ${one.forWhom}`, `How sure: ${SURE_WORDS[one.sure].toLowerCase()}. ${one.why}`]);
    })));
    if (w.standpoint) sheet.section('Where the author stands', (s) => {
      lines(w.standpoint ?? '').forEach((line) => s.paragraph(line));
      if (w['think again']) s.section('What writing it made me think again about', (inner) => lines(w['think again'] ?? '').forEach((line) => inner.paragraph(line)));
    });
    sheet.section('How it was done', (s) => {
      if (w.include) s.section('What belongs in it', (inner) => inner.list(lines(w.include ?? '')));
      if (w['leave out']) s.section('What does not', (inner) => inner.list(lines(w['leave out'] ?? '')));
      s.section('Where we looked', (inner) => inner.table({ head: ['Place', 'Words', 'Day', 'Found'], widths: [4, 4, 2, 1], rowHeads: true, rows: body.looked.map((one) => [`${one.place} (${SEARCH_KIND_WORDS[one.kind].toLowerCase()})`, one.words ?? '', sayDate(one.on), one.found.toLocaleString('en-GB')]) }));
      s.section('Who read', (inner) => {
        inner.paragraph(body.readersNeeded === 1 ? `One person read each thing. ${w['one reader because'] ?? ''}` : 'Two people looked at each thing, each alone; where they differed they came to one answer and wrote down how.');
        if (body.agreement.first) inner.paragraph(`First look: ${sayAgreement(body.agreement.first)}`);
        if (body.agreement.second) inner.paragraph(`Second look: ${sayAgreement(body.agreement.second)}`);
      });
      s.section('From what was found to what is in (PRISMA 2020)', (inner) => inner.table(flowTable(publishedFlow(body))));
    });
    if (w.supporter) sheet.section('Who stood beside', (s) => s.paragraph(`${w.supporter}${w['supporter helped'] ? `: ${w['supporter helped']}` : ''}`));
    sheet.section('References', (s) => s.list(body.findings.map((one) => (one.href ? { words: one.citation, href: one.href } : one.citation)), { numbered: true }));
  });
