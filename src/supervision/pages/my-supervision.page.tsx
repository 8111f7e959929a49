// A peer worker's own supervision: the three kinds, who is there, what was agreed, what was before.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayDay, sayWhichDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { Aside, ButtonLink, Card, CardList, CardRow, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { supervisionOfWorker } from '../arrangement.queries.ts';
import type { WhereItStands } from '../arrangement.queries.ts';
import { STREAMS } from '../due.rules.ts';
import type { Stream } from '../due.rules.ts';
import { openWith } from '../record.queries.ts';
import type { Agreed } from '../record.queries.ts';
import { sayCover, sayEvery, sayLast, sayStanding, streamLabel } from '../say-supervision.tsx';
import { sessionsOf } from '../session.queries.ts';
import { streamWords } from '../streams.ts';

const PAGE = 10;
const query = z.object({ page: z.coerce.number().int().min(1).max(100).catch(1).default(1) });

export const mySupervision = page({
  query,
  show: async ({ tx, query: { page: n } }) => {
    const me = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const [streams, open, past] = [await supervisionOfWorker(tx, me), await openWith(tx, me), await sessionsOf(tx, me, { limit: PAGE + 1, offset: (n - 1) * PAGE })];
    audit(tx, { action: 'supervision.mine', ids: streams.map((s) => s.id) });
    return pageOf('My supervision', (
      <>
        <PageTitle lede="Time for you and your work. When it is due is a fact for both of you: either can plan it.">My supervision</PageTitle>
        <Columns
          main={(
            <>
              {STREAMS.map((stream) => <StreamCard key={stream} stream={stream} at={streams.find((s) => s.stream === stream)} today={today} me={tx.viewer.accountId} />)}
              <Section heading="What we agreed"><AgreedList agreed={open} me={tx.viewer.accountId} today={today} /></Section>
            </>
          )}
          aside={(
            <Section heading="Before">
              {past.length === 0 ? <EmptyState>Nothing yet. What you held stays here with what you both wrote.</EmptyState> : (
                <CardList>{past.slice(0, PAGE).map((p) => (
                  <CardRow key={p.session_id}><a href={`/supervision/sessions/${p.session_id}`}>{streamLabel(p.stream)}, {sayDay(p.held_on ?? dayOf(p.planned_at), today)}</a>{p.called_off ? ': called off' : p.there === false ? ': held without you' : ''}</CardRow>))}
                </CardList>
              )}
              {(n > 1 || past.length > PAGE) && <Pagination previous={n > 1 ? { href: `/my-supervision?page=${n - 1}` } : undefined} next={past.length > PAGE ? { href: `/my-supervision?page=${n + 1}` } : undefined} />}
              <p><a href="/my-growing">Growing: thanks, my plan, my own record</a></p>
              <p><a href="/my-wellbeing">My wellbeing at work</a>: only you read it, until you share a part</p>
            </Section>
          )} />
      </>
    ));
  },
});

const StreamCard = ({ stream, at, today, me }: { stream: Stream; at: WhereItStands | undefined; today: Day; me: string | null }) => {
  const words = streamWords()[stream];
  if (!at) return <Card heading={words.label} headingLevel={2}><p className="al-soft">For {words.what}.</p><p>Nobody holds this with you yet. The peer lead arranges it.</p></Card>;
  const cover = sayCover(at, today, me);
  const action = at.session_id ? <ButtonLink filled={at.standing === 'to write down'} href={`/supervision/sessions/${at.session_id}`} hiddenText={words.label}>{at.standing === 'to write down' ? 'Say whether it was held' : 'Open it'}</ButtonLink>
    : stream === 'peer group' ? null : <ButtonLink filled={at.standing === 'overdue'} href={`/supervision/plan/${at.id}`} hiddenText={words.label}>Plan it</ButtonLink>;
  return (
    <Card heading={`${words.label} with ${at.supervisor_name}`} headingLevel={2} actions={action}
      after={`${capital(sayEvery(at))}. ${at.stand_in_name ? `${at.stand_in_name} stands in.` : ''} ${stream === 'peer group' ? 'Whoever keeps the time plans it.' : ''}`}>
      <p className="al-soft">For {words.what}.</p>
      <p><strong>{sayStanding(at, today)}</strong> {sayLast(at, today)}</p>
      {cover && <Aside>{cover}</Aside>}
    </Card>
  );
};
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What is still open, with whose it is and by when. */
export const AgreedList = ({ agreed, me, today }: { agreed: Agreed[]; me: string | null; today: Day }) => (agreed.length === 0
  ? <EmptyState>Nothing is open. What you agree in supervision stands here until it is done, changed or dropped.</EmptyState> : (
    <CardList>{agreed.map((a) => (
      <CardRow key={a.id} action={<ButtonLink href={`/supervision/agreed/${a.id}`} hiddenText={a.now.what}>Say what became of it</ButtonLink>}>
        <strong>{a.by_account === me ? 'You' : a.by_name}:</strong> {a.now.what}{a.now.due_on ? `, by ${sayWhichDay(a.now.due_on, today).replace(/^on /, '')}` : ''} <span className="al-soft">Agreed {sayDate(dayOf(a.made_at))}.</span>
      </CardRow>))}
    </CardList>
  ));
