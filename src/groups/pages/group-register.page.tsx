// /group-sessions/:id/register: who came, in one press; hours and attendance come from it, once.
import { z } from 'zod';
import { found, invalid, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, ifGiven, manyOf, minutes, optionalText, RadiosField, TextAreaField, TextField, typedFrom, wholeNumber, yesNo, YesNoField, field, postedList } from '../../kit/forms/index.ts';
import { isId } from '../../kit/ids.ts';
import { dayOf } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { takeRegister } from '../actions/take-register.ts';
import { saySession } from '../group-parts.tsx';
import { peopleIn } from '../place.queries.ts';
import { cameTo, registersOf, takenOf } from '../register.queries.ts';
import { readNames } from '../register.rules.ts';
import { sessionById } from '../session.queries.ts';
import { groupILead } from '../whose-groups.ts';

const ids = () => field<string[]>((posted) => ({ value: [...new Set(postedList(posted).filter(isId))] }));
const AROUND = ['0', '15', '30', '45', '60'] as const;
const form = z.object({
  held: yesNo('Say whether it took place'), why_not: optionalText({ what: 'Why not', max: 300 }), people: ids(), names: optionalText({ what: 'The names', max: 4000 }),
  others: ifGiven(wholeNumber({ missing: 'Enter a number', what: 'How many', min: 0, max: 900 })), minutes: ifGiven(minutes({ missing: 'Say how long', what: 'How long', min: 5, max: 480 })), around: manyOf(AROUND), leaders: ids(),
  seen: optionalText({ max: 40 }), why: optionalText({ what: 'Why you change it', max: 300 }),
});

export const groupRegister = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const s = found(await sessionById(tx, id));
    const g = await groupILead(tx, s.group_id);
    const [people, registers, came] = await Promise.all([peopleIn(tx, g.id), registersOf(tx, id), cameTo(tx, id)]);
    const [now, today] = [registers.find((r) => r.replaced_at === null), dayOf(tx.now)];
    const known = people.filter((p) => p.place_at || came.some((c) => c.person_id === p.person_id));
    audit(tx, { action: 'group.register-open', object: 'group_session', objectId: id, ids: known.map((p) => p.person_id) });
    const t = now && takenOf(now, came);
    const start = t ? typedFrom({ held: t.held, why_not: t.notHeldWhy, people: t.people, names: t.names.join('\n'), others: String(t.others), minutes: String(t.minutes || s.minutes), around: String(t.around), leaders: t.leaders })
      : typedFrom({ held: true, others: g.counts === 'heads' ? undefined : '0', minutes: String(s.minutes), around: '0', leaders: g.facilitators.map((one) => one.worker_id) });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : start, errors);
    const leaders = [...new Map([...g.facilitators.map((one) => [one.worker_id, one.known_as] as const)])];
    return pageOf(`Register, ${g.name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/group-sessions/${id}`}>{`${g.name}, ${saySession(s, today)}`}</a>} lede="It is written down here once: how many came, and your hours with it. Nothing of it is typed again.">{now ? 'Correct the register' : 'Who came?'}</PageTitle>
        {now && <Aside>{now.by_name} wrote: {t?.held ? `${now.heads} came, ${now.minutes} minutes` : 'it did not take place'}. What it says now is kept beside what you write.</Aside>}
        <Form action={`/group-sessions/${id}/register`} idempotencyKey={key} hidden={{ seen: now?.id ?? '' }}>
          <YesNoField form={f} name="held" label="Did it take place?" no={{ conditional: <TextField form={f} name="why_not" label="What got in the way? (if you want to say)" /> }} />
          {g.counts === 'people' && known.length > 0 && <CheckboxesField form={f} name="people" label="Who came?" items={known.map((p) => ({ value: p.person_id, label: p.called }))} className="al-pills" readsThis="The person sees that they came, and so does whoever supports them. It is a fact, and nothing else is written." />}
          {g.counts === 'first names' && <TextAreaField form={f} name="names" label="First names of those who came" hint="One on each line. A first name only." rows={6} readsThis="Only those who lead the group read the names." />}
          <TextField form={f} name="others" label={g.counts === 'heads' ? 'How many people came?' : 'How many more came?'} hint={g.counts === 'heads' ? 'Without you who lead it. No names.' : 'Those you cannot name or tick. Without you who lead it.'} width={5} />
          <TextField form={f} name="minutes" label="How long did it last?" hint="In minutes" width={5} />
          <RadiosField form={f} name="around" label="Getting ready and clearing up, for each of you" inline items={AROUND.map((value) => ({ value, label: value === '0' ? 'None' : `${value} min` }))} />
          {leaders.length > 0 && <CheckboxesField form={f} name="leaders" label="Who of you was there?" className="al-pills" items={leaders.map(([value, label]) => ({ value, label }))} readsThis="The minutes count once in the week of each who is ticked." />}
          {now && <TextField form={f} name="why" label="Why do you change it?" />}
          <Actions><Button>{now ? 'Save the correction' : 'Save the register'}</Button><ButtonLink href={`/group-sessions/${id}`}>Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const g = await groupILead(tx, found(await sessionById(tx, id)).group_id);
    if (v.held && v.minutes === undefined) return invalid({ minutes: 'Say how long it lasted' });
    if (v.held && g.counts === 'heads' && v.others === undefined) return invalid({ others: 'Say how many came. If nobody did, write 0.' });
    const tooLong = readNames(v.names ?? '').find((name) => name.length > 60);
    if (tooLong) return invalid({ names: 'One of the names is too long: a first name only, one on each line' });
    const done = await takeRegister(tx, id, {
      held: v.held, notHeldWhy: v.why_not ?? null, minutes: v.minutes ?? 0, around: Number(v.around[0] ?? 0), people: g.counts === 'people' ? v.people : [], names: g.counts === 'first names' ? readNames(v.names ?? '') : [],
      others: v.others ?? 0, leaders: v.leaders, seen: v.seen ?? null, why: v.why ?? null,
    });
    if (!done.ok) return 'missing' in done ? invalid({ why: done.missing }) : no(done.because);
    return redirectTo(`/group-sessions/${id}`, done.kind === 'same' ? 'group-register-same' : done.kind === 'together' ? 'group-register-together' : 'group-register-kept');
  },
});
