// Met once and nothing booked, gathered by worker: whom the lead could offer help, never a score.
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { ButtonLink, CardRow, EmptyState, FirstFew } from '../../../kit/look/index.ts';
import type { MetOnce } from '../../../support/index.ts';

export const MetOnceList = ({ met, today }: { met: MetOnce[]; today: Day }) => {
  const workers = [...new Map(met.map((m) => [m.worker_id, m.worker_name]))];
  return met.length === 0 ? <EmptyState>Everybody who met once has met again, has something booked, or would rather not.</EmptyState> : (
    <FirstFew few={2} more={(n) => `${n} more peer workers`}
      rows={workers.map(([id, name]) => (
        <CardRow key={id} action={<ButtonLink href={`/workers/${id}`} hiddenText={`${name} how you can help`}>Ask</ButtonLink>}>
          <a href={`/workers/${id}`}>{name}</a> met{' '}
          {met.filter((m) => m.worker_id === id).map((m, i) => (
            <span key={m.support_id}>{i > 0 && ', '}<a href={`/people/${m.person_id}`}>{m.known_as}</a> {sayWhichDay(dayOf(m.first_held_at), today)}</span>
          ))}.
        </CardRow>
      ))} />
  );
};
