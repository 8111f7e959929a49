// /people/:id/notes: the worker's side. What is new from the person, what waits, what has not been shown, then everything by contact.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { addDays, dayOf, sayMoment, sayWhichDay, startOfDay } from '../../kit/times.ts';
import { newId } from '../../kit/ids.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { Aside, ButtonLink, Card, EmptyState, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { notesApart, notesOfContacts, notesOfPerson } from '../note.queries.ts';
import { contactFacts, workersBeside } from '../note-reader.queries.ts';
import { noteRequestsLately } from '../note-withheld.queries.ts';
import { mayOf } from '../note-guard.ts';
import { NotesByContact } from '../notes-by-contact.tsx';
import { NoteOf } from '../notes-of.tsx';
import type { Note } from '../note.queries.ts';

const PAGE = 20;
const NEWEST = 60;
export const noteHref = (note: { id: string }): string => `/notes/${note.id}`;
const unread = (note: Note): boolean => note.reader === 'support' && note.answers.some((a) => a.words !== null && a.read_at === null);

export const notesPerson = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) }),
  show: async ({ tx, params: { id }, query: { page: number } }) => {
    const person = found(await personById(tx, id));
    const mine = (await workersBeside(tx, id)).some((s) => s.mine);
    look(tx, 'note.open', id);
    const newest = number === 1 ? await notesOfPerson(tx, id, NEWEST) : [];
    const fresh = newest.filter(unread);
    const unshown = newest.filter((n) => n.state === 'not shown yet' && n.reader === 'support');
    const waiting = newest.filter((n) => n.state === 'waiting' && n.reader === 'support' && !fresh.includes(n));
    const facts = await contactFacts(tx, id, PAGE + 1, (number - 1) * PAGE);
    const shown = facts.slice(0, PAGE);
    const above = [...fresh, ...unshown, ...waiting];
    const notes = (await notesOfContacts(tx, shown.map((f) => f.contact_id))).filter((n) => !above.some((a) => a.id === n.id));
    const apart = number === 1 ? await notesApart(tx, id, PAGE) : [];
    const shared = newest.filter((n) => n.reader === 'shared');
    const name = person.known_as;
    const today = dayOf(tx.now);
    const asked = number === 1 ? await noteRequestsLately(tx, [id], startOfDay(addDays(today, -183))) : [];
    return pageOf(`Notes with ${name}`, (
      <Reading>
        <PageTitle lede={`${name} decides what stays. What they leave out, you no longer see.`} caption={<a href={`/people/${id}`}>{name}</a>}>{`Notes with ${name}`}</PageTitle>
        {asked.map((a) => <Aside key={a.id}>{a.asked_by_name ?? 'A lead'} asked to read one meeting, {sayMoment(a.asked_at, today)}: “{a.reason}” {name} sees that too.</Aside>)}
        {fresh.length > 0 && <Section heading={`New from ${name}`}>{fresh.map((note, i) => {
          const Look = i === 0 ? NowCard : Card;
          return <Look key={note.id} actions={<><PostButton action={`/notes/${note.id}`} idempotencyKey={newId()} hidden={{ verb: 'read' }} filled hiddenText={`what ${name} said ${sayWhichDay(dayOf(note.answers.at(-1)?.at ?? note.written_at), today)}`}>I have read this</PostButton><ButtonLink href={noteHref(note)}>Open</ButtonLink></>}><NoteOf note={note} name={name} now={tx.now} /></Look>;
        })}</Section>}
        {unshown.length > 0 && <Section heading="Not shown yet">{unshown.map((note) => (
          <Card key={note.id} actions={<>{mayOf(note).includes('show') && <PostButton action={`/notes/${note.id}`} idempotencyKey={newId()} hidden={{ verb: 'show' }}>Show it now</PostButton>}<ButtonLink href={`/notes/${note.id}/said`}>{`Record what ${name} said`}</ButtonLink></>}><NoteOf note={note} name={name} now={tx.now} href={noteHref} /></Card>
        ))}</Section>}
        {waiting.length > 0 && <Section heading={`Waiting for ${name} to say`}>
          <p className="al-soft">Look at these together when you next meet. Not heard back yet says nothing about yes or no.</p>
          {waiting.map((note) => <Card key={note.id} actions={<ButtonLink href={`/notes/${note.id}/said`} hiddenText={`about what was written ${sayWhichDay(dayOf(note.written_at), today)}`}>{`Record what ${name} said`}</ButtonLink>}><NoteOf note={note} name={name} now={tx.now} href={noteHref} /></Card>)}
        </Section>}
        {mine && <p><ButtonLink href={`/people/${id}/notes/add`}>{`Write down ${name}’s own words`}</ButtonLink></p>}
        {apart.filter((n) => n.reader !== 'shared').length > 0 && <Section heading={`${name}’s own words`}><Card>{apart.filter((n) => n.reader !== 'shared').map((n) => <NoteOf key={n.id} note={n} name={name} now={tx.now} href={noteHref} />)}</Card></Section>}
        {shared.length > 0 && <Section heading={`What ${name} shared from before`}><Card>{shared.map((n) => <NoteOf key={n.id} note={n} name={name} now={tx.now} />)}</Card></Section>}
        <Section heading={number === 1 ? 'Every meeting, newest first' : `Earlier meetings, page ${number}`}>
          {shown.length === 0 ? <EmptyState>Nothing has been recorded yet. When you record a meeting, it appears here.</EmptyState>
            : <NotesByContact facts={shown} notes={notes} waiting={above} name={name} now={tx.now} href={noteHref} />}
        </Section>
        {(number > 1 || facts.length > PAGE) && <Pagination previous={number > 1 ? { href: `/people/${id}/notes?page=${number - 1}` } : undefined} next={facts.length > PAGE ? { href: `/people/${id}/notes?page=${number + 1}` } : undefined} />}
      </Reading>
    ));
  },
});
