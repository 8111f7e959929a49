// A question to the group with what it said and what became of it: the same on the group's own page and on the public one.
import { sayDate } from '../../../kit/times.ts';
import { Card, Quote } from '../../../kit/look/index.ts';
import type { Question } from '../lived.queries.ts';
import { isWaiting, SAYS, standingOf } from '../question.rules.ts';

const CHANGED = { changed: 'Changed because of it', 'on its way': 'On its way', 'will not change': 'Will not change' } as const;

/** All that was said about a question, in the order of its days. */
export const Thread = ({ question: q }: { question: Question }) => {
  const said = [...q.decisions.map((d) => ({ id: d.id, on: d.decided_on, by: `The group said, ${sayDate(d.decided_on)}:`, words: d.words })),
    ...q.outcomes.map((o) => ({ id: o.id, on: o.on_day, by: `${CHANGED[o.kind]}, ${sayDate(o.on_day)}. ${o.by_whom}:`, words: o.words }))].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return <>{said.map((one) => <Quote key={one.id} by={one.by}>{one.words}</Quote>)}</>;
};

/** `href` for those who may write; without it the card only tells. */
export const QuestionCard = ({ question: q, href }: { question: Question; href?: string }) => {
  const standing = standingOf(q);
  return (
    <Card when={SAYS[standing]} heading={href ? <a href={href}>{q.words}</a> : q.words} after={`Asked by ${q.asked_by}, ${sayDate(q.asked_on)}.${href && isWaiting(standing) ? (standing === 'open' ? ' Open it to write down what the group says.' : ' Open it to say what became of it.') : ''}`}>
      <Thread question={q} />
    </Card>
  );
};
