// Somebody else was asked for: the lead looks again, and nothing is anybody's fault.
import { dayOf, sayWhichDay } from '../../../kit/times.ts';
import { ButtonLink, CardRow } from '../../../kit/look/index.ts';
import type { ChangeAsked } from '../../../support/index.ts';

export const ChangeRow = ({ change: c, now }: { change: ChangeAsked; now: Date }) => (
  <CardRow action={<ButtonLink href={`/people/${c.person_id}/who-with`} hiddenText={`about ${c.known_as} and ${c.worker_name}`}>Who with whom</ButtonLink>}>
    {c.kind === 'somebody else'
      ? <><a href={`/people/${c.person_id}`}>{c.known_as}</a> would like somebody else than {c.worker_name}, said {sayWhichDay(dayOf(c.at), dayOf(now))}.{c.looking ? ' You can look for somebody now.' : ''}</>
      : <>{c.worker_name} asks whether somebody else could be with <a href={`/people/${c.person_id}`}>{c.known_as}</a>, since {sayWhichDay(dayOf(c.at), dayOf(now)).replace(/^on /, '')}.</>}
  </CardRow>
);
