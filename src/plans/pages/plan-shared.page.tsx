// A person's plan as somebody else may see it: their worker (who can write in it with them), or the lead. Private parts are not there at all.
import { z } from 'zod';
import { found, NotFound, pageOf } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { besidePlan } from '../plan-sharing.queries.ts';
import { PARTS } from '../plan-parts.rules.ts';
import { planOf } from '../plan.queries.ts';
import { stepsInOrder } from '../plan.rules.ts';
import { EntryWords, SaidLine } from './parts/entry-shown.tsx';

export const planSharedPage = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const person = found(await personById(tx, id));
    const beside = await besidePlan(tx, id);
    const worker = tx.viewer.role === 'peer_worker';
    if (worker && !beside?.mine) throw new NotFound();
    look(tx, 'plan.open', id);
    const [entries, today, name, base] = [await planOf(tx, id), dayOf(tx.now), person.known_as, `/people/${id}/plan`];
    const writes = worker && person.locked_at === null;
    return pageOf(`${name}’s plan`, (
      <>
        <PageTitle caption={<a href={`/people/${id}`}>{name}</a>} lede={worker ? `The plan is ${name}’s. You see what the two of you wrote together and what ${name} shares with you.` : `What ${name} shares with the peer lead.`}>{`${name}’s plan`}</PageTitle>
        {writes && (
          <Actions>
            <ButtonLink href={`${base}/print`}>Print it for {name}</ButtonLink>
            <ButtonLink href={`${base}/print?blank=1`}>Print a blank one to write on</ButtonLink>
            {person.account_id === null && <ButtonLink href={`${base}/sharing`}>{`Who sees it: ${name} decides`}</ButtonLink>}
          </Actions>
        )}
        {!writes && entries.length === 0 && <EmptyState>Nothing is shared with you just now.</EmptyState>}
        <Section heading={writes ? 'Write it together' : 'Shared with you'}>
          {writes && <p className="al-soft">Write as {name} says it, with {name} beside you or from the paper. It is kept as theirs, with your name and the day they said it.</p>}
          <div className="al-parts">
            {PARTS.map((part) => {
              const all = entries.filter((e) => e.part === part.key);
              const here = part.kind === 'steps' ? stepsInOrder(all) : all;
              if (here.length === 0 && !writes) return null;
              return (
                <Card key={part.key} className="al-part" heading={writes ? <a href={`${base}/${part.key}`}>{part.title}</a> : part.title}>
                  {here.length === 0 ? <p className="al-soft">{part.kind === 'meeting' ? 'Not asked yet.' : 'Nothing that you see.'}</p> : (
                    <ul className="al-part__list">{here.map((e) => <li key={e.id}><EntryWords entry={e} name={name} today={today} me={name} /><SaidLine entry={e} desk={{ mine: false, name }} today={today} /></li>)}</ul>
                  )}
                </Card>
              );
            })}
          </div>
        </Section>
      </>
    ));
  },
});
