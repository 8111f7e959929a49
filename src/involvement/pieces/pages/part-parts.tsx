// What belongs to a part in a piece of work: hours, money, words. The same for whoever it is theirs, and for whoever keeps it with them.
import { PostButton } from '../../../kit/forms/index.ts';
import { sayDate, sayMinutes } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, Quote, Section } from '../../../kit/look/index.ts';
import type { Claim, Hours, PartWords } from '../part.queries.ts';
import type { PartWithPiece } from '../piece.queries.ts';
import { sayClaim, sayPounds } from '../piece.rules.ts';

export type InPart = { part: PartWithPiece; hours: Hours[]; claims: Claim[]; words: PartWords[] };
const sum = (hours: Hours[]): number => hours.reduce((all, h) => all + h.minutes, 0);

type HereProps = InPart & { base: string; idempotencyKey: string; today: Day; /** Theirs, or written down for somebody without an account: the reader may take back. */ may: boolean; pays?: boolean };

export const HoursHere = ({ hours, base, idempotencyKey, may }: HereProps) => (
  <Section heading="Hours">
    {hours.length === 0 ? <EmptyState>No hours yet. Days on which time was given stand here, so that it is seen and counted.</EmptyState> : (
      <>
        <p>{sayMinutes(sum(hours))} in all.</p>
        <CardList>{hours.map((h) => <CardRow key={h.id} action={may && <PostButton action={`${base}/hours/${h.id}`} idempotencyKey={idempotencyKey} hiddenText={`the hours of ${sayDate(h.on_day)}`}>Take back</PostButton>}>{sayDate(h.on_day)}: {sayMinutes(h.minutes)}</CardRow>)}</CardList>
      </>)}
  </Section>
);

export const MoneyHere = ({ claims, part, today, pays }: HereProps) => (
  <Section heading="Money">
    {claims.length === 0 ? <EmptyState>{`Nothing asked for yet. ${part.expenses}`}</EmptyState> : (
      <CardList>{claims.map((c) => (
        <CardRow key={c.id} action={pays && c.answered_at === null && <ButtonLink href={`/involvement/money/${c.id}`} hiddenText={`${sayPounds(c.pence)} for ${c.what}`}>Answer</ButtonLink>}>
          <strong>{sayPounds(c.pence)}</strong> for {c.what}{c.kind === 'pay' ? ' (pay)' : ''}<br /><span className="al-soft">{sayClaim(c, part.pay_within_days, today)}.</span>
        </CardRow>))}
      </CardList>)}
  </Section>
);

export const WordsHere = ({ words, base, idempotencyKey, may, part }: HereProps) => {
  const [thanks, forMe] = [words.filter((w) => w.kind === 'thanks'), words.filter((w) => w.kind === 'for me')];
  return (
    <>
      {thanks.length > 0 && <Section heading="Thanks">{thanks.map((w) => <Quote key={w.id} by={`${w.by_name}, ${sayDate(w.said_on)}:`}>{w.words}</Quote>)}</Section>}
      {forMe.length > 0 && (
        <Section heading={part.account_id && may ? 'What this did for me' : `What this did for ${part.name}, in their words`}>
          {forMe.map((w) => (
            <div key={w.id}>
              <Quote by={`${sayDate(w.said_on)}.${part.account_id ? (w.sees === 'lead' ? ' The peer lead reads this too.' : ' Only you read this.') : ''}`}>{w.words}</Quote>
              {may && <PostButton action={`${base}/words/${w.id}`} idempotencyKey={idempotencyKey} hiddenText={`said on ${sayDate(w.said_on)}`}>Erase these words</PostButton>}
            </div>))}
        </Section>)}
    </>
  );
};
