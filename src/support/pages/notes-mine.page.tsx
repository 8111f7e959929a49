// /my-notes: what waits for me first, then everything by contact. The person decides what stays.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDay } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { Aside, ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { notesApart, notesOfContacts, notesWaiting } from '../note.queries.ts';
import { withheldFromMe } from '../note-withheld.queries.ts';
import { contactFacts, workersBeside } from '../note-reader.queries.ts';
import { WaitingNote } from '../note-choices.tsx';
import { NotesByContact } from '../notes-by-contact.tsx';
import { NoteOf } from '../notes-of.tsx';

const PAGE = 20;
const query = z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) });
export const myNoteHref = (note: { id: string }): string => `/my-notes/${note.id}`;

export const notesMine = page({
  query,
  show: async ({ tx, query: { page: number } }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'note.mine', personId);
    const [workers, waiting, withheld, facts, alone, { erase_left_out_days }] = await Promise.all([
      workersBeside(tx, personId), number === 1 ? notesWaiting(tx, personId, PAGE) : [], withheldFromMe(tx), contactFacts(tx, personId, PAGE + 1, (number - 1) * PAGE), number === 1 ? notesApart(tx, personId, PAGE) : [], settingsOf(tx),
    ]);
    const shown = facts.slice(0, PAGE);
    const ids = new Set(waiting.map((n) => n.id));
    const rest = (await notesOfContacts(tx, shown.map((f) => f.contact_id))).filter((n) => !ids.has(n.id));
    const apart = alone.filter((n) => !ids.has(n.id));
    const today = dayOf(tx.now);
    const workerOf = (supportId: string) => workers.find((w) => w.support_id === supportId);
    const nearest = workers[0];
    return pageOf('Notes together', (
      <Reading>
        <PageTitle lede={nearest ? `What you and ${nearest.known_as} want to remember. You decide what stays.` : 'What you and your peer worker want to remember. You decide what stays.'}>Notes together</PageTitle>
        {waiting.length > 0 && (
          <Section heading={waiting.length === 1 ? 'One thing waits for you' : `${waiting.length} things wait for you`}>
            {waiting.map((note, i) => <WaitingNote key={note.id} note={note} worker={workerOf(note.support_id)} eraseDays={erase_left_out_days} now={tx.now} first={i === 0} />)}
            <p className="al-soft">There is no hurry. Nothing is taken as a yes because you have not answered.</p>
          </Section>
        )}
        {withheld.map((w, i) => (
          <Aside key={i}>Something written on {sayDay(w.made_on, today)} is not shown to you for now. A health professional has asked for that, and it will be looked at again on {sayDay(w.review_on, today)}. You can ask why: your peer worker, <a href={`/t/${tx.viewer.trustSlug}/say`}>patient advice or an advocate</a>.</Aside>
        ))}
        {nearest && <p><ButtonLink href="/my-notes/add">Add something in my own words</ButtonLink></p>}
        {apart.length > 0 && <Section heading="Added in my own words"><Card>{apart.map((n) => <NoteOf key={n.id} note={n} name="you" now={tx.now} href={myNoteHref} />)}</Card></Section>}
        <Section heading={number === 1 ? 'Every meeting, newest first' : `Earlier meetings, page ${number}`}>
          {shown.length === 0
            ? <EmptyState>When you and your peer worker have met, it appears here: that you met, and what you both want to remember.</EmptyState>
            : <NotesByContact facts={shown} notes={rest} waiting={waiting} name="you" now={tx.now} href={myNoteHref} />}
        </Section>
        {(number > 1 || facts.length > PAGE) && <Pagination previous={number > 1 ? { href: `/my-notes?page=${number - 1}` } : undefined} next={facts.length > PAGE ? { href: `/my-notes?page=${number + 1}` } : undefined} />}
        <p><a href="/my-record">Print everything of mine</a> · <a href="/who-looked">Who looked at my record</a> · <a href={`/t/${tx.viewer.trustSlug}/say`}>Not happy, or want to say thanks?</a></p>
      </Reading>
    ));
  },
});
