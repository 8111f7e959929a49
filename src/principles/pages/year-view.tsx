// A year as it is read: by the lead as a draft, by everybody once it is published.
import { Table } from '../../kit/nhs/index.ts';
import { count, sayDate } from '../../kit/times.ts';
import { Section } from '../../kit/look/index.ts';
import { kindOf } from '../principles-data.ts';
import { sayPence } from '../say.rules.ts';
import type { YearFacts } from '../year.rules.ts';

const orNotShown = (n: number | null): string => (n === null ? 'not shown' : String(n));
const sayPay = ({ lowest, wage }: YearFacts['pay'], on: string): string => {
  if (lowest === null) return 'What peer workers are paid is not known here.';
  const paid = `The lowest rate that a peer worker was paid by on ${on} came to ${sayPence(lowest)} an hour before tax.`;
  return wage === null ? `${paid} The real living wage of that day is not known here.` : `${paid} The real living wage was ${sayPence(wage)}.`;
};

export const YearView = ({ facts }: { facts: YearFacts }) => (
  <>
    <Section heading="What peer workers were asked for that is not peer support">
      {facts.refused.none ? <p>Nobody asked a peer worker for anything that is not peer support, as far as it was written down.</p> : (
        <>
          <p>{facts.refused.all === null ? 'Fewer than five times in the year.' : `${facts.refused.all} times in the year, teams asked for something that is not peer support. Peer workers said no, or a referral was declined.`}</p>
          {facts.refused.all !== null && <Table caption="By what was asked" captionHidden columns={[{ heading: 'Asked for' }, { heading: 'Times', numeric: true }]} rows={facts.refused.kinds.map((k) => [kindOf(k.kind).choice, orNotShown(k.times)])} />}
        </>
      )}
    </Section>
    <Section heading="Concerns that the facts raised">
      {facts.concerns.length === 0 ? <p>The facts raised none in this year.</p> : (
        <Table caption="Concerns that the facts raised" captionHidden columns={[{ heading: 'What' }, { heading: 'Raised', numeric: true }, { heading: 'Answered', numeric: true }, { heading: 'Still open', numeric: true }]} rows={facts.concerns.map((c) => [c.words, String(c.raised), String(c.answered), String(c.open)])} />
      )}
    </Section>
    <Section heading="Pay"><p>{sayPay(facts.pay, sayDate(facts.drafted))}</p></Section>
    <Section heading="Supervision">
      <p>{facts.supervision.held === null ? 'Fewer than five supervisions were written down.' : `${facts.supervision.held} supervisions of peer workers were held.`} {facts.supervision.late === 0 ? `On ${sayDate(facts.drafted)} none was past its day.` : facts.supervision.late === null ? `On ${sayDate(facts.drafted)} some were past their day, fewer than five.` : `On ${sayDate(facts.drafted)}, ${count(facts.supervision.late, 'supervision')} were past their day.`}</p>
    </Section>
    <Section heading="What is not known">
      {facts.missing.length === 0 ? <p>Nothing that our rules ask for was missing.</p> : <ul>{facts.missing.map((words) => <li key={words}>{words}</li>)}</ul>}
      <p className="al-soft">“Not shown” is below five, or would give away one that is. Nobody is named: who refused is not kept.</p>
    </Section>
  </>
);
