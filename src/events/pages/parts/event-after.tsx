// On the public page once the day has begun: what stays of it, and how to go on.
import { Actions, ButtonLink, Card, Section } from '../../../kit/look/index.ts';
import { sizeInWords } from '../../../kit/files/index.ts';
import type { EventFile, Report } from '../../after.queries.ts';
import { Paragraphs } from './event-facts.tsx';

export const Papers = ({ at, files }: { at: string; files: EventFile[] }) => (
  <Section heading="Slides and papers">
    <ul>{files.map((f) => <li key={f.id}><a href={`${at}/files/${f.id}`}>{f.title}</a>, {f.by_whom} <span className="al-soft">({f.name.split('.').pop()?.toUpperCase()}, {sizeInWords(f.bytes)})</span></li>)}</ul>
  </Section>
);

export const ReportOfDay = ({ report }: { report: Report }) => (
  <Section heading={report.title}>
    <p className="al-soft">{`By ${report.author}, ${report.author_called}`}</p>
    <Paragraphs words={report.words} />
  </Section>
);

export const GoOn = ({ at, begun }: { at: string; begun: boolean }) => (
  <Card heading={begun ? 'Were you there?' : 'Would you like to do more?'} headingLevel={2}>
    <p>{begun ? 'Say how it was, or that you would like to help, train, or get your team ready.' : 'You can help, train as a peer worker, or get your team ready.'}</p>
    <Actions>{begun && <ButtonLink href={`${at}/say`}>Say how it was</ButtonLink>}<ButtonLink href={`${at}/help`}>I would like to go on</ButtonLink></Actions>
  </Card>
);
