// /events/<id>/people: who comes and who waits, for those who look after it. Needs are one press away, never in the list.
import { z } from 'zod';
import { writeCsv } from '../../kit/csv.ts';
import { fields, Form, FormErrors, oneOf, PostButton, text, TextAreaField } from '../../kit/forms/index.ts';
import { fileOf, found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { Actions, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, PrintButton, PrintSheet, QuietTag, Quote, Reading, Section } from '../../kit/look/index.ts';
import { Button, SummaryList } from '../../kit/nhs/index.ts';
import { count, dayOf, ON_PAPER, sayDate, sayMoment, sayWhichDay } from '../../kit/times.ts';
import { audit, page } from '../../access/index.ts';
import { answerPerson, takePersonOff } from '../actions/look-after-people.ts';
import { register } from '../actions/register.ts';
import { plannedEvent } from '../event.queries.ts';
import { AUDIENCE_WORDS } from '../event.rules.ts';
import { comingOf } from '../people.queries.ts';
import type { Coming } from '../people.queries.ts';
import { RegisterFields, registerForm, registrationFrom } from './register.page.tsx';

const params = z.object({ id: z.uuid() });
const heads = (people: readonly Coming[]): number => people.reduce((n, p) => n + 1 + p.comes_with, 0);

const Row = ({ at, one }: { at: string; one: Coming }) => (
  <CardRow now={one.needs !== null && one.needs_answer === null} action={<ButtonLink href={`${at}/${one.id}`} hiddenText={one.name}>{one.needs && !one.needs_answer ? 'Answer' : 'Open'}</ButtonLink>}>
    <strong>{one.name}</strong>{one.comes_with > 0 && ` and ${one.comes_with} more`}, {AUDIENCE_WORDS[one.audience].one} {one.twice && <QuietTag>perhaps down twice</QuietTag>}
  </CardRow>
);

export const peoplePage = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const event = found(await plannedEvent(tx, id, 'access'));
    const people = await comingOf(tx, id);
    audit(tx, { action: 'event.people', object: 'event', objectId: id });
    const at = `/events/${id}/people`;
    const [placed, waiting] = [people.filter((p) => p.placed), people.filter((p) => !p.placed)];
    const open = placed.filter((p) => p.needs && !p.needs_answer);
    return pageOf('Who comes', (
      <>
        <PageTitle caption={<a href={`/events/${id}`}>{event.title}</a>} lede={`${heads(placed)} with a place, ${heads(waiting)} waiting.${open.length > 0 ? ` ${open.length} said what they need and have no answer yet.` : ''}`}>Who comes</PageTitle>
        <Actions><ButtonLink href={`${at}/add`}>Put somebody’s name down</ButtonLink><ButtonLink href={`/events/${id}/for-venue`}>List for the venue</ButtonLink><ButtonLink href={`/events/${id}/list`}>Take the list as a file</ButtonLink></Actions>
        {open.length > 0 && <Section heading="Waiting for an answer"><CardList>{open.map((one) => <Row key={one.id} at={at} one={one} />)}</CardList></Section>}
        <Section heading="Have a place">{placed.length === 0 ? <EmptyState>Nobody has put their name down yet. When they do they appear here.</EmptyState> : <CardList>{placed.filter((p) => !open.includes(p)).map((one) => <Row key={one.id} at={at} one={one} />)}</CardList>}</Section>
        {waiting.length > 0 && <Section heading="Waiting list, by name"><CardList>{waiting.map((one) => <Row key={one.id} at={at} one={one} />)}</CardList></Section>}
      </>
    ));
  },
});

const one = z.object({ id: z.uuid(), person: z.uuid() });
const answer = z.object({ do: oneOf(['answer', 'off', 'twice'] as const, 'Press what to do'), words: text({ missing: 'Write what we do about it', what: 'What we do', max: 1000 }).optional() });

export const personPage = page({
  params: one,
  form: answer,
  also: (v) => ({ words: v.do === 'answer' && !v.words ? 'Write what we do about it' : undefined }),
  show: async ({ tx, params: { id, person }, typed, errors, key }) => {
    const event = found(await plannedEvent(tx, id, 'access'));
    const who = found((await comingOf(tx, id)).find((p) => p.id === person));
    audit(tx, { action: 'event.person', object: 'event_registration', objectId: person });
    const f = fields(answer, typed, errors);
    const at = `/events/${id}/people/${person}`;
    return pageOf(who.name, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/events/${id}/people`}>{event.title}: who comes</a>} lede={`${who.placed ? 'Has a place' : 'On the waiting list'} since ${sayWhichDay(dayOf(who.asked_at), dayOf(tx.now)).replace(/^on /, '')}. ${AUDIENCE_WORDS[who.audience].i}.`}>{who.name}</PageTitle>
        <SummaryList rows={[
          { key: 'Comes with', value: who.comes_with === 0 ? 'Nobody' : `${who.comes_with}${who.with_words ? `: ${who.with_words}` : ''}` },
          { key: 'Does not eat', value: who.food ?? 'Said nothing' }, { key: 'Email', value: who.email ?? 'None' }, { key: 'Phone', value: who.phone ?? 'None' },
        ]} />
        {who.needs ? (
          <Card heading="What makes it easy to be there" headingLevel={2}>
            <Quote by="In their words">{who.needs}</Quote>
            {who.needs_answer && <Quote by="What we said we do">{who.needs_answer}</Quote>}
            <Form action={at} idempotencyKey={key} hidden={{ do: 'answer' }}>
              <TextAreaField form={f} name="words" label={who.needs_answer ? 'Say something else' : 'What do we do about it?'} rows={3} readsThis="They read this at their own link. If they gave no address, ring them as well." />
              <Actions><Button variant={who.needs_answer ? 'secondary' : undefined}>Save our answer</Button></Actions>
            </Form>
          </Card>
        ) : <p>They said nothing about what they need.</p>}
        <Card heading="Take them off the list" headingLevel={2} after="Their place goes to whoever has waited longest.">
          <Actions><PostButton action={at} idempotencyKey={key} hidden={{ do: 'off' }}>They are not coming</PostButton><PostButton action={at} idempotencyKey={key} hidden={{ do: 'twice' }}>They are down twice: take this one off</PostButton></Actions>
        </Card>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id, person }, form: said }) => {
    if (said.do === 'answer') {
      await answerPerson(tx, id, person, said.words ?? '');
      return redirectTo(`/events/${id}/people/${person}`, 'event-answered');
    }
    await takePersonOff(tx, id, person, said.do === 'off' ? 'planning group' : 'same person');
    return redirectTo(`/events/${id}/people`, 'event-taken-off');
  },
});

export const addPerson = page({
  params,
  form: registerForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const event = found(await plannedEvent(tx, id, 'access'));
    const f = fields(registerForm, typed, errors);
    return pageOf('Put somebody’s name down', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/events/${id}/people`}>{event.title}: who comes</a>} lede="For somebody who rang or wrote. Ask as little as they would be asked on the page.">Put somebody’s name down</PageTitle>
        <Form action={`/events/${id}/people/add`} idempotencyKey={key}><RegisterFields form={f} readBy="Those of the planning group who look after this read it." /><Actions><Button>Put their name down</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form, origin }) => {
    const event = found(await plannedEvent(tx, id, 'access'));
    const done = await register(tx, event, registrationFrom(form), { slug: tx.viewer.trustSlug ?? '', origin, canMail: false });
    return done.ok ? redirectTo(`/events/${id}/people`, 'event-put-down') : no('This day is over or called off.');
  },
});

/** For a spreadsheet: names that begin like a formula are made harmless. Needs are not in it. */
export const listFile = page({
  params,
  show: async ({ tx, params: { id } }) => {
    found(await plannedEvent(tx, id, 'access'));
    const people = await comingOf(tx, id);
    audit(tx, { action: 'event.list-file', object: 'event', objectId: id, detail: { rows: people.length } });
    const rows = people.map((p) => ({ Name: p.name, Who: AUDIENCE_WORDS[p.audience].one, 'Comes with': p.comes_with, Place: p.placed ? 'yes' : 'waiting', Email: p.email, Phone: p.phone }));
    return fileOf('who-comes.csv', 'text/csv; charset=utf-8', `\ufeff${writeCsv(['Name', 'Who', 'Comes with', 'Place', 'Email', 'Phone'], rows)}`);
  },
});

/** What the venue must know: needs and food, without a name. */
export const forVenue = page({
  params,
  show: async ({ tx, params: { id } }) => {
    const event = found(await plannedEvent(tx, id, 'access'));
    const people = (await comingOf(tx, id)).filter((p) => p.placed);
    audit(tx, { action: 'event.for-venue', object: 'event', objectId: id });
    const [needs, food] = [people.filter((p) => p.needs), people.filter((p) => p.food)];
    return pageOf('List for the venue', (
      <Reading>
        <PrintSheet>
          <PageTitle caption={`${tx.viewer.trustName ?? ''}: ${event.title}`} lede={`${sayMoment(event.begins_at, ON_PAPER)}. ${count(heads(people), 'person', 'people')} so far, on ${sayDate(dayOf(tx.now))}. No names: the venue does not need them.`}>List for the venue</PageTitle>
          <Section heading="What people need">{needs.length === 0 ? <p>Nobody said.</p> : <ul>{needs.map((p) => <li key={p.id}>{p.needs}{p.needs_answer && <span className="al-soft"> We said: {p.needs_answer}</span>}</li>)}</ul>}</Section>
          <Section heading="Food">{food.length === 0 ? <p>Nobody said.</p> : <ul>{food.map((p) => <li key={p.id}>{p.food}</li>)}</ul>}</Section>
        </PrintSheet>
        <PrintButton />
        <p><a href={`/events/${id}/people`}>Who comes</a></p>
      </Reading>
    ));
  },
});
