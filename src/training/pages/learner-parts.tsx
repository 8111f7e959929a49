// Parts that stand on the learner's own page and on their trainer's.
import { dayOf, sayDate, sayMinutes, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, QuietTag, Quote } from '../../kit/look/index.ts';
import type { Certificate } from '../certificate.queries.ts';
import type { PieceMark } from '../learner.queries.ts';
import type { Piece } from '../programme.queries.ts';
import { sayDomains } from '../domains.ts';

export const KIND_WORDS = { attendance: 'Certificate of attendance', completion: 'Certificate of completion' } as const;

/** "3 hours caught up on 3 November with Ruth", "4 hours booked on Tuesday with Ruth". */
export const CATCH_UP_STATE = (c: { minutes: number; planned_on: Day; with_name: string; done_on: Day | null }, today: Day): string =>
  c.done_on ? `${sayMinutes(c.minutes)} caught up with ${c.with_name}, ${sayDate(c.done_on)}.` : `${sayMinutes(c.minutes)} to catch up with ${c.with_name} ${sayWhichDay(c.planned_on, today)}.`;

type PieceProps = { pieces: readonly Piece[]; marks: ReadonlyMap<string, PieceMark>; today: Day; href?: (pieceId: string) => string };
/** Pieces, how each stands, and the newest words to the learner. */
export const PieceLines = ({ pieces, marks, today, href }: PieceProps) => (pieces.length === 0 ? <EmptyState>This programme has no pieces of work.</EmptyState> : (
  <CardList>{pieces.map((p) => {
    const mark = marks.get(p.id);
    return (
      <CardRow key={p.id} action={href ? <ButtonLink href={href(p.id)} hiddenText={p.title}>Say how it stands</ButtonLink> : undefined}>
        <strong>{p.title}</strong> <QuietTag>{mark?.state ?? 'not yet'}</QuietTag>{!href && p.what && <p className="al-soft">{p.what}{p.domains.length > 0 && ` (${sayDomains(p.domains)})`}</p>}
        {mark?.words && <Quote>{mark.words}</Quote>}
        {mark && <p className="al-soft">{mark.by_name ?? 'A trainer'}, {sayWhichDay(dayOf(mark.at), today)}</p>}
      </CardRow>
    );
  })}
  </CardList>
));

export const Certificates = ({ certificates, lead = false }: { certificates: readonly Certificate[]; lead?: boolean }) => (certificates.length === 0 ? null : (
  <CardList>{certificates.map((c) => (
    <CardRow key={c.id} action={c.withdrawn_at === null && <ButtonLink href={`/training/certificates/${c.id}/certificate.pdf`} hiddenText={KIND_WORDS[c.kind]}>Download</ButtonLink>}>
      {KIND_WORDS[c.kind]}, {c.programme}, {sayDate(c.issued_on)}. <span className="al-soft">Letters to check it by:<br />{c.code}</span>
      {c.withdrawn_at && <p>Withdrawn {sayDate(dayOf(c.withdrawn_at))}: {c.withdrawn_why}</p>}
      {lead && c.withdrawn_at === null && <p><a href={`/training/certificates/${c.id}/withdraw`}>Withdraw it<span className="nhsuk-u-visually-hidden"> ({KIND_WORDS[c.kind]})</span></a></p>}
    </CardRow>))}
  </CardList>
));
