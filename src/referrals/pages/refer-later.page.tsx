// Stopping: a code to carry on with later, coming back with one, or erasing everything typed.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button, InsetText } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, Reading, ScreenOrPaper, Section } from '../../kit/look/index.ts';
import { ON_PAPER, sayMoment } from '../../kit/times.ts';
import { audit, dropDraft, page } from '../../access/index.ts';
import type { Page } from '../../access/index.ts';
import { carryOnWithCode } from '../actions/carry-on-with-code.ts';
import { takeDraftCode } from '../actions/take-draft-code.ts';
import { draftOf, isAnswer, STAFF } from '../asking-way.ts';
import type { Params, Way } from '../asking-way.ts';
import { sayDraftCode } from '../team-link.rules.ts';
import { gone } from './asking-parts.tsx';
import { draftParams } from './asking-page.tsx';

const DAYS = 3;
const codeForm = z.object({ code: text({ missing: 'Enter the code you took', what: 'The code', max: 60 }) });

/** Shows a code once; the form is kept for three days for whoever has it. */
export const takeCodePage = (way: Way): Page => page({
  params: draftParams(way) as z.ZodObject,
  send: async ({ tx, params, origin }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft) return gone(way, params as Params);
    const code = sayDraftCode(await takeDraftCode(tx, draft));
    return pageOf('Your code', (
      <Reading>
        <PageTitle lede="Write it down, or print this page. It is shown only once.">Your code</PageTitle>
        <InsetText><p className="al-reference"><strong>{code}</strong></p></InsetText>
        <p>With it you can carry on until {sayMoment(new Date(tx.now.getTime() + DAYS * 86_400_000), ON_PAPER)}, here or on another phone or computer: open the form{way.voice === 'I' && <ScreenOrPaper paper={` (${origin}${way.base(params as Params)})`} />} and choose “Carry on with a code”. After that everything you typed is erased.</p>
        <p>Anybody with the code can read what you typed, so keep it safe.</p>
        <Actions><ButtonLink href={`${way.base(params as Params)}/${draft.id}/2`}>Go back to the form</ButtonLink><PrintButton /></Actions>
      </Reading>
    ));
  },
});

const draw = (way: Way, params: Params, { typed, errors, key, status }: { typed: Typed; errors: Errors; key: string; status?: number }): PageAnswer => {
  const f = fields(codeForm, typed, errors);
  return pageOf('Carry on with a code', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle>Carry on with a code</PageTitle>
      <Form action={`${way.base(params)}/carry-on`} idempotencyKey={key}>
        <TextField form={f} name="code" label="The code you took" hint="Twelve numbers. Spaces do not matter." inputMode="numeric" width={20} autoComplete="off" />
        <Actions><Button>Carry on</Button></Actions>
      </Form>
      <Section heading="No code?"><Actions><ButtonLink href={way.begin(params)}>Begin again</ButtonLink></Actions></Section>
    </Reading>
  ), { status });
};

export const carryOnPage = (way: Way): Page => page({
  params: z.object(way.params) as z.ZodObject, form: codeForm,
  show: async ({ tx, params, typed, errors, key }) => {
    const asker = await way.door(tx, params as Params);
    return isAnswer(asker) ? asker : draw(way, params as Params, { typed, errors, key });
  },
  send: async ({ tx, params, form: { code }, typed, key, source }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const found = await carryOnWithCode(tx, way, asker, code, source);
    if (found === 'wait') return draw(way, params as Params, { typed, key, status: 429, errors: { code: 'That was tried many times. Wait ten minutes, then try again' } });
    if (found === 'wrong') return draw(way, params as Params, { typed, key, status: 422, errors: { code: 'We know no form with this code. It may have been sent, or erased after three days' } });
    return redirectTo(`${way.base(params as Params)}/${found}/2`);
  },
});

/** Erases everything typed, now. */
export const erasePage = (way: Way): Page => page({
  params: draftParams(way) as z.ZodObject,
  send: async ({ tx, params }) => {
    const asker = await way.door(tx, params as Params);
    if (isAnswer(asker)) return asker;
    const draft = await draftOf(tx, way, asker, (params as Params).draft ?? '');
    if (!draft) return gone(way, params as Params);
    await dropDraft(tx, draft.id);
    audit(tx, { action: 'draft.erase', object: 'draft', objectId: draft.id });
    return redirectTo(way === STAFF && tx.viewer.role === 'host_team' ? '/our-referrals' : way.begin(params as Params), 'form-erased');
  },
});
