// /involvement: for the peer lead (and, for a colleague who is also supported, a named person): money that waits first, then what is offered and how many are in it.
import { pageOf } from '../../../kit/http/index.ts';
import { addMonths, dayOf, sayDate, sayMinutes } from '../../../kit/times.ts';
import { Details } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { claimsWaiting, unpaidInvolvement } from '../part.queries.ts';
import { closedPieces, howManyIn, openPieces } from '../piece.queries.ts';
import type { Piece } from '../piece.queries.ts';
import { isLate, sayClaim, sayPay, sayPounds } from '../piece.rules.ts';

const sayIn = (n: number, places: number | null): string => `${n === 0 ? 'Nobody yet' : n === 1 ? '1 person' : `${n} people`}${places ? ` of ${places}` : ''}`;
const Row = ({ piece: p, n }: { piece: Piece; n: number }) => <CardRow><a href={`/involvement/pieces/${p.id}`}>{p.title}</a><br /><span className="al-soft">{sayIn(n, p.places)}. {sayPay(p)}. {p.closed_at ? `Closed ${sayDate(dayOf(p.closed_at))}` : `Offered ${sayDate(dayOf(p.offered_at))}`}.</span></CardRow>;

export const involvementPage = page({
  show: async ({ tx }) => {
    const today = dayOf(tx.now);
    const lead = tx.viewer.role === 'lead';
    const [money, open, closed, unpaid] = await Promise.all([claimsWaiting(tx), openPieces(tx), closedPieces(tx), lead ? unpaidInvolvement(tx, addMonths(today, -12), today) : []]);
    const many = await howManyIn(tx, [...open, ...closed].map((p) => p.id));
    audit(tx, { action: 'piece.list', ids: money.map((c) => c.part_id) });
    return pageOf('Involvement', (
      <Reading>
        <PageTitle lede={money.length === 0 ? 'Nobody waits for money.' : `${money.length === 1 ? 'One payment waits' : `${money.length} payments wait`}. People here often live on very little.`}>Involvement</PageTitle>
        {money.length > 0 && (
          <Section heading="Money that waits">
            <CardList>{money.map((c) => (
              <CardRow key={c.id} now={isLate(c, c.pay_within_days, today)} action={<ButtonLink href={`/involvement/money/${c.id}`} hiddenText={`${sayPounds(c.pence)} for ${c.name}`}>Answer</ButtonLink>}>
                <a href={`/involvement/parts/${c.part_id}`}>{c.name}</a>, {c.title}: <strong>{sayPounds(c.pence)}</strong><br /><span className="al-soft">{sayClaim(c, c.pay_within_days, today)}.</span>
              </CardRow>))}
            </CardList>
          </Section>)}
        <Section heading="Offered now">
          {open.length === 0 ? <EmptyState>Nothing is offered. A leaflet that needs reading, a day that needs planning, a panel that needs somebody who knows: offer it here, say what is paid and who is beside them.</EmptyState> : <CardList>{open.map((p) => <Row key={p.id} piece={p} n={many.get(p.id) ?? 0} />)}</CardList>}
          {lead && <Actions><ButtonLink filled href="/involvement/offer">Offer a piece of work</ButtonLink></Actions>}
        </Section>
        {unpaid.length > 0 && (
          <Section heading="Unpaid time, these twelve months">
            <CardList>{unpaid.map((u) => <CardRow key={u.piece_id}><a href={`/involvement/pieces/${u.piece_id}`}>{u.title}</a>: <strong>{sayMinutes(u.minutes)}</strong><br /><span className="al-soft">Why nothing is paid: {u.why}</span></CardRow>)}</CardList>
            <p className="al-soft">The watch over our principles may see these hours too. It sees no names.</p>
          </Section>)}
        {closed.length > 0 && <Details summary={`Closed (${closed.length})`}><CardList>{closed.map((p) => <Row key={p.id} piece={p} n={many.get(p.id) ?? 0} />)}</CardList></Details>}
        <p>{lead && <><a href="/lived-experience">The lived-experience group</a> · </>}<a href={`/t/${tx.viewer.trustSlug}/involvement`}>The public page, to print and put up</a></p>
      </Reading>
    ));
  },
});
