// Due and held: everybody's for the lead, their own for whoever supervises or covers. Facts only: no word of what was said.
import { Fragment } from 'react';
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Details, Pagination } from '../../kit/nhs/index.ts';
import { ButtonLink, CardList, CardRow, Columns, EmptyState, PageTitle, Section, Views } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { supervisionList, withoutSupervisor } from '../arrangement.queries.ts';
import type { WhereItStands } from '../arrangement.queries.ts';
import { needsSomebody } from '../due.rules.ts';
import { sayCover, sayLast, sayStanding, streamLabel } from '../say-supervision.tsx';

const PAGE = 30;
const query = z.object({ page: z.coerce.number().int().min(1).max(100).catch(1).default(1), of: z.enum(['everybody', 'me']).catch('everybody').default('everybody') });

export const supervisionListPage = page({
  query,
  show: async ({ tx, query: { page: n, of } }) => {
    const lead = tx.viewer.role === 'lead';
    const mine = !lead || of === 'me';
    const today = dayOf(tx.now);
    const rows = await supervisionList(tx, mine, { limit: PAGE + 1, offset: (n - 1) * PAGE });
    const shown = rows.slice(0, PAGE);
    const nobody = lead && !mine && n === 1 ? await withoutSupervisor(tx) : [];
    audit(tx, { action: 'supervision.list', ids: shown.map((r) => r.id) });
    const grouped = alike(shown, today, tx.viewer.accountId);
    const now = grouped.filter(([r]) => needsSomebody(r.standing));
    const [soon, planned, later] = (['due soon', 'planned', 'in time'] as const).map((standing) => grouped.filter(([r]) => r.standing === standing)) as [Alike[], Alike[], Alike[]];
    const near = ([r]: Alike): boolean => mine || (r.planned_at !== null && dayOf(r.planned_at) <= addDays(today, 7));
    const [thisWeek, further] = [planned.filter(near), planned.filter((those) => !near(those))];
    const listed = { today, me: tx.viewer.accountId, lead };
    const href = (page: number) => `/supervision?${mine && lead ? 'of=me&' : ''}page=${page}`;
    return pageOf('Supervision', (
      <>
        <PageTitle lede={mine ? 'Whom you supervise, or cover for now. You read what the two of you write, and nothing of the people they support.' : 'When it is due and when it was held. What is said in it belongs to those who were there.'}>Supervision</PageTitle>
        {lead && <Views label="Whose supervision" views={[{ href: '/supervision', label: 'Everybody', current: !mine }, { href: '/supervision?of=me', label: 'Whom I supervise', current: mine }]} />}
        <Columns
          main={shown.length === 0 ? <EmptyState>{mine ? 'You supervise nobody now. When you do, or cover for somebody, they appear here.' : 'Nobody is supervised yet. Say who supervises whom, and when it is due works itself out.'}</EmptyState> : (
            <>
              {now.length > 0 && <Section heading="Due, or to write down"><List rows={now} {...listed} now /></Section>}
              {soon.length > 0 && <Section heading="To plan in the next two weeks"><List rows={soon} {...listed} /></Section>}
              {thisWeek.length > 0 && <Section heading={mine ? 'Planned' : 'Planned this week'}><List rows={thisWeek} {...listed} /></Section>}
              {further.length > 0 && <Details summary={`Planned further ahead (${further.length})`}><List rows={further} {...listed} /></Details>}
              {later.length > 0 && <Details summary={`Not due for another two weeks (${later.length})`}><List rows={later} {...listed} /></Details>}
              {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: href(n - 1) } : undefined} next={rows.length > PAGE ? { href: href(n + 1) } : undefined} />}
            </>
          )}
          aside={(
            <>
              {nobody.length > 0 && (
                <Section heading="Nobody yet">
                  <CardList>{nobody.map((w) => <CardRow key={`${w.worker_id} ${w.stream}`} action={<ButtonLink href={`/supervision/arrange/${w.worker_id}`} hiddenText={`supervision for ${w.worker_name}`}>Arrange</ButtonLink>}>{w.worker_name}: {streamLabel(w.stream).toLowerCase()}</CardRow>)}</CardList>
                </Section>
              )}
              {lead && <p><a href="/supervision/how-often">How often, and where that figure comes from</a></p>}
              <p><a href="/shared-by-workers">What peer workers share with me</a></p>
              <p><a href="/thank">Thank a peer worker</a></p>
              <p className="al-soft">While somebody is away, whoever covers for them holds their supervision too. Nothing has to be moved by hand. <a href="/away">Who is away</a></p>
            </>
          )} />
      </>
    ));
  },
});

type Alike = readonly [WhereItStands, ...WhereItStands[]];

/** A peer group meets once for all of them: those of one group of whom the same is said are one row. */
const alike = (rows: readonly WhereItStands[], today: Day, me: string | null): Alike[] => {
  const groups = new Map<string, [WhereItStands, ...WhereItStands[]]>();
  for (const r of rows) {
    const key = r.stream === 'peer group' ? JSON.stringify([r.supervisor_account_id, r.session_id, says(r, today, me), sayLast(r, today)]) : r.id;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  return [...groups.values()];
};
const says = (r: WhereItStands, today: Day, me: string | null): string => [sayStanding(r, today), sayCover(r, today, me)].filter(Boolean).join(' ');

/** Where a name leads: for a lead to who supervises; for a supervisor to how they are growing; for whoever only covers, nowhere. */
const Name = ({ row, me, lead }: { row: WhereItStands; me: string | null; lead: boolean }) => {
  if (lead) return <a href={`/supervision/arrange/${row.worker_id}`}>{row.worker_name}</a>;
  return row.supervisor_account_id === me && row.stream !== 'peer group' ? <a href={`/growing/${row.worker_id}`}>{row.worker_name}</a> : <>{row.worker_name}</>;
};

type ListProps = { rows: readonly Alike[]; today: Day; me: string | null; lead: boolean; now?: boolean };
const List = ({ rows, today, me, lead, now }: ListProps) => (
  <CardList>{rows.map((those) => {
    const [r] = those;
    const hidden = `${those.map((one) => one.worker_name).join(', ')}, ${streamLabel(r.stream)}`;
    return (
      <CardRow key={r.id} now={now} action={r.session_id ? <ButtonLink href={`/supervision/sessions/${r.session_id}`} hiddenText={hidden}>Open</ButtonLink> : <ButtonLink href={`/supervision/plan/${r.id}`} hiddenText={hidden}>Plan</ButtonLink>}>
        {those.map((one, i) => <Fragment key={one.id}>{i > 0 && ', '}<Name row={one} me={me} lead={lead} /></Fragment>)}, {streamLabel(r.stream).toLowerCase()} with {r.supervisor_account_id === me ? 'you' : r.supervisor_name}. {r.standing === 'due soon' ? says(r, today, me).replace(' Nothing is planned yet.', '') : says(r, today, me)}{r.standing !== 'planned' && <span className="al-soft"> {sayLast(r, today)}</span>}
      </CardRow>
    );
  })}</CardList>
);
