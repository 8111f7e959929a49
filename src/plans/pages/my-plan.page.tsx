// My plan (the person): every part with what stands in it and who sees it, the next steps, the paper.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, PageTitle, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { deskOf, isOver, whoReadsPlan } from '../plan-desk.ts';
import type { Desk } from '../plan-desk.ts';
import { PARTS } from '../plan-parts.rules.ts';
import type { Part } from '../plan-parts.rules.ts';
import { stepsInOrder } from '../plan.rules.ts';
import { planOf } from '../plan.queries.ts';
import type { Entry } from '../plan.queries.ts';
import { readersOf, sayReaders } from '../plan-words.ts';
import type { WhoReads } from '../plan-words.ts';
import { EntryWords } from './parts/entry-shown.tsx';

const SHOWN = 3;

/** What stands in a part, in a few lines. */
const inPart = (part: Part, entries: readonly Entry[]): Entry[] => {
  const here = entries.filter((e) => e.part === part.key && e.left_out_at === null);
  return part.kind === 'steps' ? stepsInOrder(here) : here;
};

const PartCard = ({ part, entries, who, desk, today }: { part: Part; entries: readonly Entry[]; who: WhoReads; desk: Desk; today: Day }) => {
  const here = inPart(part, entries);
  const readers = readersOf(part.key, who);
  const together = !readers.worker && desk.beside?.sees && here.some((e) => e.support_id === desk.beside?.support_id);
  return (
    <Card id={part.key} heading={<a href={`/my-plan/${part.key}`}>{part.title}</a>} className="al-part" after={here.length === 0 ? undefined : `${together && !readers.lead && readers.carers.length === 0 ? '' : `${sayReaders(readers)}. `}${together ? `${desk.beside?.known_as} sees what you wrote together.` : ''}`}>
      {here.length === 0 ? <p className="al-soft">{part.question}</p> : <ul className="al-part__list">{here.slice(0, SHOWN).map((e) => <li key={e.id}>{part.kind === 'days' && <span className="al-soft">{part.boxes.find((b) => b.key === e.box)?.question}{e.when_words ? ', ' : ': '}</span>}<EntryWords entry={e} name={desk.name} today={today} /></li>)}</ul>}
      {here.length > SHOWN && <p className="al-soft">And {here.length - SHOWN} more.</p>}
    </Card>
  );
};

const LeftOut = ({ entries, today }: { entries: readonly Entry[]; today: Day }) => (entries.length === 0 ? null : (
  <Details summary={`Left out (${entries.length})`}>
    <ul>{entries.map((e) => <li key={e.id}>{e.erased_at ? `Something you left out ${sayWhichDay(dayOf(e.left_out_at ?? e.erased_at), today)}. Its words are erased.` : <><a href={`/my-plan/words/${e.thread}`}><EntryWords entry={e} name="" today={today} /></a> {e.erase_on && <span className="al-soft">Erased on {sayDay(e.erase_on, today)}.</span>}</>}</li>)}</ul>
  </Details>
));

/** Said on top, whoever writes the plan: that nobody watches it, and after the end that nobody reads it. */
export const NobodyWatches = ({ desk }: { desk: Desk }) => (isOver(desk.beside)
  ? <Aside><p><strong>Nobody from the service reads this now.</strong> Your support has ended. The plan is still yours: you can change it, print it, and share parts with people you trust.</p></Aside>
  : <p className="al-soft">Nobody watches this plan. If you need somebody now, ring: the numbers are at the foot of every page.</p>);

export const myPlanPage = page({
  show: async ({ tx }) => {
    const desk = await deskOf(tx, 'mine');
    look(tx, 'plan.open', desk.personId);
    const [entries, who, today] = [await planOf(tx, desk.personId), await whoReadsPlan(tx, desk), dayOf(tx.now)];
    const empty = entries.every((e) => e.left_out_at !== null);
    const parts = PARTS.filter((part) => part.key !== 'meeting' || desk.beside?.ended_at === null);
    return pageOf('My plan', (
      <>
        <PageTitle lede={empty ? 'Yours, in your own words. Begin anywhere, leave any part empty. Nobody else sees it unless you say so.' : 'Yours, in your own words. Change it whenever you like.'}>My plan</PageTitle>
        <NobodyWatches desk={desk} />
        {entries.some((e) => e.part === 'keeping-well' && e.left_out_at === null) && <p><a href="#keeping-well">A hard day? What helps you, and who you call</a></p>}
        <Actions>
          {!empty && <ButtonLink href="/my-plan/print" filled>Print my plan</ButtonLink>}
          <ButtonLink href="/my-plan/sharing">Choose who sees which part</ButtonLink>
          <ButtonLink href="/my-plan/print?blank=1">Print a blank one to write on</ButtonLink>
        </Actions>
        <Section heading="The parts"><div className="al-parts">{parts.map((part) => <PartCard key={part.key} part={part} entries={entries} who={who} desk={desk} today={today} />)}</div></Section>
        <LeftOut entries={entries.filter((e) => e.left_out_at !== null)} today={today} />
      </>
    ));
  },
});
