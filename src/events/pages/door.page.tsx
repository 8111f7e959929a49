// /events/<id>/door: counting people in, on a phone, by two at once. One press a person; works as a form without the script, and with it without a network for a while.
import { z } from 'zod';
import { ifGiven, oneOf, text } from '../../kit/forms/index.ts';
import { found, jsonOf, pageOf, redirectTo } from '../../kit/http/index.ts';
import { isId, newId } from '../../kit/ids.ts';
import { EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { countPresses } from '../actions/count-in.ts';
import { readPresses, sayHeads } from '../door.rules.ts';
import type { Counted } from '../door.rules.ts';
import { plannedEvent } from '../event.queries.ts';
import { AUDIENCES, AUDIENCE_WORDS, sayAudience } from '../event.rules.ts';
import { doorList, headCount, hereNow, walkIns } from '../people.queries.ts';
import type { AtDoor, HeadCount } from '../people.queries.ts';

const counted = (heads: readonly HeadCount[]): Counted[] => heads.map((h) => ({ audience: h.audience, people: h.people, pressed: h.pressed }));
const sayCount = (heads: readonly HeadCount[]): string => {
  const { all, rows, along } = sayHeads(counted(heads));
  if (all === 0) return 'Nobody is in yet.';
  return `${all} in: ${[...rows.map((r) => sayAudience(r.audience, r.people)), ...(along > 0 ? [`${along} who came along`] : [])].join(', ')}.`;
};
const letterOf = (name: string): string => (/^\p{L}/u.exec(name.trim().toUpperCase())?.[0] ?? '#');

const Row = ({ one, first }: { one: AtDoor; first: boolean }) => (
  <li className="al-door__row" id={`r-${one.id}`} data-name={one.name.toLowerCase()} data-here={one.here ? '' : undefined}>
    <span className="al-door__name">{first && <a id={`letter-${letterOf(one.name)}`} className="al-door__anchor" aria-hidden="true" tabIndex={-1} />}<strong>{one.name}</strong>{one.comes_with > 0 && ` and ${one.comes_with} more`}{!one.placed && <span className="al-soft"> waiting list</span>}</span>
    <button className="nhsuk-button nhsuk-button--secondary al-door__press" name="registration" value={one.id}>In<span className="nhsuk-u-visually-hidden"> {one.name}</span></button>
    <button className="al-door__link al-door__back" name="back" value={one.id}>Is in. Undo<span className="nhsuk-u-visually-hidden"> {one.name}</span></button>
  </li>
);

const params = z.object({ id: z.uuid() });

export const door = page({
  params,
  form: z.object({ registration: ifGiven(text({ missing: '' })), back: ifGiven(text({ missing: '' })), walkIn: ifGiven(oneOf(AUDIENCES, 'Choose')), undo: ifGiven(text({ missing: '' })), press: ifGiven(text({ missing: '' })) }),
  show: async ({ tx, params: { id } }) => {
    const event = found(await plannedEvent(tx, id, 'door'));
    const [list, heads, lastWalkIn] = await Promise.all([doorList(tx, id), headCount(tx, id), walkIns(tx, id)]);
    audit(tx, { action: 'event.door', object: 'event', objectId: id });
    const letters = [...new Set(list.map((one) => letterOf(one.name)))];
    const last = lastWalkIn[0];
    return pageOf('At the door', (
      <form className="al-door" action={`/events/${id}/door`} method="post" data-door={`/events/${id}/door/presses`}>
        <input type="hidden" name="press" value={newId()} />
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>}>At the door</PageTitle>
        <p className="al-door__count" data-door-count role="status">{sayCount(heads)}</p>
        <p className="al-door__state" data-door-state role="status" />
        <Section heading="On the list">
          <p className="al-door__jump"><a href="#walk-in">Not on the list</a></p>
          {list.length === 0 ? <EmptyState>Nobody has put their name down. Count people in below.</EmptyState> : (
            <>
              <div className="nhsuk-form-group al-js-only"><label className="nhsuk-label" htmlFor="door-find">Find a name</label><input className="nhsuk-input" id="door-find" type="search" autoComplete="off" data-door-find /></div>
              <nav className="al-door__letters" aria-label="First letters">{letters.map((letter) => <a href={`#letter-${letter}`} key={letter}>{letter}</a>)}</nav>
              <ol className="al-card al-door__list">{list.map((one, i) => <Row key={one.id} one={one} first={i === 0 || letterOf(list[i - 1]?.name ?? '') !== letterOf(one.name)} />)}</ol>
            </>
          )}
        </Section>
        <Section heading="Not on the list" id="walk-in">
          <div className="al-door__walk-in">{AUDIENCES.map((a) => <button className="nhsuk-button nhsuk-button--secondary" name="walkIn" value={a} key={a}>One more: {AUDIENCE_WORDS[a].one}</button>)}</div>
          {last && <p><button className="al-door__link" name="undo" value={last.id}>Take back the last one ({AUDIENCE_WORDS[last.audience].one})</button></p>}
        </Section>
      </form>
    ));
  },
  send: async ({ tx, params: { id }, form: { registration, back, walkIn, undo, press } }) => {
    const none = { registration: null, audience: null, back: false, at: tx.now };
    const one = registration && isId(registration) ? { ...none, id: newId(), registration } : back && isId(back) ? { ...none, id: newId(), registration: back, back: true }
      : undo && isId(undo) ? { ...none, id: undo, back: true, audience: AUDIENCES[0] } : walkIn ? { ...none, id: isId(press) ? press : newId(), audience: walkIn } : null;
    await countPresses(tx, id, one ? [one] : []);
    return redirectTo(`/events/${id}/door${one?.registration ? `#r-${one.registration}` : ''}`);
  },
});

/** Where the script sends what was pressed; the answer is who is in by now, from every door. */
export const doorPresses = page({
  params,
  form: z.object({ presses: text({ missing: 'Send the presses', max: 200_000 }) }),
  send: async ({ tx, params: { id }, form: { presses } }) => {
    await countPresses(tx, id, readPresses(presses, tx.now));
    return jsonOf({ here: await hereNow(tx, id), count: sayCount(await headCount(tx, id)) });
  },
});
