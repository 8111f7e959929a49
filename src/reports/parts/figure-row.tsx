// One person in a figure's list: what happened and when. No word of theirs, nothing about their health, and no worker's name.
import { CardRow } from '../../kit/look/index.ts';
import { sayDate } from '../../kit/times.ts';
import { sayEnded } from '../figures.rules.ts';
import type { Figure } from '../figures.rules.ts';
import type { Listed } from '../figure.queries.ts';

const says = (figure: Figure, r: Listed): string => {
  const on = sayDate(r.on_day);
  const then = r.then_on ? sayDate(r.then_on) : null;
  switch (figure) {
    case 'again': return `first met on ${on}. ${then ? `Met again on ${then}.` : r.why === 'rather not' ? 'Would rather not meet again.' : r.why === 'ended' ? 'Support has ended.' : 'Has not met again yet.'}`;
    case 'ward': return `left ${r.team ?? 'hospital'} on ${on}. ${then ? `Met there on ${then}.` : r.why === 'chosen late' ? 'Chose a peer worker in the last three days there.' : 'No meeting there is written down.'}`;
    case 'home': return `left ${r.team ?? 'hospital'} on ${on}. ${then ? `Met on ${then}.` : r.why === 'back in hospital' ? 'Went back to hospital before.' : 'No meeting in those days is written down.'}`;
    case 'kept-4': case 'kept-12': return `began to go to a place on ${on}. ${then ? `Still went on ${then}.` : r.why === 'rather not be asked' ? 'Would rather not be asked.' : ''}`.trim();
    case 'endings': return `${on}: ${sayEnded(r.why)}.`;
    case 'referrals': return `asked on ${on}${then ? `, answered on ${then}` : ''}.`;
  }
};

const Who = ({ figure, row: r }: { figure: Figure; row: Listed }) => {
  if (r.locked) return <>Somebody who has died</>;
  if (figure === 'referrals') return <a href={`/referrals/${r.id}`}>{r.known_as ?? `Referral ${r.number}`}</a>;
  return <a href={`/people/${r.person_id}`}>{r.known_as}</a>;
};

export const FigureRow = ({ figure, row }: { figure: Figure; row: Listed }) => <CardRow><Who figure={figure} row={row} />{figure === 'endings' ? ', ' : ' '}{says(figure, row)}</CardRow>;
