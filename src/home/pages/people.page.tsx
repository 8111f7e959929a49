// People. A worker sees who they are with; a lead searches by posting a name, so that no address ever holds one.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayMoment, startOfDay } from '../../kit/times.ts';
import { Actions, CardList, CardRow, EmptyState, PageTitle, QuietTag, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { findPeople } from '../../people/index.ts';
import type { FoundPerson } from '../../people/index.ts';
import { mySupports, openContacts, sayMet } from '../../support/index.ts';
import type { Contact, MySupport } from '../../support/index.ts';

const MOST = 20;
const form = z.object({ words: text({ missing: 'Enter the beginning of a name', what: 'The name', max: 60 }) });

const SupportRow = ({ support: s, next, now, me }: { support: MySupport; next: Contact | undefined; now: Date; me: string | null }) => {
  const today = dayOf(now);
  return (
    <CardRow>
      <a href={`/people/${s.person_id}`}>{s.known_as}</a>. {next?.planned_at ? <>Next: <a href={`/contacts/${next.id}`}>{sayMoment(next.planned_at, today)}</a>. </> : s.ended_at ? '' : s.rather_not_at ? 'Would rather not meet again. ' : 'Nothing planned. '}
      <span className="al-soft">{sayMet(s, today)}.{s.worker_id !== me && ` You cover for ${s.worker_name}.`}</span>
    </CardRow>
  );
};

const myPeople = async (tx: Tx) => {
  const supports = await mySupports(tx);
  const open = await openContacts(tx, supports.map((s) => s.id), startOfDay(addDays(dayOf(tx.now), 90)));
  audit(tx, { action: 'person.list', ids: supports.map((s) => s.person_id) });
  const next = (s: MySupport) => open.find((c) => c.support_id === s.id && c.planned_at !== null && c.planned_at > tx.now);
  const row = (s: MySupport) => <SupportRow key={s.id} support={s} next={next(s)} now={tx.now} me={tx.viewer.workerId} />;
  const ended = supports.filter((s) => s.ended_at !== null);
  const running = supports.filter((s) => s.ended_at === null);
  return pageOf('People', (
    <>
      <PageTitle lede="The people you are with now.">People</PageTitle>
      {running.length === 0 ? <EmptyState>You are not with anybody yet. When your lead matches you with somebody, or they choose you, they appear here.</EmptyState> : <CardList>{running.map(row)}</CardList>}
      <p className="al-soft">Somebody you are not with, whose safety cannot wait? <a href="/emergency">Open one record in an emergency</a></p>
      {ended.length > 0 && <Section heading="Ended"><p>You see these for two weeks after the ending, to finish what is still to write.</p><CardList>{ended.map(row)}</CardList></Section>}
    </>
  ));
};

const FoundRow = ({ found: p, now }: { found: FoundPerson; now: Date }) => (
  <CardRow action={p.waiting ? <QuietTag>not with anybody now</QuietTag> : p.closed && <QuietTag>record closed</QuietTag>}>
    <a href={`/people/${p.id}`}>{p.known_as}</a> ({p.full_name}){p.worker_name && `, with ${p.worker_name}`}{p.next_planned_at && p.next_planned_at > now && `, next ${sayMoment(p.next_planned_at, dayOf(now))}`}
  </CardRow>
);

const search = (key: string, typed: Typed, errors: Errors, result: { people: FoundPerson[]; more: boolean; now: Date } | null) => {
  const f = fields(form, typed, errors);
  return pageOf('People', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="Find somebody the service knows.">People</PageTitle>
      <Form action="/people" idempotencyKey={key}>
        <TextField form={f} name="words" label="The beginning of a name, or an NHS number" autoComplete="off" spellCheck={false} />
        <Actions><Button>Find</Button></Actions>
      </Form>
      {result && (result.people.length === 0 ? <EmptyState>Nobody by that name. Try fewer letters, or another part of the name. Somebody who was only referred appears here when their referral is accepted.</EmptyState> : (
        <Section heading="Found">
          <CardList>{result.people.map((p) => <FoundRow key={p.id} found={p} now={result.now} />)}</CardList>
          {result.more && <p>There are more. Type more letters to find the right one.</p>}
        </Section>
      ))}
      {!result && <p className="al-soft">People appear when a referral is accepted: see <a href="/referrals">referrals</a>. Who is with whom: <a href="/workers">peer workers</a>.</p>}
    </Reading>
  ));
};

export const people = page({
  form,
  also: (v) => ({ words: v.words && v.words.length < 2 ? 'Enter at least two letters' : undefined }),
  show: ({ tx, typed, errors, key }) => (tx.viewer.role === 'lead' ? search(key, typed, errors, null) : myPeople(tx)),
  send: async ({ tx, form: { words }, typed, key }) => {
    const found = await findPeople(tx, words, MOST + 1);
    const shown = found.slice(0, MOST);
    audit(tx, { action: 'person.search', ids: shown.map((p) => p.id) });
    return search(key, typed, {}, { people: shown, more: found.length > MOST, now: tx.now });
  },
});
