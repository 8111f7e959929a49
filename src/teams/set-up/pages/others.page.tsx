// How other services do it, side by side. The first two are the trusts of the report; what a source does not say is said to be missing.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, PostButton, text, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { Button, Table } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { addService, takeServiceAway } from '../actions/keep-set-up.ts';
import { shippedServices } from '../set-up-data.ts';
import { addedServices } from '../set-up.queries.ts';
import { ASPECTS, sayAspect } from '../set-up.rules.ts';

const Source = ({ words }: { words: string }) => {
  const address = /https?:\/\/\S+/.exec(words)?.[0];
  return address ? <>{words.replace(address, '').replace(/[:,\s]+$/, '')} <a href={address} rel="noreferrer">{address.replace(/^https?:\/\/(www\.)?/, '').split('/')[0]}</a></> : <>{words}</>;
};

export const othersPage = page({
  show: async ({ tx, key }) => {
    const services = [...shippedServices(), ...(await addedServices(tx))];
    audit(tx, { action: 'other-service.list' });
    const lead = tx.viewer.role === 'lead';
    return pageOf('How others do it', (
      <>
        <PageTitle caption={tx.viewer.role === 'peer_worker' ? undefined : <a href="/set-up">Setting up</a>} lede="Beside each other, so that you need not begin from nothing. Each with where it is written and from when; what a source does not say is said to be missing.">How others do it</PageTitle>
        <Table caption="How other services do it" captionHidden firstCellIsHeader columns={[{ heading: 'Service' }, ...ASPECTS.map(([, heading]) => ({ heading })), { heading: 'Source' }]}
          rows={services.map((s) => [<>{s.name}<br /><span className="al-soft">{s.as_of}</span></>, ...ASPECTS.map(([aspect]) => sayAspect(s[aspect])),
            <><Source words={s.source} />{s.id && lead && <PostButton action={`/set-up/others/${s.id}/remove`} idempotencyKey={key} hiddenText={s.name}>Take away</PostButton>}</>])} />
        <Actions>{lead && <ButtonLink filled href="/set-up/others/add">Add a service</ButtonLink>}{tx.viewer.role !== 'peer_worker' && <ButtonLink href="/posts/over-time">How many we are here</ButtonLink>}</Actions>
      </>
    ));
  },
});

const aspect = (what: string) => optionalText({ what, max: 300 });
const form = z.object({
  name: text({ missing: 'Enter what the service is called', what: 'The name', max: 120 }), as_of: text({ missing: 'Enter from when this is', what: 'The date', max: 40 }),
  wte: aspect('How many'), hours: aspect('Hours'), functions: aspect('What they do'), training: aspect('Training'), pay: aspect('Pay'),
  source: text({ missing: 'Enter where it is written, or who told you', what: 'The source', max: 300 }),
});
export const othersAdd = page({
  form,
  show: ({ typed, errors, key }) => {
    const f = fields(form, typed, errors);
    return pageOf('Add a service', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/set-up/others">How others do it</a>} lede="Leave empty what you could not find out. It is then said to be missing.">Add a service</PageTitle>
        <Form action="/set-up/others/add" idempotencyKey={key}>
          <TextField form={f} name="name" label="Service" />
          <TextField form={f} name="as_of" label="From when is this?" hint="A year or a day" width={20} />
          <TextField form={f} name="wte" label="How many peer workers?" hint="Whole-time equivalents, people, or both" />
          <TextField form={f} name="hours" label="Hours" />
          <TextAreaField form={f} name="functions" label="What do they do?" rows={2} />
          <TextField form={f} name="training" label="Training" />
          <TextField form={f} name="pay" label="Pay" />
          <TextField form={f} name="source" label="Where is it written, or who told you?" readsThis="Peer workers, leads, the administrator and the service’s managers read all of this." />
          <Actions><Button>Add the service</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: v }) => {
    await addService(tx, { name: v.name, as_of: v.as_of, wte: v.wte ?? '', hours: v.hours ?? '', functions: v.functions ?? '', training: v.training ?? '', pay: v.pay ?? '', source: v.source });
    return redirectTo('/set-up/others', 'service-added');
  },
});
export const othersRemove = page({ params: z.object({ id: z.uuid() }), send: async ({ tx, params: { id } }) => { await takeServiceAway(tx, id); return redirectTo('/set-up/others', 'service-removed'); } });
