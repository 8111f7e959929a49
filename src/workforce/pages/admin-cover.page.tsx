// Cover for a peer lead, with its first and last day.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, PostButton, SelectField, text } from '../../kit/forms/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { accountsWithRole, page, staffNow } from '../../access/index.ts';
import { coverLead, endCover } from '../actions/cover-lead.ts';
import { leadCovers } from '../lead-cover.queries.ts';

const form = z.object({
  lead: text({ missing: 'Choose whom somebody covers for', max: 40 }),
  cover: text({ missing: 'Choose who covers', max: 40 }),
  from: date({ missing: 'Enter the first day', what: 'The first day' }),
  until: date({ missing: 'Enter the last day', what: 'The last day' }),
});

export const adminCover = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const covers = await leadCovers(tx);
    const leads = await accountsWithRole(tx, 'lead');
    const staff = await staffNow(tx);
    const today = dayOf(tx.now);
    const choice = (first: string, accounts: { id: string; name: string }[]) => [{ value: '', text: first }, ...accounts.map((one) => ({ value: one.id, text: one.name }))];
    const f = fields(form, typed, errors);
    return pageOf('Cover for a lead', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="When the lead is away, somebody else is there: for people who ask, and for concerns.">Cover for a lead</PageTitle>
        {covers.length === 0 ? <EmptyState>No cover is set. When a lead is away, set who stands in and on which days.</EmptyState> : (
          <CardList>
            {covers.map((one) => (
              <CardRow key={one.id} now={one.from_on <= today} action={<PostButton action={`/admin/cover/${one.id}/end`} idempotencyKey={key} hiddenText={`the cover by ${one.cover_name}`}>End</PostButton>}>
                <strong>{one.cover_name}</strong> covers for {one.lead_name}<br />{sayDay(one.from_on, today)} to {sayDay(one.until_on, today)}
              </CardRow>
            ))}
          </CardList>
        )}
        <Section heading="Set cover">
          {leads.length === 0 ? <p>There is no peer lead yet. <a href="/admin/accounts/new">Add a peer lead</a></p> : (
            <Form action="/admin/cover" idempotencyKey={key}>
              <SelectField form={f} name="lead" label="Who is away?" options={choice('Choose a lead', leads)} />
              <SelectField form={f} name="cover" label="Who covers?" hint="On these days they can open what a lead can." options={choice('Choose somebody', staff)} />
              <DateField form={f} name="from" label="First day" hint="For example, 7 12 2026" />
              <DateField form={f} name="until" label="Last day" />
              <Actions><Button>Set the cover</Button></Actions>
            </Form>
          )}
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, form: { lead, cover, from, until } }) => (await coverLead(tx, { leadId: lead, coverId: cover, from, until })) ?? redirectTo('/admin/cover', 'cover-set'),
});

export const adminCoverEnd = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/admin/cover'),
  send: async ({ tx, params: { id } }) => {
    await endCover(tx, id);
    return redirectTo('/admin/cover', 'cover-ended');
  },
});
