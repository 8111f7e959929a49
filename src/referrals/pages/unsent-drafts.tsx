// Forms somebody signed in began and did not send: theirs alone, opened only by choosing.
import type { Draft, Tx } from '../../access/index.ts';
import { ButtonLink, CardList, CardRow } from '../../kit/look/index.ts';
import { dayOf, sayTime, sayWhichDay } from '../../kit/times.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { teamsOf } from '../../teams/index.ts';
import { carryOnAt } from '../asking.rules.ts';
import { readAsked } from '../asking-forms.ts';
import type { Way } from '../asking-way.ts';

export type Unsent = { id: string; who: string | null; began: Date; saved: Date; page: number };

/** Each draft with the page on which it is carried on. */
export const unsentOf = async (tx: Tx, way: Way, drafts: Draft[]): Promise<Unsent[]> => {
  if (drafts.length === 0) return [];
  const wards = new Set((await teamsOf(tx)).filter((t) => t.kind === 'ward').map((t) => t.id));
  return drafts.map((draft) => {
    const typed = draft.fields as Typed;
    const { open } = readAsked(typed, way.voice, { today: dayOf(tx.now), wards });
    const who = typed.known_as;
    return { id: draft.id, who: typeof who === 'string' && who.trim() ? who.trim() : null, began: draft.began_at, saved: draft.saved_at, page: carryOnAt(open.map((o) => ({ page: o.page, open: 1 }))) };
  });
};

export const UnsentDrafts = ({ tx, base, drafts }: { tx: Tx; base: string; drafts: Unsent[] }) => {
  if (drafts.length === 0) return null;
  const today = dayOf(tx.now);
  return (
    <CardList>
      {drafts.map((d) => (
        <CardRow key={d.id} now action={<ButtonLink href={`${base}/${d.id}/${d.page}`} hiddenText={d.who ? `with the form about ${d.who}` : `with the form begun ${sayWhichDay(dayOf(d.began), today)}`}>Carry on</ButtonLink>}>
          You began {d.who ? <>a form about <strong>{d.who}</strong></> : 'a form'} {sayWhichDay(dayOf(d.began), today)} at {sayTime(d.began)}. It is not sent yet.
        </CardRow>
      ))}
    </CardList>
  );
};
