// A piece of work as it is offered, and what it may mean for benefits: the same on every page that shows it.
import { sayDate } from '../../../kit/times.ts';
import { Details, SummaryList } from '../../../kit/nhs/index.ts';
import { Card } from '../../../kit/look/index.ts';
import { benefitWords } from '../benefits.ts';
import type { Piece } from '../piece.queries.ts';
import { sayPay } from '../piece.rules.ts';

/** What it is, how long, when, what is paid, who is beside you, what is paid back. */
export const PieceFacts = ({ piece: p }: { piece: Piece }) => (
  <>
    {p.what.split('\n').map((line, i) => <p key={i}>{line}</p>)}
    <SummaryList rows={[
      { key: 'How long', value: p.how_long },
      { key: 'When', value: p.when_words },
      { key: 'Paid or not', value: sayPay(p) },
      { key: 'Beside you', value: `${p.beside}. ${p.support}` },
      { key: 'Expenses', value: `${p.expenses} Paid within ${p.pay_within_days} days.` },
      ...(p.places ? [{ key: 'For how many', value: String(p.places) }] : []),
    ]} />
  </>
);

/** Read before saying yes. Where we have no source, it says: ask an adviser. */
export const BenefitsFirst = ({ paid }: { paid: boolean }) => (
  <Card heading="Before you say yes: your benefits" headingLevel={2} after="This is for talking it over with a benefits adviser. It is not advice.">
    <p>{paid ? 'Being paid can change your benefits, even for one day.' : 'Unpaid work can matter for your benefits too.'} If you have none, you need not read this.</p>
    <ul>
      {benefitWords().map((b) => (
        <li key={b.about}><strong>{b.about}.</strong> {b.words} {b.checked && <span className="al-soft">(Read {sayDate(b.checked)}: {b.sources.map((s, i) => <span key={s}>{i > 0 && ', '}<a href={s}>{new URL(s).hostname.replace(/^www\./, '')}</a></span>)})</span>}</li>
      ))}
    </ul>
    {paid && <p><a href="/better-off">Work out what paid work would do to your money</a>. Nothing of it is kept.</p>}
    <Details summary="How to find an adviser"><p>Citizens Advice, your council, or a welfare rights worker in your team. <a href="/find?q=benefits+advice">Find benefits advice near you</a>. The peer lead can help you find one before you decide.</p></Details>
  </Card>
);
