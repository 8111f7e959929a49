// What a worker's Today says about endings: somebody who has died first, then what people asked, then endings coming up.
import { dayOf, sayDay, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { ButtonLink, CardList, CardRow, NowCard, Section } from '../kit/look/index.ts';
import type { Tx } from '../access/index.ts';
import type { MySupport } from '../support/index.ts';
import { endingFactsOfMine } from './lists.queries.ts';
import type { MineRow } from './lists.queries.ts';
import { talkDue } from './ending-date.rules.ts';
import type { TalkMoment } from './ending-date.rules.ts';

export type ComingEnding = { support: MySupport; due: TalkMoment | null; endingOn: Day };
export type MyEndings = { deaths: MineRow[]; asked: { support: MySupport; day: Day }[]; coming: ComingEnding[]; tell: MineRow[] };

/** Gathers it for the people of this worker: one question to the database. */
export const myEndings = async (tx: Tx, supports: readonly MySupport[], today: Day): Promise<MyEndings> => {
  const running = supports.filter((s) => s.ended_at === null);
  const facts = await endingFactsOfMine(tx, running.map((s) => s.id));
  const talksOf = (s: MySupport): Day[] => facts.filter((f) => f.kind === 'talk' && f.support_id === s.id).map((f) => f.day);
  const coming = running.flatMap((support): ComingEnding[] => {
    if (support.ending_on === null) return [];
    const due = talkDue({ beganOn: dayOf(support.first_held_at ?? support.began_at), endingOn: support.ending_on, talkedOn: talksOf(support) }, today);
    return due !== null || support.ending_on <= today ? [{ support, due, endingOn: support.ending_on }] : [];
  });
  return {
    deaths: facts.filter((f) => f.kind === 'death'), tell: facts.filter((f) => f.kind === 'tell'), coming: coming.sort((a, b) => (a.endingOn < b.endingOn ? -1 : 1)),
    asked: facts.flatMap((f) => {
      const support = f.kind === 'asked' ? running.find((s) => s.id === f.support_id) : undefined;
      return support ? [{ support, day: f.day }] : [];
    }),
  };
};

/** Said first and plainly: never a line that vanished. */
export const Lost = ({ deaths }: { deaths: readonly MineRow[] }) => (
  <>{deaths.map((d) => d.undone ? (
    <NowCard key={d.id} heading={`${d.known_as} has not died: it was a mistake`} headingLevel={2} actions={<ButtonLink href={`/deaths/${d.id}`} hiddenText={`about ${d.known_as}`}>Read it</ButtonLink>}><p>Everything is as it was. We are sorry.</p></NowCard>
  ) : (
    <NowCard key={d.id} heading={`${d.known_as} has died`} headingLevel={2} actions={<ButtonLink href={`/deaths/${d.id}`} hiddenText={`about ${d.known_as}`}>Read about it, and who is there for you</ButtonLink>}>
      <p>We are sorry. There is nothing you have to do. The peer lead is going to ring you.</p>
    </NowCard>
  ))}</>
);

const sayDue = (c: ComingEnding, today: Day): string =>
  c.endingOn < today ? `Agreed until ${sayDay(c.endingOn, today)}: has it ended?` : c.endingOn === today ? 'Ends today.' : c.due === 'half-way' ? `Half-way: ends ${sayWhichDay(c.endingOn, today)}. Talk about it.` : `Ends ${sayWhichDay(c.endingOn, today)}.${c.due ? ' Talk about it.' : ''}`;

export const EndingsComing = ({ endings, today }: { endings: MyEndings; today: Day }) => {
  const { asked, coming, tell } = endings;
  return asked.length + coming.length + tell.length === 0 ? null : (
    <Section heading="Endings coming up">
      <CardList>
        {asked.map(({ support: s, day }) => <CardRow key={`asked ${s.id}`} now action={<ButtonLink href={`/people/${s.person_id}/ending`} hiddenText={`to ${s.known_as}`}>Answer</ButtonLink>}><a href={`/people/${s.person_id}`}>{s.known_as}</a> asks for another day for the ending, {sayDay(day, today)}.</CardRow>)}
        {tell.map((t) => <CardRow key={t.id} now action={<ButtonLink href={`/people/${t.person_id}/handover`} hiddenText={`that you told ${t.known_as}`}>Note it</ButtonLink>}>Tell <a href={`/people/${t.person_id}`}>{t.known_as}</a> what becomes of the meeting {sayWhichDay(t.day, today)}.</CardRow>)}
        {coming.map((c) => (
          <CardRow key={c.support.id} now={c.endingOn < today} action={c.endingOn <= today ? <ButtonLink href={`/people/${c.support.person_id}/ending`} hiddenText={`with ${c.support.known_as}`}>Write it down</ButtonLink> : <ButtonLink href={`/people/${c.support.person_id}/ending/talk`} hiddenText={`with ${c.support.known_as}`}>We talked</ButtonLink>}>
            <a href={`/people/${c.support.person_id}/ending`}>{c.support.known_as}</a>. {sayDue(c, today)}
          </CardRow>
        ))}
      </CardList>
    </Section>
  );
};
