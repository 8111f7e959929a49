// /places/:id/how-it-was: a peer worker was there, or rang, and says how it was: two presses, from the place or from somebody's list.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { fields, Form, FormErrors, oneOf, RadiosField } from '../../../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { HOW_IT_WAS, reportPlace, type HowItWas } from '../actions/report-place.ts';
import { placeById } from '../../place.queries.ts';
import { PlaceWarning } from '../../pages/place-warning.tsx';

const WEEKS = ['0', '1', '2', '3'] as const;
const WEEK_WORDS = ['This week', 'Last week', 'Two weeks ago', 'Three weeks ago'];
const BUTTONS: Record<HowItWas, string> = { 'was running': 'It was running', 'could not reach': 'Could not reach them', 'moved or ended': 'It has moved or ended' };
const form = z.object({ was: oneOf(HOW_IT_WAS, 'Press how it was'), week: oneOf(WEEKS, 'Choose when you were there') });

export const howItWas = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const place = found(await placeById(tx, id));
    const f = fields(form, { week: '0', ...typed }, errors);
    return pageOf(`How it was at ${place.name}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/places/${id}`}>{place.name}</a>} lede="What you found, when you went there or rang. It keeps the next person from standing at a closed door.">How was it there?</PageTitle>
        <PlaceWarning place={place} />
        <Form action={`/places/${id}/how-it-was`} idempotencyKey={key}>
          <RadiosField form={f} name="week" label="When?" inline items={WEEKS.map((value, i) => ({ value, label: WEEK_WORDS[i] ?? '' }))} />
          <Actions>
            {HOW_IT_WAS.map((was, i) => (
              <Button key={was} name="was" value={was} variant={i === 0 ? undefined : 'secondary'}>{BUTTONS[was]}</Button>
            ))}
          </Actions>
        </Form>
        <p className="al-soft">We keep the week and what you found; nobody reads who said it or with whom you went. If two of you find something wrong, it is not suggested to anybody until somebody has checked.</p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { was, week } }) => {
    await reportPlace(tx, id, was, Number(week));
    return redirectTo(`/places/${id}`, was === 'was running' ? 'place-was-running' : 'place-reported');
  },
});
