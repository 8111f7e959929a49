// Sharing with a carer or friend: begin (/who-sees/share), change, write to them, stop (/who-sees/:id).
import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, manyOf, oneOf, optionalText, PostButton, text, TextAreaField, TextField, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { newId } from '../../kit/ids.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { LinkSheet, linksOf, look, makeLink, page } from '../../access/index.ts';
import { sharedWordsIn } from '../circle.queries.ts';
import { PART_WORDS, SHARE_PARTS } from '../circle.rules.ts';
import { changeShare, myOpenShare, shareWithCarer, stopSharing, takeBackFromCarer, writeToCarer } from '../actions/share-with-circle.ts';

const PARTS = SHARE_PARTS.map((part) => ({ value: part, ...PART_WORDS[part] }));
const shareForm = z.object({
  name: text({ missing: 'Enter the name they like', what: 'The name', max: 100 }),
  who: text({ missing: 'Say who they are to you', what: 'Who they are', max: 100 }),
  parts: manyOf(SHARE_PARTS, 'Choose at least one thing to share'),
});

export const shareBegin = page({
  form: shareForm,
  show: ({ tx, typed, errors, refused, key }) => {
    look(tx, 'person.who-sees', found(tx.viewer.personId));
    const f = fields(shareForm, typed, errors);
    return pageOf('Share with somebody I trust', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="They see only what you choose here, and not that anything else exists. You can change it or stop it at any time.">Share with somebody I trust</PageTitle>
        <Form action="/who-sees/share" idempotencyKey={key}>
          <TextField form={f} name="name" label="What is their name?" width={20} autoComplete="off" />
          <TextField form={f} name="who" label="Who are they to you?" hint="For example, my sister, or a friend from the allotment" width={20} autoComplete="off" />
          <CheckboxesField form={f} name="parts" label="What do you want to share?" items={PARTS} />
          <Actions><Button variant="secondary">Share it and make a link for them</Button></Actions>
        </Form>
        <p className="al-soft">You get a link to print or copy. Give it to them yourself: nobody here sees it, and we do not write to them.</p>
        <p><a href="/who-sees">Go back</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: share, origin }) => {
    const { rowId, accountId } = await shareWithCarer(tx, share);
    const link = await makeLink(tx, { accountId, kind: 'invitation' });
    return pageOf(`A link for ${share.name}`, <LinkSheet link={link} origin={origin} now={tx.now} forWhom={share.name} back={{ href: `/who-sees/${rowId}`, label: `What I share with ${share.name}` }} />);
  },
});

const WHAT = ['change', 'write', 'take back', 'stop', 'link'] as const;
const rowForm = z.object({ what: oneOf(WHAT, 'Choose what to do'), parts: manyOf(SHARE_PARTS), words: optionalText({ what: 'What you write', max: 2000 }), words_id: optionalText({ max: 40 }) });

export const shareRow = page({
  params: z.object({ id: z.uuid() }),
  form: rowForm,
  also: (v) => ({ words: v.what === 'write' && !v.words ? 'Write something to them first' : undefined, parts: v.what === 'change' && v.parts?.length === 0 ? 'Choose at least one thing, or stop sharing' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const row = await myOpenShare(tx, id);
    look(tx, 'person.who-sees', row.person_id);
    const name = row.name ?? 'them';
    const words = await sharedWordsIn(tx, [id]);
    const unused = (await linksOf(tx, [row.account_id])).length > 0 && (await linksOf(tx, [row.account_id])).every((link) => link.used_at === null);
    const today = dayOf(tx.now);
    const f = fields(rowForm, typed.what ? typed : typedFrom({ parts: row.parts }), errors);
    const path = `/who-sees/${id}`;
    if (row.support_id !== null) {
      return pageOf('What I share', (
        <Reading>
          <PageTitle caption={<a href="/who-sees">Who can see my record</a>} lede={`${name} can read what you kept with an earlier peer worker.`}>What I share</PageTitle>
          <PostButton action={path} idempotencyKey={key} hidden={{ what: 'stop' }}>Stop sharing this now</PostButton>
        </Reading>
      ));
    }
    return pageOf(`What I share with ${name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/who-sees">Who can see my record</a>} lede={`${name}, ${row.why}.`}>{`What I share with ${name}`}</PageTitle>
        {unused && <Section heading="They have not used their link yet"><p>If it was lost, or a week has gone by, make a new one. The old one stops working.</p><PostButton action={path} idempotencyKey={newId()} hidden={{ what: 'link' }}>Make a new link</PostButton></Section>}
        <Form action={path} idempotencyKey={key} hidden={{ what: 'change' }}>
          <CheckboxesField form={f} name="parts" label="What they can see" items={PARTS} />
          <Actions><Button variant="secondary">Change what I share</Button></Actions>
        </Form>
        {row.parts.includes('my words to them') && (
          <Section heading={`My words to ${name}`}>
            {words.map((w) => <div key={w.id}><Quote by={`You wrote on ${sayMoment(w.said_at, today)}:`}>{w.words}</Quote><Actions><PostButton action={path} idempotencyKey={newId()} hidden={{ what: 'take back', words_id: w.id }} hiddenText="these words">Take it back</PostButton></Actions></div>)}
            <Form action={path} idempotencyKey={newId()} hidden={{ what: 'write' }}>
              <TextAreaField form={f} name="words" label={`Write to ${name}`} rows={4} readsThis={`Only ${name} reads this, when they next open Alongside. Nobody in the service does.`} />
              <Actions><Button variant="secondary">{`Share these words with ${name}`}</Button></Actions>
            </Form>
          </Section>
        )}
        <Section heading="Stop sharing">
          <p>It ends at once. {name} then sees nothing of yours here, and what you wrote to them is erased. We do not tell them.</p>
          <PostButton action={path} idempotencyKey={newId()} hidden={{ what: 'stop' }}>{`Stop sharing with ${name}`}</PostButton>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: said, origin }) => {
    if (said.what === 'link') {
      const row = await myOpenShare(tx, id);
      const links = await linksOf(tx, [row.account_id]);
      if (links.some((link) => link.used_at !== null)) throw new NotFound();
      const link = await makeLink(tx, { accountId: row.account_id, kind: 'invitation' });
      return pageOf(`A link for ${row.name}`, <LinkSheet link={link} origin={origin} now={tx.now} forWhom={row.name ?? 'them'} back={{ href: `/who-sees/${id}`, label: 'What I share' }} />);
    }
    if (said.what === 'change') await changeShare(tx, id, said.parts);
    if (said.what === 'write') await writeToCarer(tx, id, said.words ?? '');
    if (said.what === 'take back') await takeBackFromCarer(tx, id, found(said.words_id));
    if (said.what === 'stop') {
      await stopSharing(tx, id);
      return redirectTo('/who-sees', 'share-ended');
    }
    return redirectTo(`/who-sees/${id}`, 'share-changed');
  },
});
