// /my-involvement: what I am in, what is offered, what I keep. For people supported and for carers; nobody's peer worker sees it unless they say so.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, mustTick, PostButton, text, TextField, TickField } from '../../../kit/forms/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { myParts, openPieces, pieceById } from '../piece.queries.ts';
import type { PartWithPiece, Piece } from '../piece.queries.ts';
import { partStanding, sayPay, sayStanding } from '../piece.rules.ts';
import { answerPiece } from '../take-part.ts';
import { BenefitsFirst, PieceFacts } from './piece-parts.tsx';

const params = z.object({ id: z.uuid() });
const newestOf = (parts: PartWithPiece[], pieceId: string) => parts.find((t) => t.piece_id === pieceId);

const Offered = ({ piece: p, said }: { piece: Piece; said?: boolean }) => (
  <CardRow action={<ButtonLink href={`/my-involvement/pieces/${p.id}`} hiddenText={p.title}>{said ? 'Look again' : 'Read about it'}</ButtonLink>}><strong>{p.title}</strong><br /><span className="al-soft">{sayPay(p)}. {p.how_long}. {p.beside} is beside you.</span></CardRow>
);

export const myInvolvement = page({
  show: async ({ tx }) => {
    const [parts, open] = await Promise.all([myParts(tx), openPieces(tx)]);
    audit(tx, { action: 'piece.mine' });
    const mine = parts.filter((t) => t.answer === 'yes');
    const standing = (p: Piece) => { const t = newestOf(parts, p.id); return t ? partStanding(t) : null; };
    const offered = open.filter((p) => ['said no', 'in it'].every((s) => s !== standing(p)));
    const saidNo = open.filter((p) => standing(p) === 'said no');
    return pageOf('Getting involved', (
      <Reading>
        <PageTitle lede="Pieces of work that need somebody who has been there: planning a day, reading a leaflet, helping to choose new staff. You can say no to all of it. It makes no difference to your support.">Getting involved</PageTitle>
        {mine.length > 0 && (
          <Section heading="What I am in">
            <CardList>{mine.map((t) => <CardRow key={t.id} action={<ButtonLink href={`/my-involvement/${t.id}`} hiddenText={t.title}>Open</ButtonLink>}><strong>{t.title}</strong><br /><span className="al-soft">{sayStanding(t)}</span></CardRow>)}</CardList>
            <p><a href="/my-involvement/record">My record, to keep or to show</a></p>
          </Section>)}
        <Section heading="Offered now">
          {offered.length === 0 ? <EmptyState>{open.length === 0 ? 'Nothing is offered just now. When the service needs a hand, it stands here, with what is paid and who is beside you.' : 'You have answered all that is offered.'}</EmptyState> : <CardList>{offered.map((p) => <Offered key={p.id} piece={p} />)}</CardList>}
        </Section>
        {saidNo.length > 0 && <Section heading="Not for me"><CardList>{saidNo.map((p) => <Offered key={p.id} piece={p} said />)}</CardList></Section>}
        <Card heading="The lived-experience group" headingLevel={2} actions={<ButtonLink href="/lived-experience">Look at the group</ButtonLink>}><p>People who have been there are asked before things are decided. You can be one of them.</p></Card>
        <p className="al-soft">Only you see this page. When you take something on, the peer lead sees the name you choose, and nothing about your support.</p>
      </Reading>
    ));
  },
});

const answerForm = z.object({
  name: text({ missing: 'Write the name you want to be known by', what: 'The name', max: 60 }),
  read: mustTick('Tick this when you have read it, or somebody has read it to you'),
});

export const myPiece = page({
  params,
  form: answerForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const piece = found(await pieceById(tx, id));
    const mine = newestOf(await myParts(tx), id);
    audit(tx, { action: 'piece.open', object: 'piece', objectId: id });
    const standing = mine ? partStanding(mine) : null;
    const f = fields(answerForm, Object.keys(typed).length > 0 ? typed : { name: tx.viewer.name.split(' ')[0] ?? '' }, errors);
    return pageOf(piece.title, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/my-involvement">Getting involved</a>}>{piece.title}</PageTitle>
        <PieceFacts piece={piece} />
        {mine && standing === 'in it' ? <Aside><p>You are in this. <a href={`/my-involvement/${mine.id}`}>Open your part of it</a></p></Aside> : piece.closed_at ? <Aside>This is not offered any more.</Aside> : (
          <>
            <BenefitsFirst paid={piece.pay === 'paid'} />
            <Card heading="Would you like to take this on?" headingLevel={2} after="You can stop at any time. Nobody asks why.">
              <Form action={`/my-involvement/pieces/${id}`} idempotencyKey={key}>
                <TextField form={f} name="name" label="What may we call you in this?" width={20} readsThis="The peer lead reads this name, and those who do it with you. They do not see whether you are supported, or why." />
                <TickField form={f} name="read" label="I have read what it may mean for my benefits, or I have no benefits" />
                <Actions><Button variant="secondary">Take this on</Button></Actions>
              </Form>
              {standing !== 'said no' && <PostButton action={`/my-involvement/pieces/${id}/no`} idempotencyKey={key}>Not for me</PostButton>}
            </Card>
          </>)}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { name } }) => {
    const done = await answerPiece(tx, id, { yes: true, name });
    return done.ok ? redirectTo(`/my-involvement/${done.id}`, 'piece-taken') : no(done.because);
  },
});
export const notForMe = page({
  params,
  send: async ({ tx, params: { id } }) => {
    const done = await answerPiece(tx, id, { yes: false });
    return redirectTo('/my-involvement', done.ok ? 'piece-no' : undefined);
  },
});
