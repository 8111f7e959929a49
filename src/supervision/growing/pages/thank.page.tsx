// Anybody who works here can thank a peer worker. The worker keeps it.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, SelectField, text, TextAreaField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { workersNow } from '../../../workforce/index.ts';
import { sayThanks } from '../grow.ts';

const form = z.object({ worker: text({ missing: 'Choose whom you thank', max: 40 }), words: text({ missing: 'Write what you thank them for', what: 'Your thanks', max: 600 }) });

export const thankPage = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const workers = (await workersNow(tx)).filter((w) => w.id !== tx.viewer.workerId);
    audit(tx, { action: 'thanks.open' });
    const f = fields(form, typed, errors);
    return pageOf('Thank a peer worker', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede="People hear quickly what went wrong. Say what went well.">Thank a peer worker</PageTitle>
        <Form action="/thank" idempotencyKey={key}>
          <SelectField form={f} name="worker" label="Whom do you thank?" options={[{ value: '', text: 'Choose a peer worker' }, ...workers.map((w) => ({ value: w.id, text: w.known_as }))]} />
          <TextAreaField form={f} name="words" label="What for?" rows={4} hint="No names of people we support, and nothing that tells who they are." readsThis="Only they read it, with your name. They may show it to others." />
          <Actions><Button>Say thank you</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: { worker, words } }) => ((await sayThanks(tx, worker, words)) ? redirectTo('/thank', 'thanks-said') : invalid({ worker: 'Choose a peer worker from the list' })),
});
