// One supervision, the same page for both of them: when, who, what was said, what was agreed. A lead who is not part of it sees that it was, and no words.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField } from '../../kit/forms/index.ts';
import { dayOf, ON_PAPER, sayMinutes, sayMoment } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, PrintButton, Quote, Reading, Section, WhichDay } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { partOf, writeWords } from '../actions/hold-session.ts';
import { agreedIn, wordsOf } from '../record.queries.ts';
import type { Agreed, Words } from '../record.queries.ts';
import { streamLabel } from '../say-supervision.tsx';
import { correctionsOf, movesOf, sessionById } from '../session.queries.ts';
import type { Correction, Move, Session } from '../session.queries.ts';

const form = z.object({ words: text({ missing: 'Write something, or leave it as it is', what: 'This', max: 4000 }) });

/** Said under every box of a supervision. */
export const readers = (s: Session, you: string | null): string => {
  const others = partOf(s).filter((one) => one.id !== you).map((one) => one.name);
  return `${others.length > 1 ? `${others.slice(0, -1).join(', ')} and ${others.at(-1)}` : others[0]} can read this with you. No host team, and nobody else.`;
};
export const NOBODY_NAMED = 'Nothing about people we support: no name, nothing from a note, nothing that tells who it is. “Somebody I meet on a ward” is enough.';

export const sessionPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const s = found(await sessionById(tx, id));
    const today = dayOf(tx.now);
    const me = tx.viewer.accountId;
    const [moves, words, agreed, before] = s.mine ? await Promise.all([movesOf(tx, id), wordsOf(tx, id), agreedIn(tx, id), correctionsOf(tx, id)]) : [await movesOf(tx, id), [], [], []];
    audit(tx, { action: 'supervision.open', object: 'supervision_session', objectId: id, ids: s.seats.map((t) => t.worker_id) });
    const f = fields(form, typed, errors);
    const worker = s.seats.some((t) => t.account_id === me);
    const open = s.held_at === null && s.called_off_at === null;
    const who = s.seats.map((t) => t.known_as);
    return pageOf(`${streamLabel(s.stream)}, ${sayMoment(s.held_at ?? s.planned_at, ON_PAPER)}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={worker ? '/my-supervision' : '/supervision'}>{worker ? 'My supervision' : 'Supervision'}</a>} lede={`${s.seats.length > 1 ? who.join(', ') : who[0]} with ${s.held_by_name ?? s.supervisor_name}`}>
          {`${streamLabel(s.stream)}, ${sayMoment(s.held_at ?? s.planned_at, ON_PAPER)}`}
        </PageTitle>
        <Facts session={s} moves={moves} before={before} open={open} me={me} today={today} past={s.planned_at <= tx.now} />
        {!s.mine ? <Aside>What is said here belongs to {partOf(s).map((one) => one.name).join(' and ')}. You see that it was planned or held, and nothing of what was said.</Aside> : (
          <>
            <Section heading="What we talked about">
              {words.length === 0 ? <EmptyState>Nothing is written yet. Both of you write here and read the same. Put down what comes up before you meet, too.</EmptyState> : words.map((w) => <Said key={w.id} said={w} me={me} />)}
              {s.called_off_at === null && (
                <Form action={`/supervision/sessions/${id}`} idempotencyKey={key}>
                  <TextAreaField form={f} name="words" label="Add to it" hint={NOBODY_NAMED} rows={4} readsThis={readers(s, me)} />
                  <Actions><Button>Add these words</Button></Actions>
                </Form>
              )}
            </Section>
            <Section heading="What we agreed">
              {agreed.length === 0 ? <EmptyState>Nothing yet. One thing each is plenty.</EmptyState> : <AgreedHere agreed={agreed} me={me} today={today} />}
              {s.called_off_at === null && <Actions><ButtonLink href={`/supervision/sessions/${id}/agree`}>Add something we agreed</ButtonLink></Actions>}
            </Section>
            <Actions><PrintButton>Print this record</PrintButton></Actions>
          </>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { words } }) => {
    await writeWords(tx, id, words);
    return redirectTo(`/supervision/sessions/${id}`, 'supervision-written');
  },
});

type FactsProps = { session: Session; moves: Move[]; before: Correction[]; open: boolean; me: string | null; today: Day; past: boolean };
const Facts = ({ session: s, moves, before, open, me, today, past }: FactsProps) => {
  const covered = s.held_at ? s.held_by !== s.supervisor_account_id : s.holder_account_id !== s.supervisor_account_id;
  const there = s.seats.filter((t) => t.there).map((t) => t.known_as);
  return (
    <Card after={s.held_at && s.mine && <a href={`/supervision/sessions/${s.id}/correct`}>That is not right? Put it right</a>} actions={open && s.mine && (
      <>
        {past && <ButtonLink filled href={`/supervision/sessions/${s.id}/held`}>It was held</ButtonLink>}
        <ButtonLink href={`/supervision/sessions/${s.id}/move`}>Move it or call it off</ButtonLink>
      </>)}>
      {s.held_at ? <p><strong>Held {sayMoment(s.held_at, ON_PAPER)}</strong>, {sayMinutes(s.minutes)}{s.place ? `, ${s.place}` : ''}. {s.recorded_by_name && <span className="al-soft">{s.recorded_by_name} wrote that down.</span>}</p>
        : s.called_off_at ? <p><strong>Called off</strong> <WhichDay day={dayOf(s.called_off_at)} today={today} />.</p>
          : <p><strong>Planned for {sayMoment(s.planned_at, ON_PAPER)}</strong>, {sayMinutes(s.minutes)}{s.place ? `, ${s.place}` : ''}.</p>}
      {s.stream === 'peer group' && s.held_at && <p>{there.length > 0 ? `There: ${there.join(', ')}.` : 'Nobody could come.'}</p>}
      {covered && !s.called_off_at && <Aside>{s.held_at ? `${s.held_by_name} covered for ${s.supervisor_name}.` : s.holder_account_id === null ? `${s.supervisor_name} is away on that day, and nobody covers yet. The peer lead names somebody.`
        : `${s.supervisor_name} is away on that day. ${s.holder_account_id === me ? 'You cover.' : `${s.holder_name} covers.`}`}</Aside>}
      {before.map((c) => <p className="al-soft" key={c.id}>{c.by_name ?? 'Somebody'} put this right <WhichDay day={dayOf(c.at)} today={today} />: {c.why}. It said: held {sayMoment(c.was_held_at, ON_PAPER)}, {sayMinutes(c.was_minutes)}, by {c.was_held_by_name ?? 'somebody'}.</p>)}
      {moves.filter((m) => m.became_at).map((m) => <p className="al-soft" key={m.at.toISOString()}>Moved by {m.by_name ?? 'somebody'}: it was {sayMoment(m.was_at, ON_PAPER)}.</p>)}
    </Card>
  );
};

const Said = ({ said: w, me }: { said: Words & { before: Words[] }; me: string | null }) => (
  <Card after={<>{w.written_by === me ? 'You' : w.written_by_name}, {sayMoment(w.written_at, ON_PAPER)}{w.correction_why ? `. Corrected: ${w.correction_why}` : ''}. {w.written_by === me && <a href={`/supervision/words/${w.id}`}>Correct this<span className="nhsuk-u-visually-hidden">: {w.words.slice(0, 40)}</span></a>}</>}>
    <Quote>{w.words}</Quote>
    {w.before.length > 0 && <Details summary="What it said before">{w.before.map((b) => <p key={b.id}>{b.words}</p>)}</Details>}
  </Card>
);

const BECAME = { done: 'Done', changed: 'Changed', dropped: 'Dropped' } as const;
const AgreedHere = ({ agreed, me, today }: { agreed: Agreed[]; me: string | null; today: Day }) => (
  <CardList>{agreed.map((a) => (
    <CardRow key={a.id} action={a.now.state === 'open' && <ButtonLink href={`/supervision/agreed/${a.id}`} hiddenText={a.now.what}>Say what became of it</ButtonLink>}>
      <strong>{a.by_account === me ? 'You' : a.by_name}:</strong> {a.now.what}{a.now.due_on && <>, by <WhichDay day={a.now.due_on} today={today} bare /></>}
      {a.steps.map((step) => <span className="al-soft" key={step.at.toISOString()}><br />{BECAME[step.kind]} <WhichDay day={dayOf(step.at)} today={today} />, says {step.by_name ?? 'somebody'}{step.why ? `: ${step.why}` : ''}</span>)}
      {a.first !== a.now.what && <span className="al-soft"><br />At first: {a.first}</span>}
    </CardRow>))}
  </CardList>
);
