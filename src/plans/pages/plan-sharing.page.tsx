// Part by part: who sees it. The person decides in their own account; for somebody without one their worker writes down what they say.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { CheckboxesField, field, fields, Form, FormErrors, postedList, PostButton, typedFrom } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { keepPartToOneself, sharePlan } from '../actions/share-plan.ts';
import type { Choices } from '../actions/share-plan.ts';
import { saidOn, saidProblem } from '../entry-form.ts';
import { deskOf, whoReadsPlan } from '../plan-desk.ts';
import type { Voice } from '../plan-desk.ts';
import { carerPart, partOf, SHARED_PARTS } from '../plan-parts.rules.ts';
import { planOf } from '../plan.queries.ts';
import { SaidOn } from './parts/entry-fields.tsx';

const who = () => field<string[]>((posted) => ({ value: postedList(posted).slice(0, 50) }));
const form = z.object({
  'what-matters': who(), 'first-days': who(), steps: who(), 'keeping-well': who(), people: who(), home: who(), 'money-and-work': who(), health: who(), 'first-week': who(), 'first-month': who(),
  said_on: saidOn, keep: field<string>((posted) => ({ value: postedList(posted)[0] ?? '' })),
});

export const planSharingPage = (voice: Voice) => page({
  params: voice === 'together' ? z.object({ id: z.uuid() }) : z.object({ id: z.uuid().optional() }),
  form,
  also: (v) => (voice === 'together' && v.said_on === undefined ? { said_on: 'Enter the day they said it' } : {}),
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const desk = await deskOf(tx, voice, id);
    if (!desk.mine && !desk.onPaper) throw new NotFound();
    look(tx, 'plan.together-open', desk.personId);
    const [now, entries] = [await whoReadsPlan(tx, desk), await planOf(tx, desk.personId)];
    const sees = desk.beside?.sees ? desk.beside : undefined;
    const items = [
      ...(sees ? [{ value: 'worker', label: `${sees.known_as}, ${desk.mine ? 'my' : 'their'} peer worker`, hint: undefined }, { value: 'lead', label: 'The peer lead', hint: undefined }] : []),
      ...now.carers.map((c) => ({ value: c.id, label: c.name, hint: undefined })),
    ];
    const stands = Object.fromEntries(SHARED_PARTS.map(({ key: k }) => [k, [...now.shares.filter((s) => s.part === k && s.support_id === sees?.support_id).map((s) => s.reader), ...now.carers.filter((c) => c.parts.includes(carerPart(k))).map((c) => c.id)]]));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ ...stands, said_on: dayOf(tx.now) }), errors);
    const together = (k: string): boolean => desk.mine && sees !== undefined && !(stands[k] ?? []).includes('worker') && entries.some((e) => e.part === k && e.left_out_at === null && e.support_id === sees.support_id);
    return pageOf('Who sees my plan', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={desk.base}>{desk.mine ? 'My plan' : `${desk.name}’s plan`}</a>} lede={desk.mine ? 'You decide, part by part, and can change it at any time. Nobody ticked: only you see it. The ward and other teams never see your plan.' : `${desk.name} decides, part by part. Tick only what ${desk.name} says. The ward and other teams never see it.`}>{desk.mine ? 'Who sees which part' : `Who sees ${desk.name}’s plan`}</PageTitle>
        {items.length === 0 ? <p>There is nobody to share with just now. {desk.mine && <>You can <a href="/who-sees/share">share with somebody you trust</a>.</>}</p> : (
          <Form action={`${desk.base}/sharing`} idempotencyKey={key}>
            {SHARED_PARTS.map((part) => (
              <CheckboxesField key={part.key} form={f} name={part.key as 'home'} label={part.title} small items={items}
                hint={together(part.key) ? `${sees?.known_as} sees what you wrote together here, whether you tick or not.` : undefined} />
            ))}
            <SaidOn f={f} desk={desk} />
            <Actions><Button variant="secondary">Save who sees it</Button></Actions>
          </Form>
        )}
        {SHARED_PARTS.some((p) => together(p.key)) && (
          <Section heading="Written together">
            <p>What you wrote with {sees?.known_as} is seen by {sees?.known_as} and whoever covers. You can keep it to yourself.</p>
            <Actions>{SHARED_PARTS.filter((p) => together(p.key)).map((p) => <PostButton key={p.key} action={`${desk.base}/sharing`} idempotencyKey={newId()} hidden={{ keep: p.key }}>{`Keep “${p.title}” to myself`}</PostButton>)}</Actions>
          </Section>
        )}
        {desk.mine && items.length > 0 && <p>Is somebody missing here? You can <a href="/who-sees/share">share with somebody else you trust</a>.</p>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const desk = await deskOf(tx, voice, id);
    if (!desk.mine && !desk.onPaper) throw new NotFound();
    if (v.keep && desk.mine) {
      await keepPartToOneself(tx, desk, found(partOf(v.keep)).key);
      return redirectTo('/my-plan/sharing', 'plan-kept');
    }
    const problem = saidProblem(v.said_on, dayOf(tx.now));
    if (problem) return invalid({ said_on: problem });
    const { said_on, keep: _keep, ...choices } = v;
    await sharePlan(tx, desk, choices as Choices, desk.mine ? null : found(said_on));
    return redirectTo(desk.base, 'plan-shared');
  },
});
