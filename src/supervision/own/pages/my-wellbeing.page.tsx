// A worker's wellbeing plan, what they need at work and their own experience: theirs alone, part by part shared with whom they choose.
import { z } from 'zod';
import { fileOf, found, invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, PostButton, SelectField, text, TextAreaField } from '../../../kit/forms/index.ts';
import { dayOf, sayDate, sayMoment } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, EmptyState, PageTitle, PrintButton, Quote, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { eraseMyPlan, mayRead, sharePart, stopSharing, writePart } from '../own.ts';
import { ownParts, sharesOf } from '../own.queries.ts';
import type { Share } from '../own.queries.ts';
import { PART_SAYS, partAt, PARTS } from '../parts.ts';

const readersNow = (shares: Share[], part: string): Share[] => shares.filter((s) => s.part === part && s.ended_at === null);

export const myWellbeing = page({
  show: async ({ tx }) => {
    const me = found(tx.viewer.workerId);
    const today = dayOf(tx.now);
    const [parts, shares] = [await ownParts(tx, me), await sharesOf(tx, me)];
    audit(tx, { action: 'own.open' });
    const stopped = shares.filter((s) => s.ended_at);
    return pageOf('My wellbeing at work', (
      <Reading>
        <PageTitle caption={<a href="/my-growing">Growing</a>} lede="This is yours. Nobody reads it, in any role, until you share a part with one person; then only that part, and only until you stop. Host teams never.">My wellbeing at work</PageTitle>
        {PARTS.map((part, i) => {
          const said = parts.find((p) => p.part === part);
          const readers = readersNow(shares, part);
          return (
            <Card key={part} heading={PART_SAYS[part].label} headingLevel={2} actions={<><ButtonLink href={`/my-wellbeing/${i + 1}`} hiddenText={PART_SAYS[part].label}>{said ? 'Change' : 'Write'}</ButtonLink>{said && <ButtonLink href={`/my-wellbeing/${i + 1}/share`} hiddenText={PART_SAYS[part].label}>Who reads it</ButtonLink>}</>}>
              {said ? <Quote>{said.words}</Quote> : <p className="al-soft">Nothing written. That is fine.</p>}
              {readers.length > 0 && <Aside>{readers.map((r) => <p key={r.id}>{r.reader_name ?? 'Somebody'} can read this since {sayDate(dayOf(r.since))}. {r.last_read_at ? `Last read ${sayMoment(r.last_read_at, today)}.` : 'Not read yet.'}</p>)}</Aside>}
            </Card>
          );
        })}
        {stopped.length > 0 && <Section heading="Shared before"><ul>{stopped.map((s) => <li key={s.id}>{PART_SAYS[s.part].label}: {s.reader_name ?? 'somebody'}, {sayDate(dayOf(s.since))} to {sayDate(dayOf(s.ended_at ?? s.since))}</li>)}</ul></Section>}
        <Section heading="Yours to take, and yours to erase">
          <Actions><ButtonLink href="/my-wellbeing/copy">Download a copy</ButtonLink><ButtonLink href="/my-wellbeing/erase">Erase all of it</ButtonLink><PrintButton /></Actions>
        </Section>
      </Reading>
    ));
  },
});

const params = z.object({ n: z.coerce.number().int().min(1).max(6) });
const form = z.object({ words: optionalText({ what: 'This', max: 3000 }) });

export const wellbeingPart = page({
  params,
  form,
  show: async ({ tx, params: { n }, typed, errors, key }) => {
    const part = found(partAt(n));
    const me = found(tx.viewer.workerId);
    const [said, readers] = [(await ownParts(tx, me)).find((p) => p.part === part), readersNow(await sharesOf(tx, me), part)];
    audit(tx, { action: 'own.part-open' });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { words: said?.words }, errors);
    return pageOf(PART_SAYS[part].label, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-wellbeing">My wellbeing at work</a>}>{PART_SAYS[part].label}</PageTitle>
        <Form action={`/my-wellbeing/${n}`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label={PART_SAYS[part].asks} rows={6} hint="What stood here before is not kept. Empty the box to erase it."
            readsThis={readers.length === 0 ? 'Nobody reads this but you.' : `${readers.map((r) => r.reader_name ?? 'Somebody').join(' and ')} can read this, because you share it.`} />
          <Actions><Button>Save this part</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { n }, form: { words } }) => {
    await writePart(tx, found(partAt(n)), words ?? null);
    return redirectTo('/my-wellbeing', words ? 'own-saved' : 'own-erased');
  },
});

const shareForm = z.object({ reader: text({ missing: 'Choose who may read it', max: 40 }) });

export const wellbeingShare = page({
  params,
  form: shareForm,
  show: async ({ tx, params: { n }, typed, errors, key }) => {
    const part = found(partAt(n));
    const me = found(tx.viewer.workerId);
    const said = found((await ownParts(tx, me)).find((p) => p.part === part));
    const readers = readersNow(await sharesOf(tx, me), part);
    const may = (await mayRead(tx)).filter((one) => !readers.some((r) => r.reader_account_id === one.id));
    audit(tx, { action: 'own.share-open' });
    const f = fields(shareForm, typed, errors);
    return pageOf('Who reads it', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-wellbeing">My wellbeing at work</a>} lede="One part, one person. You can stop it at any moment, and you see when they read it.">Who reads it: {PART_SAYS[part].label}</PageTitle>
        <Quote>{said.words}</Quote>
        {readers.length === 0 ? <EmptyState>Nobody but you.</EmptyState> : readers.map((r) => (
          <Card key={r.id} actions={<PostButton action={`/my-wellbeing/stop/${r.id}`} idempotencyKey={key} hiddenText={`with ${r.reader_name ?? 'somebody'}`}>Stop sharing</PostButton>}><p>{r.reader_name ?? 'Somebody'}, since {sayDate(dayOf(r.since))}.</p></Card>))}
        {may.length > 0 && (
          <Form action={`/my-wellbeing/${n}/share`} idempotencyKey={key}>
            <SelectField form={f} name="reader" label="Who may read this part?" hint="The leads, and whoever supervises you. They cannot pass it on here." options={[{ value: '', text: 'Choose somebody' }, ...may.map((one) => ({ value: one.id, text: one.name }))]} />
            <Actions><Button>Share this part</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { n }, form: { reader } }) => ((await sharePart(tx, found(partAt(n)), reader)) ? redirectTo('/my-wellbeing', 'own-shared') : invalid({ reader: 'Choose who may read it from the list' })),
});

export const wellbeingStop = page({
  params: z.object({ id: z.uuid() }),
  show: () => redirectTo('/my-wellbeing'),
  send: async ({ tx, params: { id } }) => {
    await stopSharing(tx, id);
    return redirectTo('/my-wellbeing', 'own-stopped');
  },
});

export const wellbeingErase = page({
  show: ({ key }) => pageOf('Erase all of it', (
    <Reading>
      <PageTitle caption={<a href="/my-wellbeing">My wellbeing at work</a>} lede="Every word here is erased at once, and nobody it was shared with can read it any more. That cannot be undone. A backup made earlier holds it until that backup is thrown away.">Erase all of it?</PageTitle>
      <Actions><PostButton action="/my-wellbeing/erase" idempotencyKey={key}>Erase all of it</PostButton><ButtonLink href="/my-wellbeing">Keep it</ButtonLink></Actions>
    </Reading>
  )),
  send: async ({ tx }) => {
    await eraseMyPlan(tx);
    return redirectTo('/my-wellbeing', 'own-all-erased');
  },
});

const copyOf = (parts: { part: (typeof PARTS)[number]; words: string }[], shares: Share[], today: Day): string => [
  `My wellbeing at work, ${sayDate(today)}`, '', ...PARTS.flatMap((part) => {
    const said = parts.find((p) => p.part === part);
    return said ? [PART_SAYS[part].label, said.words, ''] : [];
  }), 'Who could read what', ...shares.map((s) => `${PART_SAYS[s.part].label}: ${s.reader_name ?? 'somebody'}, since ${sayDate(dayOf(s.since))}${s.ended_at ? ` until ${sayDate(dayOf(s.ended_at))}` : ''}${s.last_read_at ? `, last read ${sayMoment(s.last_read_at)}` : ''}`), '',
].join('\n');

export const wellbeingCopy = page({
  show: async ({ tx }) => {
    const me = found(tx.viewer.workerId);
    const [parts, shares] = [await ownParts(tx, me), await sharesOf(tx, me)];
    audit(tx, { action: 'own.copy' });
    return fileOf('my-wellbeing-at-work.txt', 'text/plain; charset=utf-8', copyOf(parts, shares, dayOf(tx.now)));
  },
});
