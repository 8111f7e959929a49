// People whose peer worker leaves, under the worker's name: the day is said once, and each row is one handover.
import { sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ButtonLink, CardList, CardRow } from '../kit/look/index.ts';
import type { Leaving } from './handover.queries.ts';

/** The nearest day first; in it those nobody is proposed for. Every handover can be opened from its row. */
export const LeavingList = ({ leaving, today }: { leaving: readonly Leaving[]; today: Day }) => {
  const workers = [...new Map(leaving.map((l) => [l.worker_id, l])).values()];
  const open = (l: Leaving): number => (l.proposed ? 1 : 0);
  return workers.map((w) => (
    <CardList key={w.worker_id}>
      <CardRow><h3 className="al-card__heading"><a href={`/workers/${w.worker_id}`}>{w.worker}</a> {w.left_on < today ? 'left' : 'leaves'} {sayWhichDay(w.left_on, today)}</h3></CardRow>
      {leaving.filter((l) => l.worker_id === w.worker_id).sort((a, b) => open(a) - open(b)).map((l) => (
        <CardRow key={l.support_id} short={!l.proposed} action={<ButtonLink href={`/people/${l.person_id}/handover`} hiddenText={`for ${l.known_as}`}>{l.proposed ? 'Open' : 'Hand over'}</ButtonLink>}>
          <a href={`/people/${l.person_id}`}>{l.known_as}</a>{l.proposed ? `: ${l.proposed} is proposed${l.answer === 'yes' ? ', they said yes' : ''}.` : ''}
        </CardRow>
      ))}
    </CardList>
  ));
};
