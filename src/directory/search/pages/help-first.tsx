// Who to ring now, above anything else on the page, when a word of crisis was typed.
import { nationalHelp, type HelpLine } from '../../../teams/index.ts';
import { NowCard } from '../../../kit/look/index.ts';

export const HelpFirst = ({ lines }: { lines: readonly HelpLine[] }) => (
  <NowCard heading="Talk to somebody now" headingLevel={2} after="We do not keep what you typed.">
    <p>If you might act on thoughts of ending your life, or you are not safe, ring now. You do not have to find the right words.</p>
    <ul className="nhsuk-list">
      {lines.map((line) => <li key={`${line.who} ${line.number}`}><strong>{line.who}</strong>: <Reach line={line} /> ({saysWhen(line)})</li>)}
    </ul>
  </NowCard>
);

/** For words that nothing was found for: the list of crisis cannot know all ways in which somebody says it. */
export const WhoListens = () => {
  const line = nationalHelp().find(({ who }) => who === 'Samaritans');
  return line ? <>Is it hard right now? Samaritans listen, day and night: <Reach line={line} /></> : null;
};

const Reach = ({ line }: { line: HelpLine }) => {
  if (line.how === 'in person') return <>{line.number}</>;
  const dialled = (/[+\d][\d ]*/.exec(line.number)?.[0] ?? line.number).replace(/ /g, '');
  return <a href={`${line.how === 'text' ? 'sms' : 'tel'}:${dialled}`}>{line.number}</a>;
};

function saysWhen({ when, forWhom }: HelpLine): string {
  return when === 'see its own page' ? forWhom : `${when}; ${forWhom}`;
}
