// /group-sessions/:id: one session: what its register says, what is to be remembered, what was moved.
import { z } from 'zod';
import { found, NotFound, pageOf } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { count, dayOf, sayMinutes, sayMoment } from '../../kit/times.ts';
import { Aside, ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { groupById } from '../group.queries.ts';
import { sayPlace } from '../group.rules.ts';
import { Lines, saySession } from '../group-parts.tsx';
import { peopleIn } from '../place.queries.ts';
import { cameTo, notesOfSession, registersOf } from '../register.queries.ts';
import type { Register } from '../register.queries.ts';
import { sessionById, sessionSteps } from '../session.queries.ts';

export const groupSession = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const s = found(await sessionById(tx, id));
    const g = found(await groupById(tx, s.group_id));
    if (!g.mine && tx.viewer.role !== 'lead') throw new NotFound();
    const [registers, came, notes, steps, people] = await Promise.all([registersOf(tx, id), g.mine ? cameTo(tx, id) : [], notesOfSession(tx, id), sessionSteps(tx, id), g.mine ? peopleIn(tx, g.id) : []]);
    audit(tx, { action: 'group.session-open', object: 'group_session', objectId: id, ids: came.flatMap((c) => c.person_id ?? []) });
    const today = dayOf(tx.now);
    const [now, before] = [registers.find((r) => r.replaced_at === null), registers.filter((r) => r.replaced_at !== null)];
    const called = new Map(people.map((p) => [p.person_id, p.called]));
    const names = came.map((c) => (c.person_id ? (called.get(c.person_id) ?? 'Somebody who has left the group') : (c.first_name ?? '')));
    const begun = s.at <= tx.now;
    return pageOf(`${g.name}, ${saySession(s, today)}`, (
      <Reading>
        <PageTitle caption={<a href={`/groups/${g.id}`}>{g.name}</a>} lede={s.venue ?? sayPlace(g)}>{saySession(s, today)}</PageTitle>
        {s.called_off_at && <Aside><strong>Not on.</strong> {s.said_why}</Aside>}
        {!s.registered_at && <div className="al-actions al-actions--above">
          {s.called_off_at ? <PostButton action={`/group-sessions/${id}/on-again`} idempotencyKey={newId()}>It is on after all</PostButton> : !begun && <ButtonLink href={`/group-sessions/${id}/change`}>Move or call off</ButtonLink>}
        </div>}
        {begun && !s.called_off_at && (
          <Section heading="The register">
            {now ? <Taken register={now} names={names} leaders={g.facilitators} id={id} mine={g.mine} /> : <EmptyState actions={g.mine && <ButtonLink filled href={`/group-sessions/${id}/register`}>Take the register</ButtonLink>}>Not taken yet. {g.mine ? 'It counts who came and your hours, once.' : 'Those who lead the group take it.'}</EmptyState>}
            {before.length > 0 && <ul>{before.map((r) => <li key={r.id} className="al-soft">{r.by_name} wrote {sayRegister(r)} ({sayMoment(r.taken_at, today)}). {registers.find((n) => n.replaced_at === null)?.why && r === before[0] ? `Changed: ${now?.why}` : ''}</li>)}</ul>}
          </Section>
        )}
        {g.mine && begun && !s.called_off_at && (
          <Section heading="To remember of this session">
            {notes.filter((n) => n.words !== null).map((n) => (
              <Card key={n.id} after={`${n.by_name}, ${sayMoment(n.written_at, today)}. Those who lead the group read this.`} actions={n.written_by === tx.viewer.accountId && <PostButton action={`/group-sessions/${id}/note/back`} idempotencyKey={newId()} hidden={{ note: n.id }}>Erase what I wrote</PostButton>}><Lines words={n.words} /></Card>
            ))}
            <p><a href={`/group-sessions/${id}/note`}>{notes.length > 0 ? 'Write something more' : 'Write what to remember'}</a></p>
          </Section>
        )}
        {!g.mine && notes.length > 0 && <p className="al-soft">Something is written to remember. Those who lead the group read it.</p>}
        {steps.length > 0 && <Section heading="What was changed"><ul>{steps.map((step) => <li key={String(step.at)}>{step.by_name}: {step.kind}{step.kind === 'moved' ? ` from ${sayMoment(step.was_at, today)}` : ''}. {step.why}</li>)}</ul></Section>}
      </Reading>
    ));
  },
});

const sayRegister = (r: Register): string => (r.held ? `${count(r.heads, 'person came', 'people came')}, ${sayMinutes(r.minutes)}` : `it did not take place${r.not_held_why ? `: ${r.not_held_why}` : ''}`);

type TakenProps = { register: Register; names: readonly string[]; leaders: readonly { worker_id: string; known_as: string }[]; id: string; mine: boolean };
const Taken = ({ register: r, names, leaders, id, mine }: TakenProps) => {
  const others = Math.max(0, r.heads - names.length);
  return (
    <Card heading={r.held ? count(r.heads, 'person came', 'people came') : 'It did not take place'} actions={mine && <ButtonLink href={`/group-sessions/${id}/register`}>Correct the register</ButtonLink>} after={`Taken by ${r.by_name}.`}>
      {!r.held && r.not_held_why && <p>{r.not_held_why}</p>}
      {mine && names.length > 0 && <p>{names.join(', ')}{others > 0 ? `, and ${count(others, 'other', 'others')}` : ''}</p>}
      {r.held && <p>{sayMinutes(r.minutes)}{r.around_minutes > 0 ? `, and ${sayMinutes(r.around_minutes)} before and after` : ''}. {r.leaders.length > 0 ? `Counted once in the week of ${r.leaders.map((w) => leaders.find((l) => l.worker_id === w)?.known_as ?? 'a colleague').join(' and ')}.` : ''}</p>}
    </Card>
  );
};
