// "Need help now?": every number, with where it comes from and when it was checked. Works signed out.
import { pageOf } from '../../kit/http/index.ts';
import { page } from '../../access/index.ts';
import { crisisLinesOf, nationalHelp } from '../../teams/index.ts';
import type { HelpLine } from '../../teams/index.ts';
import { Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { sayDate } from '../../kit/times.ts';

const dial = (number: string): string => number.replace(/[^\d+]/g, '');

const Line = ({ line }: { line: HelpLine }) => (
  <Card heading={line.who} headingLevel={2}>
    <p>{line.how === 'text' ? <>Text <a href={`sms:${dial(line.number)}`}>{line.number}</a></> : line.how === 'phone' ? <>Ring <a href={`tel:${dial(line.number)}`}>{line.number}</a></> : line.number}</p>
    <p>For {line.forWhom}. {line.when === 'see its own page' ? 'Its own page says when it is open.' : `Open: ${line.when}.`}</p>
    <p className="al-soft">Checked {sayDate(line.checked)}.</p>
  </Card>
);

export const helpNow = page({
  show: async ({ tx }) => {
    const own = await crisisLinesOf(tx);
    return pageOf('Help now', (
      <Reading>
        <PageTitle lede="If you are on a ward, tell any member of staff first. You can ring any of these, whatever the time says below.">Help now</PageTitle>
        {own.map((line) => <Line key={line.who + line.number} line={line} />)}
        {nationalHelp().map((line) => <Line key={line.who} line={line} />)}
      </Reading>
    ));
  },
});
