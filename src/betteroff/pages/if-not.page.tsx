// "If it does not work out": the way back onto benefits. Each rule with where and when it was read, or: ask an adviser.
import { pageOf } from '../../kit/http/index.ts';
import { Aside, ButtonLink, Card, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { FindAdvice } from '../check/find-advice.tsx';
import { WAYS_BACK } from '../ways-back.ts';

export const ifNot = page({
  show: () => pageOf('If it does not work out', (
    <Reading>
      <PageTitle caption={<a href="/better-off">Better off in work?</a>} lede="Trying a job and stopping is no failure. This is what is known about the way back.">If it does not work out</PageTitle>
      <Aside>Ask a benefits adviser before you leave a job, if there is time: Citizens Advice, or the council’s welfare rights team. Days can matter, so say first of all when the job ends. <FindAdvice /></Aside>
      <p>You need not read all of it. Look for what you live on beside the job.</p>
      {WAYS_BACK.map(({ heading, rules }) => (
        <Section key={heading} heading={heading}>
          {rules.map(({ rule, source, read, ask }) => (
            <Card key={rule} after={source ? <>Where we read it: {source.href ? <a href={source.href} rel="noreferrer">{source.name}</a> : source.name}. Read in {read}.{ask ? ' It is not the law itself: ask an adviser.' : ''}</> : 'We have not read the rule itself. Ask an adviser.'}><p>{rule}</p></Card>
          ))}
        </Section>
      ))}
      <p><ButtonLink href="/better-off">Work out what a job would leave you</ButtonLink></p>
    </Reading>
  )),
});
