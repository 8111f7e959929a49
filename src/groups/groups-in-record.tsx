// A person's groups in "Everything of mine".
import { count, dayOf, sayDate } from '../kit/times.ts';
import { Section } from '../kit/look/index.ts';
import type { GroupOfPerson } from './place.queries.ts';

export const GroupsInRecord = ({ groups }: { groups: readonly GroupOfPerson[] }) => (groups.length === 0 ? null : (
  <Section heading="Groups">
    <ul>{groups.map((g) => (
      <li key={g.id}>{g.name}, known there as {g.called}. Asked on {sayDate(g.said_on)}{g.by_name ? ` (${g.by_name} wrote it down)` : ''}{g.place_at ? `, a place since ${sayDate(dayOf(g.place_at))}` : ', waited for a place'}{g.left_at ? `, left on ${sayDate(g.left_said_on ?? dayOf(g.left_at))}` : ''}.{g.came > 0 ? ` Came ${count(g.came, 'time')}.` : ''}</li>
    ))}</ul>
  </Section>
));
