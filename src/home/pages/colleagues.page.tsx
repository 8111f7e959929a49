// Colleagues who are also supported: for the two named people only (/colleagues, /colleagues/:id).
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayMoment, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, EmptyState, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { Details, SummaryList } from '../../kit/nhs/index.ts';
import { audit, look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { comingContacts, contactFacts, NotesByContact, notesOfContacts, sayWhere, supportsOfPerson } from '../../support/index.ts';
import { ColleagueMatch } from './colleague-match.tsx';
import { deathsUnread } from '../../endings/index.ts';
import type { Death } from '../../endings/index.ts';
import { colleaguesSupported, myReferrals } from '../my-support.queries.ts';

/** Somebody has died, or it was a mistake: said first, until it was read. */
const NotReadYet = ({ deaths }: { deaths: readonly Death[] }) => deaths.map((d) => (
  <NowCard key={d.id} heading={d.undone_at ? `${d.known_as} has not died: it was a mistake` : `${d.known_as} has died`} headingLevel={2} actions={<ButtonLink href={`/deaths/${d.id}`} filled={!d.undone_at} hiddenText={`about ${d.known_as}`}>{d.undone_at ? 'Read it' : 'Read it, and see who looks after their worker'}</ButtonLink>}>
    <p>Told by {d.told_by} on {sayDate(d.told_on)}.{d.undone_at ? ' It was undone, and everything is as it was.' : ' Everything about them has stopped.'}</p>
  </NowCard>
));

export const colleagues = page({
  show: async ({ tx }) => {
    const [all, deaths] = [await colleaguesSupported(tx), await deathsUnread(tx)];
    const [people, closed] = [all.filter((p) => !p.closed), all.filter((p) => p.closed)];
    audit(tx, { action: 'colleague.list', ids: all.map((p) => p.id) });
    return pageOf('Colleagues supported', (
      <Reading>
        <PageTitle lede="Colleagues who are also supported. Only you two named people find these records, and each of them sees when you look.">Colleagues supported</PageTitle>
        <NotReadYet deaths={deaths} />
        {people.length === 0 ? <EmptyState>Nobody just now. When the peer lead learns that somebody supported is a colleague, the record comes to you.</EmptyState> : (
          <CardList>{people.map((p) => <CardRow key={p.id}><a href={`/colleagues/${p.id}`}>{p.known_as}</a>{p.supports > 0 ? ', has a peer worker' : p.waiting ? <>, waits for a peer worker. <a href={`/referrals/${p.waiting}/match`}>Look for somebody<span className="nhsuk-u-visually-hidden"> for {p.known_as}</span></a></> : ', no peer worker now'}</CardRow>)}</CardList>
        )}
        {closed.length > 0 && <Details summary="Records that are closed and kept"><ul>{closed.map((p) => <li key={p.id}><a href={`/colleagues/${p.id}`}>{p.known_as}</a></li>)}</ul></Details>}
      </Reading>
    ));
  },
});

export const colleague = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const person = found(await personById(tx, id));
    look(tx, 'colleague.open', id);
    const today = dayOf(tx.now);
    const [stay, supports, coming, referrals, facts] = [await newestStay(tx, id), await supportsOfPerson(tx, id), await comingContacts(tx, id, 5), await myReferrals(tx, id), await contactFacts(tx, id, 50, 0)];
    const notes = await notesOfContacts(tx, facts.map((f) => f.contact_id));
    return pageOf(person.known_as, (
      <Reading>
        <PageTitle caption={<a href="/colleagues">Colleagues supported</a>} lede={`${person.known_as} sees that you opened this.`}>{person.known_as}</PageTitle>
        <SummaryList rows={[
          { key: 'Full name', value: person.full_name }, { key: 'How it is safe to reach them', value: person.safe_contact || 'Not said' }, { key: 'Phone', value: person.phone ?? 'Not given' },
          ...(person.access_needs ? [{ key: 'What makes meeting possible', value: person.access_needs }] : []),
          ...(stay && !stay.left_on ? [{ key: 'In hospital', value: `${stay.ward}${stay.expected_on ? `, expected home ${sayWhichDay(stay.expected_on, today)}` : ''}` }] : []),
        ]} />
        <Section heading="Support">
          {supports.length === 0 ? <p>No peer worker yet.</p> : <ul>{supports.map((s) => <li key={s.id}>{s.worker_name}, since {sayDate(dayOf(s.began_at))}{s.ended_at ? `, until ${sayDate(dayOf(s.ended_at))}` : s.ending_on ? `, until about ${sayDate(s.ending_on)}` : ''}</li>)}</ul>}
          {coming.map((c) => c.planned_at && <p key={c.id}>Next meeting: {sayMoment(c.planned_at, today)}, {sayWhere(c)}</p>)}
        </Section>
        <ColleagueMatch id={id} name={person.known_as} supports={supports} referrals={referrals} />
        {referrals.length > 0 && <Section heading="What they hope for">{referrals.map((r) => <p key={r.id}>{sayDate(dayOf(r.sent_at))}: {r.hopes}</p>)}</Section>}
        <Section heading="Meetings and notes">{facts.length === 0 ? <p>Nothing has been recorded yet.</p> : <NotesByContact facts={facts} notes={notes} name={person.known_as} now={tx.now} />}</Section>
        <p><a href={`/people/${id}/ending`}>{person.locked_at ? 'What is written down' : 'How support ends'}</a></p>
        {!person.locked_at && <p className="al-soft"><a href={`/people/${id}/died`}>If {person.known_as} has died</a></p>}
      </Reading>
    ));
  },
});
