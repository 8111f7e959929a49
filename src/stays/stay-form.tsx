// The small forms of a stay: one thing to write down each, the same way for a ward and for a lead who was told, and the same form to put it right.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as refuse } from '../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, TextAreaField, TickField, ticked, typedFrom } from '../kit/forms/index.ts';
import type { FormState } from '../kit/forms/index.ts';
import { BackLink, Button } from '../kit/nhs/index.ts';
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { Actions, PageTitle, Reading } from '../kit/look/index.ts';
import { look, page } from '../access/index.ts';
import type { Page, Tx } from '../access/index.ts';
import type { Written } from './actions/hold.ts';
import { stayById } from './stay.queries.ts';
import type { WholeStay } from './stay.queries.ts';
import type { Correction, Told } from './stay-write.queries.ts';
import { ToldFields, toldFrom, toldProblems, toldShape } from './told.tsx';

const correctionShape = { corrects: optionalText({ max: 40 }), why: optionalText({ what: 'Why', max: 300 }), off: ticked() };
type Missing = Record<string, string | undefined>;
type Start = Record<string, string | boolean | null | undefined>;
export type Drawn = { stay: WholeStay; today: Day; tx: Tx };

export type StayForm<Shape extends z.ZodRawShape> = {
  /** The last part of /stays/:id/… */
  path: string;
  title: (stay: WholeStay, correcting: boolean) => string;
  lede?: (stay: WholeStay) => string;
  button: string;
  notice: string;
  shape: Shape;
  /** What must be given, unless a correction says that it did not take place. */
  missing: (values: z.output<z.ZodObject<Shape>>) => Missing;
  draw: (form: FormState<string>, at: Drawn) => ReactNode | Promise<ReactNode>;
  start?: (at: Drawn, corrects: string | undefined) => Start | Promise<Start>;
  /** What a correction may say instead: "They have not left". Without it nothing is corrected here. */
  offWords?: string;
  /** The ward too says who said so. */
  asksWho?: boolean;
  /** Where it leads, if not to the stay. */
  to?: (tx: Tx, stay: WholeStay, values: z.output<z.ZodObject<Shape>>) => string | null;
  act: (tx: Tx, stay: WholeStay, values: z.output<z.ZodObject<Shape>>, more: { told: Told; correction: Correction | null; off: boolean }) => Promise<Written>;
};

const params = z.object({ id: z.uuid() });
const query = z.object({ corrects: z.uuid().optional().catch(undefined) });

/** A page for one of them. 404 for anybody who may not see the stay; a peer worker has no such page at all. */
export const stayFormPage = <Shape extends z.ZodRawShape>(def: StayForm<Shape>): Page => {
  const form = z.object({ ...def.shape, ...toldShape, ...correctionShape });
  return page({
    params, query, form,
    also: (v: any) => ({ ...(v.off ? {} : def.missing(v)), ...toldProblems(v), why: v.corrects && !v.why ? 'Say why it changes' : undefined }),
    show: async ({ tx, params: { id }, query: { corrects: asked }, typed, errors, refused, key }) => {
      const stay = found(await stayById(tx, id));
      look(tx, 'stay.open', stay.person_id, { object: 'stay', objectId: id });
      const again = Object.keys(typed).length > 0;
      const corrects = def.offWords === undefined ? undefined : again ? (typed.corrects as string | undefined) || undefined : asked;
      const lead = tx.viewer.role === 'lead';
      const at = { stay, today: dayOf(tx.now), tx };
      const f = fields(form, again ? typed : typedFrom(await def.start?.(at, corrects) ?? {}), errors) as FormState<string>;
      const title = def.title(stay, corrects !== undefined);
      return pageOf(title, (
        <Reading>
          <nav className="al-before" aria-label="Where you came from"><BackLink href={`/stays/${id}`}>{`${stay.known_as}, ${stay.ward}`}</BackLink></nav>
          <FormErrors form={f} refused={refused} />
          <PageTitle lede={corrects ? 'What it said before stays beside it, with why it changed.' : def.lede?.(stay)}>{title}</PageTitle>
          <Form action={`/stays/${id}/${def.path}`} idempotencyKey={key} hidden={corrects ? { corrects } : {}}>
            {await def.draw(f, at)}
            {corrects && def.offWords && <TickField form={f} name="off" label={def.offWords} />}
            {(lead || def.asksWho) && <ToldFields form={f} lead={lead} />}
            {corrects && <TextAreaField form={f} name="why" rows={2} label="Why does it change?" readsThis={`${stay.known_as} can read this, and so can their peer worker and the peer lead.`} />}
            <Actions><Button>{corrects ? 'Save the correction' : def.button}</Button></Actions>
          </Form>
        </Reading>
      ));
    },
    send: async ({ tx, params: { id }, form: values }: any) => {
      const stay = found(await stayById(tx, id));
      const told = toldFrom(tx, values, stay.ward, def.asksWho);
      if ('errors' in told) return invalid(told.errors);
      const correction = def.offWords !== undefined && values.corrects && values.why ? { corrects: values.corrects as string, why: values.why as string } : null;
      const done = await def.act(tx, stay, values, { told: told.told, correction, off: correction !== null && values.off });
      if (done.ok) return redirectTo(def.to?.(tx, stay, values) ?? `/stays/${done.stayId}`, correction ? 'stay-corrected' : def.notice);
      return 'errors' in done ? invalid(done.errors) : refuse(done.because);
    },
  });
};
