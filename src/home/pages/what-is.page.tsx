// "What is peer support, and where does it come from": for anybody, on paper as good as on a screen. What trials showed stands beside what they did not.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { sayDate } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, PageTitle, PrintButton, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { whatIsLines } from '../what-is-words.ts';
import type { WhatLine, WhatPart } from '../what-is-words.ts';

const of = (part: WhatPart): WhatLine[] => whatIsLines().filter((line) => line.part === part);
/** Sources once each, in the order they are first used: the number stands behind the line. */
const sources = () => {
  const all = new Map<string, NonNullable<WhatLine['source']>>();
  for (const line of whatIsLines()) if (line.source && !all.has(line.source.href)) all.set(line.source.href, line.source);
  return [...all.values()];
};
const Lines = ({ part }: { part: WhatPart }) => {
  const numbers = sources().map((s) => s.href);
  return <ul>{of(part).map((line) => <li key={line.words}>{line.words}{line.source && <> <a href={`#source-${numbers.indexOf(line.source.href) + 1}`} aria-label={`Source ${numbers.indexOf(line.source.href) + 1}: ${line.source.name}`}>[{numbers.indexOf(line.source.href) + 1}]</a></>}</li>)}</ul>;
};

const drawWhatIs = (trust: { slug: string; name: string } | null) => pageOf('What is peer support, and where does it come from?', (
  <Reading>
    <PageTitle caption={trust && <a href={`/t/${trust.slug}`}>{trust.name}</a>} lede="Support from somebody who has been there. Two people, who both know what it is like, and one of them is a bit further along.">What is peer support, and where does it come from?</PageTitle>
    <Section heading="What it is"><Lines part="is" /></Section>
    <Section heading="What it is not"><Lines part="is not" /></Section>
    <Section heading="Who can have it">
      <p>Anybody who would like it. You need no diagnosis. You can stop at any time, and it makes no difference to the rest of your care.</p>
      <p>Some like to meet one person. Some like a group. Some like both, or neither, and that may change.</p>
      {trust && <p><ButtonLink href={`/t/${trust.slug}/refer-myself`}>Ask for peer support</ButtonLink></p>}
    </Section>
    <Section heading="You may have it already">
      <p>A friend you have leaned on for ten years, and who leans on you. A choir, an allotment, a group at a library where people say how it is. Nobody there may call it peer support. It counts.</p>
      <Card heading="Find what is near you" headingLevel={3} actions={<ButtonLink href="/find?q=peer+support">Look for peer support near you</ButtonLink>}>
        <p>Also places that call it something else.{trust && <> Do you know one that is missing? <a href={`/t/${trust.slug}/say`}>Tell the peer lead about it</a>.</>}</p>
      </Card>
    </Section>
    <Section heading="Where it comes from"><Lines part="from" /></Section>
    <Section heading="What trials showed"><p>A trial compares people who had something with people who did not.</p><Lines part="shown" /></Section>
    <Section heading="What trials did not show"><Lines part="not shown" /><p>So nobody should choose it to keep people away from services. People choose it because it helps them to hope, and to belong.</p></Section>
    <Section heading="Where we read this">
      <Details summary={`${sources().length} sources`} open><ol>{sources().map((s, i) => <li id={`source-${i + 1}`} key={s.href}><a href={s.href}>{s.name}</a>. <span className="al-soft">Read {sayDate(s.checked)}.</span></li>)}</ol></Details>
    </Section>
    <PrintButton>Print this page</PrintButton>
  </Reading>
));

export const whatIs = page({ show: () => drawWhatIs(null) });
export const whatIsHere = page({
  params: z.object({ slug: z.string().max(40) }),
  show: ({ tx, params: { slug } }) => drawWhatIs({ slug, name: tx.viewer.trustName ?? '' }),
});
