// /keep-directory: the work queue of whoever keeps the directory. A few minutes a day: the useful few first, and never more than a few of each.
import { z } from 'zod';
import { page, type Tx } from '../../../access/index.ts';
import { fields, Form, optionalText, PostButton, SelectField } from '../../../kit/forms/index.ts';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, Aside, CardList, CardRow, EmptyState, FirstFew, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { dayOf, type Day } from '../../../kit/times.ts';
import { workersNow, type Worker } from '../../../workforce/index.ts';
import { sayHowKnown } from '../../known-from.rules.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';
import { askKeeper } from '../actions/ask-keeper.ts';
import { mustKeep } from '../actions/keep-place.ts';
import { FIELD_WORDS, type EditField } from '../entry-edit.rules.ts';
import { keepersNow, leftTheList, reported, suggestedAndChecked, toCheck, waitingEdits, waitingPairs, type Pair, type QueueEntry, type Share } from '../queue.queries.ts';

/** A phone call takes two minutes: so many are a few minutes a day. */
const TO_RING = 4;
const FEW = 5;
/** Of what can wait: the others are folded. */
const SHOWN = 2;
const form = z.object({ ask: optionalText({ max: 40 }), end: optionalText({ max: 40 }) });

export const keepDirectory = page({
  form,
  show: async ({ tx, key }) => {
    await mustKeep(tx);
    const today = dayOf(tx.now);
    const [ring, bad, edits, pairs, left, share] = [await toCheck(tx, TO_RING), await reported(tx, FEW), await waitingEdits(tx, FEW), await waitingPairs(tx, FEW), await leftTheList(tx, FEW), await suggestedAndChecked(tx)];
    const badIds = new Set(bad.map((one) => one.id));
    return pageOf('Keep the directory', (
      <Reading>
        <PageTitle caption={tx.viewer.role === 'lead' ? <a href="/service">The service today</a> : <a href="/today">Today</a>} lede="A few minutes a day. When this page is empty, you are done.">Keep the directory</PageTitle>
        {bad.length > 0 && <Section heading="Somebody found something wrong"><CardList>{bad.map((one) => <EntryRow key={one.id} entry={one} today={today} now />)}</CardList></Section>}
        {edits.length > 0 && (
          <Section heading="Groups wrote to us about their entry">
            <CardList>{edits.map((edit) => <CardRow key={edit.id} action={<a href={`/keep-directory/${edit.place_id}`}>Look at it<span className="nhsuk-u-visually-hidden"> {edit.name}</span></a>}><strong>{edit.name}</strong><p className="al-soft">{changed(edit.changes, edit.words)}</p></CardRow>)}</CardList>
          </Section>
        )}
        <Section heading="To check today">
          {ring.length === 0 ? <EmptyState>Nothing to check today. Entries come here when they are due again: groups after three months, other places after six.</EmptyState>
            : <CardList>{ring.filter((one) => !badIds.has(one.id)).map((one) => <EntryRow key={one.id} entry={one} today={today} />)}</CardList>}
        </Section>
        {pairs.length > 0 && <Section heading="Are these the same?"><FirstFew few={SHOWN} more={(n) => `${n} more to decide`} rows={pairs.map((pair) => <PairRow key={`${pair.place_a} ${pair.place_b}`} pair={pair} />)} /></Section>}
        {left.length > 0 && <Section heading="Not in the public list any more"><p>Nobody has confirmed these for long. Nothing is deleted: one call brings them back.</p><FirstFew few={SHOWN} more={(n) => `${n} more that left the list`} rows={left.map((one) => <EntryRow key={one.id} entry={one} today={today} />)} /></Section>}
        <Aside><p>{sayShare(share)}</p></Aside>
        {tx.viewer.role === 'lead' && <><Helpers {...await helpers(tx)} idempotencyKey={key} /><Behind /></>}
      </Reading>
    ));
  },
  send: async ({ tx, form: { ask, end } }) => {
    await askKeeper(tx, { ask: ask ?? null, end: end ?? null });
    return redirectTo('/keep-directory', end ? 'keeper-ended' : 'keeper-asked');
  },
});

const EntryRow = ({ entry, today, now }: { entry: QueueEntry; today: Day; now?: boolean }) => (
  <CardRow now={now} action={<a href={`/keep-directory/${entry.id}`}>Open<span className="nhsuk-u-visually-hidden"> {entry.name}</span></a>}>
    <strong>{entry.name}</strong>{entry.phone && <> <PhoneLink number={entry.phone} /></>}
    <p className="al-soft">{sayHowKnown({ ...entry, canRing: entry.phone !== null, canAsk: entry.url !== null || entry.email !== null }, today)}</p>
  </CardRow>
);

const WHY_SAME: Record<Pair['why'], string> = { 'charity number': 'The same charity number.', phone: 'The same telephone number.', 'web address': 'The same web address, in the same area.', name: 'Nearly the same name, at the same postcode.' };
const PairRow = ({ pair }: { pair: Pair }) => (
  <CardRow action={<a href={`/keep-directory/${pair.place_a}`}>Decide<span className="nhsuk-u-visually-hidden"> about {pair.name_a}</span></a>}>
    <p><strong>{pair.name_a}</strong> and <strong>{pair.name_b}</strong></p><p className="al-soft">{WHY_SAME[pair.why]}</p>
  </CardRow>
);

const changed = (changes: Record<string, string>, words: string | null): string =>
  [...Object.keys(changes).map((field) => FIELD_WORDS[field as EditField] ?? field), words ? 'a message to us' : null].filter(Boolean).join(', ');

const sayShare = ({ suggested, checked }: Share): string => (suggested === null || checked === null
  ? 'When five places or more are on people’s lists, this line says how many of them were confirmed in the last three months.'
  : `Of the ${suggested} places on people’s lists, ${checked} were confirmed in the last 92 days: ${Math.round((checked / suggested) * 100)} %.`);

/** What a lead changes now and then, behind the daily work. */
const Behind = () => (
  <Section heading="Behind it">
    <CardList>
      <CardRow action={<a href="/keep-directory/words">Open<span className="nhsuk-u-visually-hidden"> how people say it</span></a>}><strong>How people say it</strong><p className="al-soft">When somebody asks in words that find nothing</p></CardRow>
      <CardRow action={<a href="/keep-directory/intervals">Open<span className="nhsuk-u-visually-hidden"> how often places are checked</span></a>}><strong>How often places are checked</strong><p className="al-soft">Groups, venues and charities, statutory places</p></CardRow>
      <CardRow action={<a href="/directory/imports">Open<span className="nhsuk-u-visually-hidden"> what was imported</span></a>}><strong>What was imported</strong><p className="al-soft">Row by row, and our corrections over it</p></CardRow>
    </CardList>
  </Section>
);

type HelpersProps = { keepers: Pick<Worker, 'account_id' | 'known_as'>[]; others: Pick<Worker, 'account_id' | 'known_as'>[] };
const helpers = async (tx: Tx): Promise<HelpersProps> => {
  const [workers, keepers] = [await workersNow(tx), new Set((await keepersNow(tx)).map((one) => one.account_id))];
  return { keepers: workers.filter((w) => keepers.has(w.account_id)), others: workers.filter((w) => !keepers.has(w.account_id)) };
};

const Helpers = ({ keepers, others, idempotencyKey }: HelpersProps & { idempotencyKey: string }) => {
  const f = fields(form, {}, {});
  return (
    <Section heading="Who keeps it with you">
      {keepers.length === 0 ? <p>Nobody yet. A peer worker you ask finds this page on their Today.</p>
        : <CardList>{keepers.map((one) => <CardRow key={one.account_id} action={<PostButton action="/keep-directory" idempotencyKey={idempotencyKey} hidden={{ end: one.account_id }} hiddenText={one.known_as}>End</PostButton>}>{one.known_as}</CardRow>)}</CardList>}
      {others.length > 0 && (
        <Form action="/keep-directory" idempotencyKey={idempotencyKey}>
          <SelectField form={f} name="ask" label="Ask a peer worker" options={others.map((one) => ({ value: one.account_id, text: one.known_as }))} />
          <Actions><Button variant="secondary">Ask them</Button></Actions>
        </Form>
      )}
    </Section>
  );
};
