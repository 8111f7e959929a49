import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextAreaField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { withdrawClinicalPost } from '../actions/keep-watch-true.ts';
import { clinicalFacts } from '../watch.queries.ts';
import { sayClinical } from './clinical-posts.page.tsx';

const form = z.object({ why: text({ missing: 'Write what was wrong', what: 'What was wrong', max: 500 }) });

/** What we were told was not so: it counts no more, and stays with why. */
export const clinicalPostPage = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const fact = found((await clinicalFacts(tx)).find((c) => c.id === id && c.withdrawn_at === null));
    audit(tx, { action: 'principles.clinical-post-open', object: 'clinical_post_fact', objectId: id });
    const f = fields(form, typed, errors);
    return pageOf('It was not so', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/principles/clinical-posts">Clinical posts</a>} lede={sayClinical(fact)}>It was not so</PageTitle>
        <Form action={`/principles/clinical-posts/${id}`} idempotencyKey={key}>
          <TextAreaField form={f} name="why" label="What was wrong?" hint="It stays in the list, crossed out, with this beside it. Write down anew what is right." rows={3} readsThis="Peer leads and managers here read this." />
          <Actions><Button>Cross it out</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => {
    if (!await withdrawClinicalPost(tx, id, why)) throw new NotFound();
    return redirectTo('/principles/clinical-posts', 'principles-clinical-out');
  },
});
