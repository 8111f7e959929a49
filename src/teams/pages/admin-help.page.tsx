// Who is rung: the trust's own crisis lines, the on-call list, and somebody independent.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { ErrorSummary } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { checkCrisisLine, dropCrisisLine, dropOnCall, rungFirst } from '../actions/keep-help-lines.ts';
import { onCallList, ownCrisisLines } from '../help-line.queries.ts';
import { isCheckDue } from '../help-line.rules.ts';
import { nationalHelp } from '../help-now.ts';
import { lastSettingChanges } from '../setting.queries.ts';
import { settingsOf } from '../settings.ts';
import { SettingGroupList } from './admin-clocks.page.tsx';

export const adminHelp = page({
  show: async ({ tx, refused, key }) => {
    const lines = await ownCrisisLines(tx);
    const onCall = await onCallList(tx);
    const today = dayOf(tx.now);
    return pageOf('Help lines', (
      <Reading>
        {refused && <ErrorSummary description={refused} errors={[]} />}
        <PageTitle lede="Numbers that people in need, and workers who are worried, are shown first. Ring each one before you set it.">Help lines</PageTitle>

        <Section heading="Crisis lines of your own" id="crisis">
          <p>They stand at the foot of every page that people can see, before the national ones. Until there is one, your public pages stay closed.</p>
          {lines.length === 0 ? <EmptyState>No crisis line of your own yet. Add the number that people in your area ring day or night.</EmptyState> : (
            <CardList>
              {lines.map((line) => (
                <CardRow key={line.id} now={isCheckDue(line.checked_on, today)} action={(
                  <Actions>
                    <PostButton action={`/admin/help/lines/${line.id}/check`} idempotencyKey={key} hiddenText={`${line.who}: I rang it today`}>I rang it today</PostButton>
                    <PostButton action={`/admin/help/lines/${line.id}/remove`} idempotencyKey={key} hiddenText={line.who}>Take away</PostButton>
                  </Actions>
                )}>
                  <strong>{line.who}</strong>: {line.number}<br />{line.how}, {line.hours}, for {line.for_whom}
                  <br /><span className="al-soft">From {line.source}. Checked {sayDate(line.checked_on)}{isCheckDue(line.checked_on, today) ? ': please ring it again to see that it still answers' : ''}.</span>
                </CardRow>
              ))}
            </CardList>
          )}
          <p><ButtonLink href="/admin/help/lines/new" filled={lines.length === 0}>Add a crisis line</ButtonLink></p>
          <p className="al-soft">The national ones come with Alongside: {nationalHelp().map((line) => line.who).join(', ')}. <a href="/help-now">See them with their sources</a></p>
        </Section>

        <Section heading="On call, for concerns" id="on-call">
          <p>When nobody has confirmed a concern in time, these people are shown, the first one first.</p>
          {onCall.length === 0 ? <EmptyState>Nobody is on call yet. Add the number that answers when the ward and the lead do not.</EmptyState> : (
            <CardList>
              {onCall.map((entry, index) => (
                <CardRow key={entry.id} action={(
                  <Actions>
                    {index > 0 && <PostButton action={`/admin/help/on-call/${entry.id}/first`} idempotencyKey={key} hiddenText={entry.name}>Ring first</PostButton>}
                    <PostButton action={`/admin/help/on-call/${entry.id}/remove`} idempotencyKey={key} hiddenText={entry.name}>Take away</PostButton>
                  </Actions>
                )}>
                  {index + 1}. <strong>{entry.name}</strong>: {entry.phone}<br />{entry.hours}
                </CardRow>
              ))}
            </CardList>
          )}
          <p><ButtonLink href="/admin/help/on-call/new">Add somebody on call</ButtonLink></p>
        </Section>

        <SettingGroupList group="independent" settings={await settingsOf(tx)} changes={await lastSettingChanges(tx)} />
      </Reading>
    ));
  },
});

const params = z.object({ id: z.uuid() });
const back = () => redirectTo('/admin/help');

export const adminLineCheck = page({ params, show: back, send: async ({ tx, params: { id } }) => { await checkCrisisLine(tx, id); return redirectTo('/admin/help', 'line-checked'); } });
export const adminLineRemove = page({
  params,
  show: adminHelp.show,
  send: async ({ tx, params: { id } }) => (await dropCrisisLine(tx, id)) ?? redirectTo('/admin/help', 'line-removed'),
});
export const adminOnCallFirst = page({ params, show: back, send: async ({ tx, params: { id } }) => { await rungFirst(tx, id); return redirectTo('/admin/help', 'saved'); } });
export const adminOnCallRemove = page({ params, show: back, send: async ({ tx, params: { id } }) => { await dropOnCall(tx, id); return redirectTo('/admin/help', 'on-call-removed'); } });
