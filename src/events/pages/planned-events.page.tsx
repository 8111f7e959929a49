// /events: the gatherings one helps to plan; a lead begins a new one here.
import { pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, QuietTag, Reading, When } from '../../kit/look/index.ts';
import { dayOf } from '../../kit/times.ts';
import { page } from '../../access/index.ts';
import { myEvents } from '../event.queries.ts';
import { sayWhen, stageOf } from '../event.rules.ts';

const STAGES = { draft: 'not public yet', 'called off': 'called off', coming: 'coming', 'on now': 'today', over: 'been and gone' } as const;

export const plannedEvents = page({
  show: async ({ tx }) => {
    const events = await myEvents(tx);
    const today = dayOf(tx.now);
    const begin = tx.viewer.role === 'lead' && <Actions><ButtonLink filled={events.length === 0} href="/events/new">Plan a gathering</ButtonLink></Actions>;
    return pageOf('Gatherings', (
      <Reading>
        <PageTitle lede="Days that people who use services, staff, carers and local groups plan and hold together.">Gatherings</PageTitle>
        {events.length === 0
          ? <EmptyState actions={begin}>{tx.viewer.role === 'lead' ? 'No day is planned. Begin with what it is for; the rest can follow.' : 'You are in no planning group. Whoever plans a day gives you a link to join.'}</EmptyState>
          : <>
            <CardList>{events.map((e) => <CardRow key={e.id} action={<QuietTag>{STAGES[stageOf(e, tx.now)]}</QuietTag>}><When>{sayWhen(e, today)}</When><a href={`/events/${e.id}`}><strong>{e.title}</strong></a></CardRow>)}</CardList>
            {begin}
          </>}
        <p><a href={`/t/${tx.viewer.trustSlug}/events`}>The page everybody can see</a></p>
      </Reading>
    ));
  },
});
