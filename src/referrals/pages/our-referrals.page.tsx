// The host team's first screen: what we asked and where it is.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Details, Pagination } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, CardRow, Columns, EmptyState, FirstFew, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { bankHolidays, lastPreparation, leadsOf, readinessOf, ReadinessLine, settingsOf, teamById } from '../../teams/index.ts';
import { OnOurWard, ourWard } from '../../stays/index.ts';
import { ourReferrals } from '../asking.queries.ts';
import type { ListedReferral } from '../asking.queries.ts';
import { draftsFor, STAFF } from '../asking-way.ts';
import { nextSteps } from '../next-steps.ts';
import { referralState, whereItIs } from '../referral-state.rules.ts';
import type { Clocks } from '../referral-state.rules.ts';
import { RingAbout } from './what-next.tsx';
import { WhatSupportIs } from './what-support-is.tsx';
import { UnsentDrafts, unsentOf } from './unsent-drafts.tsx';

const query = z.object({ page: z.coerce.number().int().min(1).max(500).optional().catch(undefined), over: z.string().max(5).optional().catch(undefined) });

export const clocksFor = async (tx: Tx): Promise<Clocks & { leads: string[] }> => {
  const [set, all] = await Promise.all([settingsOf(tx), leadsOf(tx)]);
  const leads = all.map((l) => l.name);
  return { today: dayOf(tx.now), bankHolidays: bankHolidays(), answerDays: set.answer_working_days, matchDays: set.match_working_days, lead: leads[0] ?? 'The peer lead', leads };
};

/** Enough to see what is late and what comes next; the others are one press away. */
const FEW = 4;

const Rows = ({ rows, clocks, few = rows.length }: { rows: ListedReferral[]; clocks: Clocks; few?: number }) => {
  const lateFirst = rows.map((r) => ({ r, where: whereItIs(r, clocks) })).sort((a, b) => Number(b.where.late) - Number(a.where.late));
  return (
    <FirstFew few={few} more={(n) => `${n} more under way`} rows={lateFirst.map(({ r, where }) => (
      <CardRow key={r.id} now={where.late} action={<ButtonLink href={`/our-referrals/${r.id}`} hiddenText={`the referral of ${r.known_as}`}>Open</ButtonLink>}>
        <a href={`/our-referrals/${r.id}`}><strong>{r.known_as}</strong></a>, number {r.number}, sent {sayWhichDay(dayOf(r.sent_at), clocks.today)}.<br />
        <strong>{where.short}.</strong> {where.words}
      </CardRow>
    ))} />
  );
};

const More = ({ page: at, more, over }: { page: number; more: boolean; over?: boolean }) => {
  const link = (to: number) => ({ href: `/our-referrals?${over ? 'over=1&' : ''}page=${to}` });
  return at === 1 && !more ? null : <Pagination previous={at > 1 ? link(at - 1) : undefined} next={more ? link(at + 1) : undefined} />;
};

export const ourReferralsPage = page({
  query,
  show: async ({ tx, query: { page: at = 1, over }, key }) => {
    const teamId = tx.viewer.teamIds[0];
    const [clocks, team, list, past, next, prepared, ready] = await Promise.all([
      clocksFor(tx), teamId ? teamById(tx, teamId) : undefined, ourReferrals(tx, over ? 'over' : 'under way', at), over ? null : ourReferrals(tx, 'over'), nextSteps(tx),
      teamId ? lastPreparation(tx, teamId) : null, teamId ? readinessOf(tx, [teamId]) : null,
    ]);
    const [drafts, ward] = await Promise.all([draftsFor(tx, STAFF, team?.id ?? null).then((all) => unsentOf(tx, STAFF, all)), team?.kind === 'ward' && !over && at === 1 ? ourWard(tx) : null]);
    audit(tx, { action: 'referral.list-ours', ids: [...list.rows, ...(past?.rows ?? [])].map((r) => r.id) });
    // A ward reads above who is with a peer worker: here it reads first what it waits for.
    const met = ward ? list.rows.filter((r) => referralState(r) === 'met') : [];
    const waiting = met.length > 0 ? list.rows.filter((r) => !met.includes(r)) : [];
    if (ward) audit(tx, { action: 'stay.list-ours', ids: [...ward.list.here, ...ward.list.left].map((one) => one.id) });
    return pageOf('Our referrals', (
      <>
        <PageTitle lede={team ? `What ${team.name} asked for, and where it is.` : undefined}>Our referrals</PageTitle>
        {!team && <EmptyState>Your account is not part of a team yet. Ask whoever looks after accounts in your service to put it right.</EmptyState>}
        {team && (
          <Columns
            main={(
              <>
                {drafts.length > 0 && !over && <Section heading="Begun, not sent"><UnsentDrafts tx={tx} base="/refer" drafts={drafts} /></Section>}
                {ward && <OnOurWard {...ward} idempotencyKey={key} />}
                <Section heading={over ? 'Over' : 'Under way'}>
                  {list.rows.length > 0 ? <Rows rows={waiting.length > 0 ? waiting : list.rows} clocks={clocks} few={over ? undefined : FEW} /> : (
                    <EmptyState actions={over ? undefined : <ButtonLink href="/refer">Refer somebody</ButtonLink>}>{over ? 'Nothing here yet.' : 'Nothing is under way. When you refer somebody, it stands here until they meet regularly.'}</EmptyState>
                  )}
                  {waiting.length > 0 && met.length > 0 && <Details expander summary={`They have met: ${met.length}`}><Rows rows={met} clocks={clocks} /></Details>}
                  <More page={at} more={list.more} over={Boolean(over)} />
                </Section>
                {over ? <Actions><ButtonLink href="/our-referrals">Back to those under way</ButtonLink></Actions> : past && past.rows.length > 0 && (
                  <Details expander summary={`Over: ${past.more ? 'more than 20' : past.rows.length}`}>
                    <Rows rows={past.rows} clocks={clocks} />
                    <More page={1} more={past.more} over />
                  </Details>
                )}
              </>
            )}
            aside={(
              <>
                <Card heading="Somebody might like peer support?" headingLevel={2} actions={<ButtonLink filled href="/refer">Refer somebody</ButtonLink>} after={next.usual}>
                  <p>Ask them first. It takes about ten minutes, and you can stop in between.</p>
                </Card>
                <WhatItIs folded={list.rows.length > 0}><WhatSupportIs /></WhatItIs>
                <Card heading="Who to ask" headingLevel={2}>
                  <p>{clocks.leads.length > 0 ? <>The peer lead is <strong>{clocks.leads.join(', ')}</strong>.</> : 'Your service has not named its peer lead yet.'}</p>
                  <RingAbout next={next} />
                  <ReadinessLine teamId={team.id} prepared={prepared} readiness={ready?.get(team.id)} />
                  <p><a href="/thank">Thank a peer worker</a></p>
                  <p><a href="/statements">What it is like here: our statements</a></p>
                </Card>
              </>
            )}
          />
        )}
        {!team && <Actions><ButtonLink href="/find">Find places</ButtonLink></Actions>}
      </>
    ));
  },
});

/** A team that has just asked has read it: it is folded then, and stands open where nothing is under way. */
const WhatItIs = ({ folded, children }: { folded: boolean; children: ReactNode }) => {
  const heading = 'What peer support is, and is not';
  return folded ? <Details expander summary={heading}>{children}</Details> : <Card heading={heading} headingLevel={2}>{children}</Card>;
};
