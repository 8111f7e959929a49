// A worker's groups on Today: what is on, and registers to take.
import { sayTime } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ButtonLink, CardList, CardRow, Section } from '../kit/look/index.ts';
import { saySession } from './group-parts.tsx';
import type { ToDo } from './session.queries.ts';

export const GroupsToday = ({ sessions, today }: { sessions: readonly ToDo[]; today: Day }) => sessions.length === 0 ? null : (
  <Section heading="Groups">
    <CardList>{sessions.map((s) => (
      <CardRow key={s.id} action={s.ahead ? undefined : <ButtonLink href={`/group-sessions/${s.id}/register`} hiddenText={s.group_name}>Take the register</ButtonLink>}>
        <a href={s.ahead ? `/groups/${s.group_id}` : `/group-sessions/${s.id}`}>{s.group_name}</a>, {s.ahead ? `today at ${sayTime(s.at)}` : saySession(s, today)}
      </CardRow>
    ))}</CardList>
  </Section>
);
