// /places/:id/correct: what we know better than an entry's source. For whoever keeps the directory.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { fields, Form, FormErrors, optionalText, PostButton, SelectField, text, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { found, NotFound, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, Card, PageTitle, Quote, Reading, Section } from '../../../kit/look/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { dayOf, sayDay } from '../../../kit/times.ts';
import { placeById } from '../../place.queries.ts';
import { correctPlace, takeCorrectionBack } from '../actions/correct-place.ts';
import { corrections, keepsDirectory } from '../correction.queries.ts';
import { CORRECTED_FIELDS, CORRECTED_WORDS } from '../correction.rules.ts';

const form = z.object({
  field: z.enum(CORRECTED_FIELDS, { error: 'Choose what is wrong' }),
  value: optionalText({ what: 'What it should say', max: 2000 }),
  why: text({ missing: 'Write how you know', what: 'How you know', max: 500 }),
});
const params = z.object({ id: z.uuid() });

export const correctPlacePage = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    if (!(await keepsDirectory(tx))) throw new NotFound();
    const [place, kept, today] = [found(await placeById(tx, id)), await corrections(tx, { placeId: id }), dayOf(tx.now)];
    const f = fields(form, typed, errors);
    return pageOf(`Correct ${place.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={place.name} lede="What you write is shown instead of what the source says. It stays when the source sends its list again.">Correct this entry</PageTitle>
        {kept.length > 0 && (
          <Section heading="Corrected now">{kept.map((one) => (
            <Card key={one.id} actions={<PostButton action={`/places/${id}/correct/${one.id}/end`} idempotencyKey={key} hiddenText={`for ${CORRECTED_WORDS[one.field]}`}>Show what the source says</PostButton>}>
              <p><strong>{CORRECTED_WORDS[one.field]}</strong>, {sayDay(dayOf(one.at), today)}{one.by && `, ${one.by}`}: {one.why}</p>
              <p>We say:</p><Quote>{one.value ?? 'Nothing: taken out'}</Quote>
              <p>{one.source_changed_at ? `The source says since ${sayDay(dayOf(one.source_changed_at), today)}:` : 'The source says:'}</p><Quote>{one.source_says ?? 'Nothing'}</Quote>
            </Card>
          ))}</Section>
        )}
        <Section heading="Correct something">
          <Form action={`/places/${id}/correct`} idempotencyKey={key}>
            <SelectField form={f} name="field" label="What is wrong?" options={[{ value: '', text: 'Choose one' }, ...CORRECTED_FIELDS.map((field) => ({ value: field, text: CORRECTED_WORDS[field] }))]} />
            <TextAreaField form={f} name="value" label="What should it say?" hint="Leave it empty to take it out. Times: for example Tuesdays 7pm to 9pm. About the place, nothing about a person." rows={3} readsThis="Everybody can read this, at once." />
            <TextField form={f} name="why" label="How do you know?" hint="For example: I rang on Monday." readsThis="Colleagues who look after the directory read this." />
            <Actions><Button>Save the correction</Button></Actions>
          </Form>
        </Section>
        <p><a href={`/places/${id}`}>Back to the entry</a></p>
        {tx.viewer.role === 'lead' && <p><a href="/directory/imports">All imports and corrections</a></p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: given }) => {
    if (!(await correctPlace(tx, id, { field: given.field, value: given.value ?? null, why: given.why }))) throw new NotFound();
    return redirectTo(`/places/${id}`, 'place-corrected');
  },
});

export const endCorrectionPage = page({
  params: z.object({ id: z.uuid(), correction: z.uuid() }),
  show: ({ params: { id } }) => redirectTo(`/places/${id}/correct`),
  send: async ({ tx, params: { id, correction } }) => {
    if (!(await takeCorrectionBack(tx, id, correction))) throw new NotFound();
    return redirectTo(`/places/${id}/correct`, 'correction-ended');
  },
});
