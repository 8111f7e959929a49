// What every step of a review has: where one is, in plain words with the field's beside them, and the way back and on.
import type { ReactNode } from 'react';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import type { Desk } from '../desk.ts';

export const STEPS = [
  { slug: 'question', name: 'My question', term: 'review question and eligibility criteria' },
  { slug: 'looked', name: 'Where I looked', term: 'information sources and search strategy' },
  { slug: 'bring-in', name: 'Bring in what I found', term: 'importing records' },
  { slug: 'same', name: 'Take out the same thing twice', term: 'removing duplicates' },
  { slug: 'first-look', name: 'First look', term: 'title and abstract screening' },
  { slug: 'second-look', name: 'Second look', term: 'full-text review' },
  { slug: 'differ', name: 'Where we differ', term: 'resolving conflicts' },
  { slug: 'findings', name: 'What they found', term: 'data extraction and certainty of evidence' },
  { slug: 'make-of-it', name: 'What I make of it', term: 'synthesis and conclusions' },
  { slug: 'standpoint', name: 'Where I stand', term: 'positionality and reflexivity' },
  { slug: 'supporter', name: 'Who stood beside me', term: 'acknowledgement of support' },
  { slug: 'publish', name: 'Publish', term: 'reporting, after PRISMA 2020' },
] as const;
export type StepSlug = (typeof STEPS)[number]['slug'];
export const stepOf = (slug: StepSlug): (typeof STEPS)[number] => STEPS.find((one) => one.slug === slug) ?? STEPS[0];

export const StepFrame = ({ desk, slug, lede, before, children }: { desk: Desk; slug: StepSlug; lede: ReactNode; before?: ReactNode; children: ReactNode }) => {
  const at = STEPS.findIndex((one) => one.slug === slug);
  const [step, next] = [stepOf(slug), STEPS[at + 1]];
  return (
    <Reading>
      {before}
      <PageTitle caption={<a href={desk.path}>{desk.title}</a>} lede={lede}>{step.name}</PageTitle>
      <p className="al-soft">The field calls this: {step.term}.</p>
      {children}
      <p><a href={desk.path}>All steps</a>{next && <> · <a href={`${desk.path}/${next.slug}`}>Next: {next.name}</a></>}</p>
    </Reading>
  );
};
