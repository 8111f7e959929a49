// /confirm-entry/:token: a group looks at its own entry, without an account: all still right, or what has changed. Once.
import { z } from 'zod';
import { mayGuess, noteGuess, page, type Tx } from '../../../access/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, TextAreaField, TextField } from '../../../kit/forms/index.ts';
import { found, invalid, pageOf } from '../../../kit/http/index.ts';
import type { PageAnswer } from '../../../kit/http/index.ts';
import { Actions, Card, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { Button, SummaryList } from '../../../kit/nhs/index.ts';
import { dayOf, type Day } from '../../../kit/times.ts';
import { sayHours } from '../../opening-hours.rules.ts';
import { sayCosts } from '../../place-words.rules.ts';
import { placeRows } from '../../pages/place-facts.tsx';
import { placeById, type PlacePage } from '../../place.queries.ts';
import { changesIn, entryWords, EDIT_FIELDS, FIELD_WORDS, type EditField, type EntryWords } from '../entry-edit.rules.ts';
import { openPlaceLink, usePlaceLink, type OpenedPlaceLink, type PlaceLinkStanding } from '../link.queries.ts';

const box = (field: EditField, max: number) => optionalText({ what: FIELD_WORDS[field], max });
const form = z.object({
  done: oneOf(['right', 'changed'] as const, 'Press what is so'),
  name: box('name', 200), description: box('description', 4000), when: box('when', 500), phone: box('phone', 60), email: box('email', 200), url: box('url', 300), how_to_join: box('how_to_join', 1000), cost: box('cost', 200),
  words: optionalText({ what: 'What else we should know', max: 1000 }),
});
const LONG: readonly EditField[] = ['description', 'when', 'how_to_join'];

const WHY: Record<PlaceLinkStanding | 'unknown' | 'too many', string> = {
  open: '', used: 'It was used already. If something has changed since, ask whoever sent it for a new one.', cancelled: 'A newer link was made after this one. Use the newest.',
  over: 'Its time is over. Ask whoever sent it for a new one.', unknown: 'Check that the whole address is there, with all its letters.', 'too many': 'It was tried too often. Wait ten minutes, then try again.',
};
const closed = (why: keyof typeof WHY): PageAnswer => pageOf('This link does not work', (
  <Reading><PageTitle lede={WHY[why]}>This link does not work</PageTitle><p><a href="/find">See the directory</a></p></Reading>
), { status: why === 'unknown' ? 404 : why === 'too many' ? 429 : 410 });

const openOr = async (tx: Tx, secret: string, source: string): Promise<{ link: OpenedPlaceLink } | { closed: PageAnswer }> => {
  const guess = { kind: 'place link', about: secret, source };
  if (!(await mayGuess(tx, guess))) return { closed: closed('too many') };
  const link = await openPlaceLink(tx, secret);
  if (!link) {
    await noteGuess(tx, guess, false);
    return { closed: closed('unknown') };
  }
  return link.standing === 'open' ? { link } : { closed: closed(link.standing) };
};

const wordsOf = (place: PlacePage, today: Day): EntryWords => entryWords(place, {
  when: sayHours(place.hours, today).map(({ days, times }) => (days === '' ? times : `${days}: ${times}`)).join('\n'), cost: sayCosts(place.costs, place.fees, today) ?? '',
});

export const confirmEntry = page({
  params: z.object({ token: z.string().max(100) }),
  form,
  show: async ({ tx, params: { token }, typed, errors, key, source }) => {
    const opened = await openOr(tx, token, source);
    if ('closed' in opened) return opened.closed;
    const today = dayOf(tx.now);
    const place = found(await placeById(tx, opened.link.place_id));
    const f = fields(form, { ...wordsOf(place, today), ...typed }, errors);
    const action = `/confirm-entry/${token}`;
    return pageOf('Is your entry still right?', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={`${opened.link.asked_by} keeps a directory of local places, and this is how yours stands in it. You need no account.`}>{`Is this still right? ${place.name}`}</PageTitle>
        <Card>
          {place.description && <p>{place.description}</p>}
          <SummaryList rows={placeRows(place, today).map(([name, value]) => ({ key: name, value: <>{value}</> }))} />
          <Form action={action} idempotencyKey={key}>
            <Actions><Button name="done" value="right">Yes, all still right</Button></Actions>
          </Form>
        </Card>
        <Section heading="Something has changed">
          <Form action={action} idempotencyKey={key}>
            {EDIT_FIELDS.map((field) => (LONG.includes(field)
              ? <TextAreaField key={field} form={f} name={field} rows={field === 'description' ? 5 : 3} label={FIELD_WORDS[field]} />
              : <TextField key={field} form={f} name={field} label={FIELD_WORDS[field]} />))}
            <TextAreaField form={f} name="words" rows={3} label="Anything else we should know" hint="For example that it has ended or moved, or that your address should not be shown." readsThis="Only those who keep the directory read this. What you change above is for everybody, after one of them has looked at it." />
            <Actions><Button variant="secondary" name="done" value="changed">Send what has changed</Button></Actions>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { token }, form: values, source }) => {
    const opened = await openOr(tx, token, source);
    if ('closed' in opened) return opened.closed;
    const place = found(await placeById(tx, opened.link.place_id));
    if (values.done === 'right') return (await usePlaceLink(tx, token, null, null)) ? thanks(opened.link.place_id, 'Your entry now says that you confirmed it.') : closed('used');
    const changes = changesIn(wordsOf(place, dayOf(tx.now)), values);
    if (changes.name === '') return invalid({ name: 'Write what it is called' });
    if (Object.keys(changes).length === 0 && !values.words) return invalid({ words: 'Nothing is changed yet. Change a box, or press “Yes, all still right”' });
    return (await usePlaceLink(tx, token, changes, values.words ?? null)) ? thanks(opened.link.place_id, 'Somebody looks at it before it is shown. Until then your entry stays as it was.') : closed('used');
  },
});

const thanks = (placeId: string, words: string): PageAnswer => pageOf('Thank you', (
  <Reading><PageTitle lede={words}>Thank you</PageTitle><p><a href={`/places/${placeId}`}>See your entry</a></p><p><a href="/find">See the directory</a></p></Reading>
));
