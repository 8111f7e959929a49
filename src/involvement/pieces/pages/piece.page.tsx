// One piece of work for the lead: who is in it, what is offered, somebody written down without an account, closing it.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, mustTick, optionalText, PostButton, text, TextField, TickField } from '../../../kit/forms/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { partsOf, pieceById } from '../piece.queries.ts';
import { sayStanding } from '../piece.rules.ts';
import { closeOffer, writeDownPart } from '../take-part.ts';
import { BenefitsFirst, PieceFacts } from './piece-parts.tsx';

const params = z.object({ id: z.uuid() });

export const piecePage = page({
  params,
  show: async ({ tx, params: { id }, key }) => {
    const piece = found(await pieceById(tx, id));
    const parts = await partsOf(tx, id);
    const lead = tx.viewer.role === 'lead';
    audit(tx, { action: 'piece.open', object: 'piece', objectId: id, ids: parts.map((t) => t.id) });
    return pageOf(piece.title, (
      <Reading>
        <PageTitle caption={<a href="/involvement">Involvement</a>} lede={piece.closed_at ? 'Closed: nobody new can take it on.' : undefined}>{piece.title}</PageTitle>
        <Section heading="Who is in it">
          {parts.length === 0 ? <EmptyState>Nobody yet. Whoever takes it on appears here by the name they choose. Who said no is known to nobody.</EmptyState> : (
            <CardList>{parts.map((t) => <CardRow key={t.id}><a href={`/involvement/parts/${t.id}`}>{t.name}</a> <span className="al-soft">{sayStanding(t)}</span></CardRow>)}</CardList>)}
          {lead && !piece.closed_at && <Actions><ButtonLink href={`/involvement/pieces/${id}/write-down`}>Write down somebody who said yes</ButtonLink></Actions>}
        </Section>
        <Section heading="What is offered"><PieceFacts piece={piece} /></Section>
        {lead && !piece.closed_at && <PostButton action={`/involvement/pieces/${id}/close`} idempotencyKey={key}>Close this offer</PostButton>}
      </Reading>
    ));
  },
});
export const closePage = page({
  params,
  send: async ({ tx, params: { id } }) => {
    await closeOffer(tx, id);
    return redirectTo(`/involvement/pieces/${id}`, 'piece-closed');
  },
});

const form = z.object({
  name: text({ missing: 'Write the name they want to be known by', what: 'The name', max: 60 }),
  reach: optionalText({ what: 'How to reach them', max: 200 }),
  on: date({ missing: 'Say on which day they said yes', what: 'The day' }),
  read: mustTick('Go through it with them first'),
});
export const writeDownPage = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const piece = found(await pieceById(tx, id));
    audit(tx, { action: 'piece.open-write-down', object: 'piece', objectId: id });
    const f = fields(form, typed, errors);
    return pageOf('Write down somebody who said yes', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/involvement/pieces/${id}`}>{piece.title}</a>} lede="For somebody without an account: as they said it to you, in a meeting, by phone or on the paper. Who has an account says yes on their own page.">Write down somebody who said yes</PageTitle>
        <BenefitsFirst paid={piece.pay === 'paid'} />
        <Form action={`/involvement/pieces/${id}/write-down`} idempotencyKey={key}>
          <TextField form={f} name="name" label="What may we call them in this?" width={20} readsThis="You and the other leads read this. Write nothing about how they are, or whether they are supported." />
          <TextField form={f} name="reach" label="How do you reach them?" hint="As they told you." readsThis="You and the other leads read this." />
          <DateField form={f} name="on" label="On which day did they say yes?" />
          <TickField form={f} name="read" label="I went through what it may mean for benefits with them" />
          <Actions><Button>Write down their yes</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    if (v.on > dayOf(tx.now)) return invalid({ on: 'The day cannot be after today' });
    const done = await writeDownPart(tx, id, { name: v.name, reach: v.reach ?? null, saidOn: v.on });
    return done.ok ? redirectTo(`/involvement/parts/${done.id}`, 'piece-written') : no(done.because);
  },
});
