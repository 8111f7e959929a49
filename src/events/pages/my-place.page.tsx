// /t/<slug>/my-place/<secret>: somebody's own place, by their own link.
import { z } from 'zod';
import { audit, mayGuess, noteGuess, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { Actions, Card, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { linkHash } from '../../kit/link-secret.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { settle } from '../actions/settle.ts';
import { publishedEvent } from '../event.queries.ts';
import { sayWhen } from '../event.rules.ts';
import { changeNeedsByLink, eraseByLink, leaveByLink, myPlace } from '../place.queries.ts';
import type { MyPlace } from '../place.queries.ts';

const params = z.object({ slug: z.string().max(40), secret: z.string().max(60) });
const form = z.object({
  do: oneOf(['change', 'leave', 'erase'] as const, 'Press what you would like'),
  needs: optionalText({ what: 'What you need', max: 1500 }),
  food: optionalText({ what: 'Food', max: 300 }),
});

const unknownLink = (tooMany: boolean): PageAnswer => pageOf('This link does not work', (
  <Reading><PageTitle lede={tooMany ? 'It was tried too often. Wait ten minutes, then try again.' : 'Check that the whole address is there, with all its letters.'}>This link does not work</PageTitle></Reading>
), { status: tooMany ? 429 : 404 });

const openOr = async (tx: Tx, secret: string, source: string): Promise<MyPlace | PageAnswer> => {
  const guess = { kind: 'event place', about: secret, source };
  if (!(await mayGuess(tx, guess))) return unknownLink(true);
  const place = await myPlace(tx, linkHash(secret));
  if (place) return place;
  await noteGuess(tx, guess, false);
  return unknownLink(false);
};

const standing = (place: MyPlace): [string, string] => {
  if (place.left_at) return ['You are not coming', 'Thank you for saying so. Somebody else has the place.'];
  const people = place.comes_with === 0 ? '' : place.comes_with === 1 ? ' So has whoever comes with you.' : ` So have the ${place.comes_with} who come with you.`;
  return place.placed_at ? ['You have a place', `We look forward to seeing you.${people}`] : ['You are on the waiting list', 'As soon as a place comes free it is yours, in the order in which people asked. Look here again, or we write if you gave us an address.'];
};

export const myPlacePage = page({
  params,
  form,
  show: async ({ tx, params: { slug, secret }, typed, errors, key, source }) => {
    const place = await openOr(tx, secret, source);
    if ('kind' in place) return place;
    const event = found(await publishedEvent(tx, place.event_id));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ needs: place.needs, food: place.food }), errors);
    const [title, words] = standing(place);
    const at = `/t/${slug}/my-place/${secret}`;
    const over = event.ends_at <= tx.now || place.left_at !== null || place.erased_at !== null;
    return pageOf(title, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/t/${slug}/events/${event.id}`}>{event.title}</a>} lede={`${sayWhen(event, dayOf(tx.now))}${event.venue ? `, ${event.venue}` : ''}`}>{event.called_off_at ? 'This day was called off' : title}</PageTitle>
        {event.called_off_at ? <p>{event.called_off_words}</p> : <NowCard><p>{words}</p></NowCard>}
        {!over && <p>Keep the address of this page: it is your way back here. Nobody else should have it.</p>}
        {place.needs && <Section heading="What you need"><Quote>{place.needs}</Quote>{place.needs_answer ? <Quote by="What we did about it">{place.needs_answer}</Quote> : <p>Somebody of the planning group reads this and writes here what they can do.</p>}</Section>}
        {!over && !event.called_off_at && (
          <>
            <Card heading="Has something changed?" headingLevel={2}>
              <Form action={at} idempotencyKey={key} hidden={{ do: 'change' }}>
                <TextAreaField form={f} name="needs" label="What would make it easy for you to be there?" rows={3} readsThis="The planning group reads this. Whoever is at the door does not." />
                <TextField form={f} name="food" label="Anything you do not eat?" />
                <Actions><Button variant="secondary">Save what I need</Button></Actions>
              </Form>
            </Card>
            <Card heading="Cannot come after all?" headingLevel={2}>
              <p>{place.placed_at ? 'Your place goes to somebody who is waiting. You need not say why.' : 'You leave the waiting list. You need not say why.'}</p>
              <Form action={at} idempotencyKey={key} hidden={{ do: 'leave' }}><Actions><Button variant="secondary">{place.placed_at ? 'Give my place back' : 'Leave the waiting list'}</Button></Actions></Form>
            </Card>
          </>
        )}
        {!place.erased_at && (
          <Card heading="What we hold about you" headingLevel={2}>
            <p>{`Your name, how to reach you and what you need: until ${sayDate(place.keep_until)}, then it is erased.${over ? '' : ' Erasing it now also gives your place back.'}`}</p>
            <Form action={at} idempotencyKey={key} hidden={{ do: 'erase' }}><Actions><Button variant="secondary">Erase it now</Button></Actions></Form>
          </Card>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { slug, secret }, form: said, source }) => {
    const place = await openOr(tx, secret, source);
    if ('kind' in place) return place;
    const event = found(await publishedEvent(tx, place.event_id));
    const hash = linkHash(secret);
    if (said.do === 'change') await changeNeedsByLink(tx, hash, said.needs ?? null, said.food ?? null);
    else await (said.do === 'leave' ? leaveByLink : eraseByLink)(tx, hash);
    if (said.do !== 'change') await settle(tx, event);
    audit(tx, { action: `event.place-${said.do}`, object: 'event', objectId: event.id });
    return redirectTo(`/t/${slug}/my-place/${secret}`, `event-${said.do}`);
  },
});
