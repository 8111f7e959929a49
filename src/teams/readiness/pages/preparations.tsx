// When a team prepared together, who led it and who was in the room.
import { count, sayDate, sayMinutes } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { EmptyState } from '../../../kit/look/index.ts';
import type { Preparation } from '../preparation.queries.ts';
import { plural } from '../room-words.ts';

export const Preparations = ({ sessions }: { sessions: Preparation[]; today: Day }) => sessions.length === 0
  ? <EmptyState>The team has not prepared together yet. A peer worker and the peer lead can bring a session of an hour or two.</EmptyState>
  : <ul>{sessions.map((s) => <li key={s.id}><strong>{sayDate(s.held_on)}</strong>, {sayMinutes(s.minutes)}{s.peers.length > 0 ? `, led with ${s.peers.join(' and ')}` : ', no peer worker led it'}. {s.roles.length > 0 && `In the room: ${s.roles.map((r) => count(r.n, r.role, plural(r.role))).join(', ')}.`} {s.words}</li>)}</ul>;
