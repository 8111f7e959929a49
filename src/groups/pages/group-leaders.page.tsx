// /groups/:id/leaders: who leads a group, and how it comes to an end.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, PostButton, SelectField, TextField } from '../../kit/forms/index.ts';
import { isId, newId } from '../../kit/ids.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { workersNow } from '../../workforce/index.ts';
import { stopGroup } from '../actions/change-group.ts';
import { leadTogether, stopLeading } from '../actions/lead-together.ts';
import { groupToChange } from '../whose-groups.ts';

const form = z.object({ what: oneOf(['add', 'stop', 'end'], 'Choose what to do'), worker: optionalText({ max: 40 }), one: optionalText({ max: 40 }), why: optionalText({ what: 'Why', max: 300 }) });

export const groupLeaders = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const g = await groupToChange(tx, id);
    const workers = (await workersNow(tx)).filter((w) => !g.facilitators.some((f) => f.worker_id === w.id));
    const f = fields(form, typed, errors);
    const action = `/groups/${id}/leaders`;
    return pageOf(`Who leads ${g.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/groups/${id}`}>{g.name}</a>} lede="Two are better than one: a group should not fall out when one of you is away.">Who leads it</PageTitle>
        {g.facilitators.length === 0 ? <EmptyState>Nobody leads it yet. Choose a peer worker; they can then take its registers.</EmptyState> : (
          <CardList>{g.facilitators.map((one) => <CardRow key={one.id} action={<PostButton action={action} idempotencyKey={newId()} hidden={{ what: 'stop', one: one.id }} hiddenText={`: ${one.known_as}`}>Leads it no longer</PostButton>}>{one.known_as}</CardRow>)}</CardList>
        )}
        {workers.length > 0 && (
          <Section heading="Somebody more">
            <Form action={action} idempotencyKey={key} hidden={{ what: 'add' }}>
              <SelectField form={f} name="worker" label="Which peer worker?" hint="They read who comes to this group from now on: ask them first." options={[{ value: '', text: 'Choose' }, ...workers.map((w) => ({ value: w.id, text: w.known_as }))]} />
              <Actions><Button>They lead it too</Button></Actions>
            </Form>
          </Section>
        )}
        {!g.ended_at && (
          <Section heading="If the group comes to an end">
            <Form action={action} idempotencyKey={newId()} hidden={{ what: 'end' }}>
              <TextField form={f} name="why" label="Why does it end?" readsThis="Those who came read this. What was counted and agreed is kept." />
              <Actions><Button variant="secondary">End the group</Button></Actions>
            </Form>
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.what === 'end') {
      if (!v.why) return invalid({ why: 'Say why it ends, for those who came' });
      await stopGroup(tx, id, v.why);
      return redirectTo(`/groups/${id}`, 'group-ended');
    }
    if (v.what === 'stop') {
      await stopLeading(tx, id, isId(v.one) ? v.one : newId());
      return redirectTo('/groups', 'group-led');
    }
    if (!isId(v.worker)) return invalid({ worker: 'Choose a peer worker' });
    await leadTogether(tx, id, v.worker);
    return redirectTo(`/groups/${id}`, 'group-led');
  },
});
