// A colleague has not checked out: whom to ring, in order, and what came of it. Nothing about whom they are with.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, RadiosField, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf, sayHowLong, sayMoment, sayTime } from '../../kit/times.ts';
import { Actions, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { leadsOf, settingsOf } from '../../teams/index.ts';
import { noteRang } from '../actions/look-out.ts';
import { stepsOfContacts } from '../contact-step.queries.ts';
import { outAt } from '../out-now.queries.ts';
import { dial } from './parts/contact-presses.tsx';

const params = z.object({ id: z.uuid() });
const CAME = ['safe', 'no answer', 'passed on'] as const;
const CAME_WORDS = { safe: 'We spoke: they are well', 'no answer': 'No answer', 'passed on': 'Passed on to somebody else' } as const;
const form = z.object({ came: oneOf(CAME, 'Choose what came of it'), words: optionalText({ what: 'Your words', max: 300 }) });

export const latePage = page({
  params,
  form,
  also: (v) => ({ words: v.came === 'passed on' && !v.words ? 'Say who has it now' : undefined }),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const out = found(await outAt(tx, id));
    const [steps, leads, settings] = [await stepsOfContacts(tx, [id]), await leadsOf(tx), await settingsOf(tx)];
    audit(tx, { action: 'contact.late-open', object: 'contact', objectId: id });
    const [today, late] = [dayOf(tx.now), out.finish_at <= tx.now];
    const f = fields(form, typed, errors);
    const name = out.worker_name;
    return pageOf(late ? `${name} has not checked out` : `${name} is out`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={`Due ${sayTime(out.finish_at)}, ${sayHowLong(out.finish_at, tx.now)}. ${out.rings} said they would ring.`}>{late ? `${name} has not checked out` : `${name} is out`}</PageTitle>
        <NowCard heading="Ring, in this order" headingLevel={2}>
          <ol>
            <li>{name}: {out.worker_phone ? <a href={dial(out.worker_phone)}>{out.worker_phone}</a> : 'no work phone is written down here'}</li>
            <li>The peer lead, {leads.map((l) => l.name).join(' or ') || 'whoever leads today'}, who can see where {name} is{settings.service_phone && <>: <a href={dial(settings.service_phone)}>{settings.service_phone}</a></>}{tx.viewer.role === 'lead' && <>: <a href={`/contacts/${id}`}>where {name} is</a></>}</li>
            <li>If you think {name} is in danger: <a href="tel:999">999</a></li>
          </ol>
        </NowCard>
        <Form action={`/contacts/${id}/late`} idempotencyKey={key}>
          <RadiosField form={f} name="came" label="I rang. What came of it?" items={CAME.map((value) => ({ value, label: CAME_WORDS[value] }))} />
          <TextField form={f} name="words" label="Who has it now, or anything the next one should know" />
          <Actions><Button>Save that I rang</Button></Actions>
        </Form>
        {steps.some((s) => s.kind === 'rang') && (
          <Section heading="Who rang">
            <ul>{steps.filter((s) => s.kind === 'rang').map((s) => <li key={s.at.toISOString()}>{s.by_name ?? 'Somebody'}, {sayMoment(s.at, today)}: {s.words}</li>)}</ul>
          </Section>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { came, words } }) => {
    await noteRang(tx, id, { words: words ? `${CAME_WORDS[came]}. ${words}` : CAME_WORDS[came], safe: came === 'safe' });
    return redirectTo(came === 'safe' ? '/first' : `/contacts/${id}/late`, 'rang-noted');
  },
});
