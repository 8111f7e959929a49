// /who-sees: everybody who can see something of me, why, until when; what I share; what changes.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton, text } from '../../kit/forms/index.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { ButtonLink, Card, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { newId } from '../../kit/ids.ts';
import { circleAround } from '../circle.queries.ts';
import type { CircleRow } from '../circle.queries.ts';
import { isOpenNow } from '../circle.rules.ts';
import { shareEarlierNotes } from '../actions/share-with-circle.ts';
import { sayRow } from '../circle-words.ts';

const Row = ({ row, now }: { row: CircleRow; now: Date }) => {
  const words = sayRow(row, now);
  return (
    <Card heading={words.heading} actions={row.kind === 'shared' && isOpenNow(row, now) && <ButtonLink href={`/who-sees/${row.id}`} hiddenText={`what I share with ${row.name ?? 'them'}`}>Change or stop</ButtonLink>}>
      <p>{words.sees}</p>
      <p className="al-soft">{words.because} Since {sayWhichDay(dayOf(row.since), dayOf(now)).replace(/^on /, '')}.{words.until && ` ${words.until}.`}</p>
    </Card>
  );
};

const ALWAYS: readonly { who: string; sees: string }[] = [
  { who: 'The peer lead', sees: 'your referral, that you met and when, and anything kept for safety. Not your notes. They may ask to read the notes of one meeting with a reason, and you would see who and why.' },
  { who: 'The team that asked for your support', sees: 'that support is under way. Not your notes, and not what you do together. Your ward also sees your dates there.' },
  { who: 'Managers', sees: 'numbers only, and never about fewer than five people.' },
  { who: 'The person who looks after accounts', sees: 'nothing about you.' },
];

const form = z.object({ support: text({ missing: 'Choose which notes', max: 40 }), account: text({ missing: 'Choose with whom', max: 40 }) });

export const whoSees = page({
  form,
  show: async ({ tx }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'person.who-sees', personId);
    const rows = await circleAround(tx, personId);
    const now = rows.filter((row) => isOpenNow(row, tx.now));
    const before = rows.filter((row) => !isOpenNow(row, tx.now));
    const emergencies = now.filter((row) => row.kind === 'break_glass');
    const theirs = now.filter((row) => row.kind !== 'break_glass' && (row.kind !== 'shared' || row.support_id !== null));
    const shared = now.filter((row) => row.kind === 'shared' && row.support_id === null);
    const worker = now.find((row) => row.kind === 'support');
    const earlier = worker ? rows.filter((row) => row.kind === 'support' && row.account_id !== worker.account_id && !now.some((s) => s.kind === 'shared' && s.support_id === row.support_id && s.account_id === worker.account_id)) : [];
    return pageOf('Who can see my record', (
      <Reading>
        <PageTitle lede="Everybody who can see something of yours, what, and why. Nobody else can.">Who can see my record</PageTitle>
        {emergencies.length > 0 && <Section heading="Open now, in an emergency">{emergencies.map((row) => <Row key={row.id} row={row} now={tx.now} />)}</Section>}
        <Section heading="Because they support me">
          {theirs.length === 0 ? <EmptyState>Nobody yet. When you have a peer worker, they appear here.</EmptyState> : theirs.map((row) => <Row key={row.id} row={row} now={tx.now} />)}
          {worker && earlier.map((row) => (
            <Card key={row.id} actions={<PostButton action="/who-sees" idempotencyKey={newId()} hidden={{ support: row.support_id ?? '', account: worker.account_id }}>{`Let ${worker.name ?? 'my peer worker'} read what I kept`}</PostButton>}>
              <p>{worker.name ?? 'Your peer worker'} does not see what you and {row.name ?? 'an earlier peer worker'} wrote. You can let them read what you kept. What you left out stays left out.</p>
            </Card>
          ))}
        </Section>
        <Section heading="Because I share it">
          {shared.length === 0 ? <p>You share nothing with family or friends. If you want somebody to know when your next meeting is, you can share just that.</p> : shared.map((row) => <Row key={row.id} row={row} now={tx.now} />)}
          <p><ButtonLink href="/who-sees/share">Share something with somebody I trust</ButtonLink></p>
        </Section>
        <Section heading="Because of their work">
          <ul>{ALWAYS.map(({ who, sees }) => <li key={who}><strong>{who}</strong>: {sees}</li>)}</ul>
          <p>In an emergency a worker or lead can open your record for two hours. They must say why. You see it here, and somebody else checks that it was right.</p>
        </Section>
        {before.length > 0 && <Details summary="Who could see it before"><ul>{before.map((row) => {
          const words = sayRow(row, tx.now);
          return <li key={row.id}>{words.heading}. {words.until}.</li>;
        })}</ul></Details>}
        <p><a href="/who-looked">Who looked at my record</a> · <a href={`/t/${tx.viewer.trustSlug}/say`}>Not happy, or want to say thanks?</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { support, account } }) => {
    await shareEarlierNotes(tx, support, account);
    return redirectTo('/who-sees', 'share-changed');
  },
});
