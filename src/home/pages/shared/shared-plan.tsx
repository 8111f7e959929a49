// What somebody shares of their plan with a carer or friend: those parts, as they stand now, and nothing that hints at another.
import type { Day } from '../../../kit/times.ts';
import { Card } from '../../../kit/look/index.ts';
import { EntryWords, PLAN_PARTS, stepsInOrder } from '../../../plans/index.ts';
import type { PlanEntry } from '../../../plans/index.ts';

export const SharedPlan = ({ entries, parts, name, today }: { entries: readonly PlanEntry[]; parts: readonly string[]; name: string; today: Day }) => (
  <>
    {PLAN_PARTS.filter((part) => parts.includes(`plan: ${part.key}`)).map((part) => {
      const all = entries.filter((e) => e.part === part.key);
      const here = part.kind === 'steps' ? stepsInOrder(all) : all;
      return (
        <Card key={part.key} heading={`From ${name}’s plan: ${part.title.charAt(0).toLowerCase()}${part.title.slice(1).replace(/\b(me|my)\b/g, (w) => (w === 'me' ? 'them' : 'their'))}`}>
          {here.length === 0 ? <p className="al-soft">Nothing is written here just now.</p> : (
            <ul className="al-part__list">{here.map((e) => <li key={e.id}>{part.kind === 'days' && <span className="al-soft">{part.boxes.find((b) => b.key === e.box)?.question.replace('I go', 'they go')}{e.when_words ? ', ' : ': '}</span>}<EntryWords entry={e} name={name} today={today} me={name} /></li>)}</ul>
          )}
        </Card>
      );
    })}
  </>
);
