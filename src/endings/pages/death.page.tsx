// Somebody has died: written down by the lead, the ward or a named person; read gently; the worker looked after; a mistake undone.
import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo, refused as no, invalid } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, mustTick, PostButton, text, TextAreaField, TextField, TickField, typedFrom } from '../../kit/forms/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, dayOf, sayDate, sayDay, sayWhichDay } from '../../kit/times.ts';
import { Actions, Aside, ButtonLink, Card, NowCard, PageTitle, Quote, Reading, Section } from '../../kit/look/index.ts';
import { audit, look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { personById } from '../../people/index.ts';
import { lookAfterWorker, readDeath, recordDeath, undoDeath } from '../actions/record-death.ts';
import { deathById, deathKnownToWard, deathsOf, mayRecordDeath, personOfStay, tasksOf } from '../death.queries.ts';
import type { Death, WorkerTask } from '../death.queries.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({
  by: text({ missing: 'Say who told you', what: 'Who told you', max: 200 }), on: date({ missing: 'Enter the day you were told', what: 'The day you were told' }),
  died: ifGiven(date({ missing: '', what: 'The day they died' })), sure: mustTick('Tick that you are sure: everything about them stops at once'),
});
type FormValues = z.output<typeof form>;

const wrongDays = (v: FormValues, today: string): Record<string, string> | null => {
  if (v.on > today) return { on: 'The day must not be after today' };
  if (v.on < addDays(today, -400)) return { on: 'The day must be within the last year' };
  return v.died && v.died > v.on ? { died: 'The day they died must not be after the day you were told' } : null;
};

type WriteProps = { action: string; name: string; typed: Record<string, unknown>; errors: Record<string, string>; refused: string | null; idempotencyKey: string; back: string; today: string };
const WriteDown = ({ action, name, typed, errors, refused, idempotencyKey, back, today }: WriteProps) => {
  const f = fields(form, Object.keys(typed).length > 0 ? (typed as never) : typedFrom({ on: today }), errors);
  return (
    <Reading>
      <FormErrors form={f} refused={refused} />
      <PageTitle lede="When you write this down, every prompt, message and list about them stops at once. Their record is closed and kept.">{`Write down that ${name} has died`}</PageTitle>
      <Form action={action} idempotencyKey={idempotencyKey}>
        <TextField form={f} name="by" label="Who told you?" hint="Their name, and who they are: the ward sister, her brother." />
        <DateField form={f} name="on" label="On which day were you told?" />
        <DateField form={f} name="died" label="On which day did they die, if you know?" hint="Leave it empty if it is not known." />
        <TickField form={f} name="sure" label={`I am sure that this is about ${name}`} />
        <p className="al-soft">Nobody is written to. Their peer worker sees it the next time they sign in; the peer lead is asked to ring them first. If it turns out to be a mistake, the lead can put everything back.</p>
        <Actions><Button variant="secondary">Write it down</Button><ButtonLink href={back}>Go back</ButtonLink></Actions>
      </Form>
    </Reading>
  );
};

export const personDied = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const person = found(await personById(tx, id));
    if (!(await mayRecordDeath(tx, id))) throw new NotFound();
    const known = (await deathsOf(tx, id)).find((d) => d.undone_at === null);
    look(tx, 'person.open', id);
    if (known) return redirectTo(`/deaths/${known.id}`);
    return pageOf(`Write down that ${person.known_as} has died`, <WriteDown action={`/people/${id}/died`} name={person.known_as} typed={typed} errors={errors} refused={refused} idempotencyKey={key} back={tx.viewer.role === 'named_person' ? `/colleagues/${id}` : `/people/${id}`} today={dayOf(tx.now)} />);
  },
  send: async ({ tx, params: { id }, form: v }) => {
    found(await personById(tx, id));
    const wrong = wrongDays(v, dayOf(tx.now));
    if (wrong) return invalid(wrong);
    const done = await recordDeath(tx, { personId: id, toldBy: v.by, toldOn: v.on, diedOn: v.died ?? null });
    return done.ok ? redirectTo(`/deaths/${done.id}`, 'death-recorded') : no(done.because);
  },
});

/** The ward, for somebody on its own stay: it sees no more of them than before. */
export const stayDied = page({
  params, form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const stay = found(await personOfStay(tx, id));
    if (!(await mayRecordDeath(tx, stay.person_id))) throw new NotFound();
    const known = await deathKnownToWard(tx, stay.person_id);
    look(tx, 'referral.open', stay.person_id);
    const name = stay.known_as ?? 'Somebody on your ward';
    if (known) return pageOf(`${name} has died`, <Reading><PageTitle>{`${name} has died`}</PageTitle><Card actions={<ButtonLink href="/our-referrals">Our referrals</ButtonLink>}><p>Written down {sayWhichDay(dayOf(known.recorded_at), dayOf(tx.now))}, told by {known.told_by}. Peer support has stopped everything. If this is a mistake, ring the peer lead: they can put it back.</p></Card></Reading>);
    return pageOf(`Write down that ${name} has died`, <WriteDown action={`/stays/${id}/died`} name={name} typed={typed} errors={errors} refused={refused} idempotencyKey={key} back="/our-referrals" today={dayOf(tx.now)} />);
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const stay = found(await personOfStay(tx, id));
    const wrong = wrongDays(v, dayOf(tx.now));
    if (wrong) return invalid(wrong);
    const done = await recordDeath(tx, { personId: stay.person_id, toldBy: v.by, toldOn: v.on, diedOn: v.died ?? null });
    return done.ok ? redirectTo(`/stays/${id}/died`, 'death-recorded') : no(done.because);
  },
});

const sayDeath = (d: Death, today: string): string =>
  `${d.died_on ? `${d.known_as} died on ${sayDay(d.died_on, today)}.` : 'The day they died is not known.'} Told by ${d.told_by} on ${sayDate(d.told_on)}${d.recorded_name ? `, written down by ${d.recorded_name}` : ''}.`;

const undoForm = z.object({ why: text({ missing: 'Write why it is undone', what: 'Why', max: 500 }) });

/** What a worker reads who lost somebody: plain, no task, and whom to talk to. */
const ForTheWorker = async ({ tx, death: d }: { tx: Tx; death: Death }) => {
  const settings = await settingsOf(tx);
  return (
    <Reading>
      <PageTitle>{`${d.known_as} has died`}</PageTitle>
      <p>{sayDeath(d, dayOf(tx.now))}</p>
      <p>We are sorry. There is nothing you have to do. Your meetings with {d.known_as} are called off, and nobody will ask you to write anything up today.</p>
      <Card heading="Somebody is there for you" headingLevel={2} actions={<PostButton action={`/deaths/${d.id}/read`} idempotencyKey={newId()}>I have read this</PostButton>}>
        <p>The peer lead is going to ring you. You can also ring first{settings.service_phone ? <>: <a href={`tel:${settings.service_phone.replaceAll(' ', '')}`}>{settings.service_phone}</a>{settings.service_hours ? ` (${settings.service_hours})` : ''}.</> : '.'} You can ask for time, for an extra supervision, or to go to the funeral. Being upset is no sign of having done anything wrong.</p>
        <p>For yourself, at any hour: <a href={`/t/${tx.viewer.trustSlug}/help-now`}>numbers to ring</a>.</p>
      </Card>
      <p className="al-soft">The record is closed and kept. You can read it until {sayDay(addDays(dayOf(d.recorded_at), settings.circle_after_ending_days), dayOf(tx.now))}.</p>
    </Reading>
  );
};

const offeredForm = z.object({ task: text({ missing: 'Choose whom you rang', max: 40 }), offered: text({ missing: 'Say what you offered', what: 'What you offered', max: 300 }) });

const Task = ({ task: t, id, today, name }: { task: WorkerTask; id: string; today: string; name: string }) => {
  if (t.done_at) return <Card><p>{t.done_name ?? 'A lead'} rang {t.worker} {sayWhichDay(dayOf(t.done_at), today)}. Offered: {t.offered}</p></Card>;
  const f = fields(offeredForm, {}, {});
  return (
    <NowCard heading={`Ring ${t.worker} today`} headingLevel={3} actions={!t.taken_by && <PostButton action={`/deaths/${id}/take`} idempotencyKey={newId()} hidden={{ task: t.id }} filled>I will ring {t.worker}</PostButton>}>
      <p>{t.worker} supported {name}. {t.worker_phone ? <>Their phone is <a href={`tel:${t.worker_phone.replaceAll(' ', '')}`}>{t.worker_phone}</a>.</> : 'Their phone is with the administrator.'} {t.taken_by ? `${t.taken_name ?? 'A lead'} has it, since ${sayWhichDay(dayOf(t.taken_at ?? new Date(0)), today)}.` : 'Nobody has it yet.'}</p>
      <Quote by="Words you could use:">{`I have sad news about ${name}, and I wanted you to hear it from me. ${name} has died. You do not have to do anything. What would you need today?`}</Quote>
      <p className="al-soft">Ring; do not write. Offer time, an extra supervision, somebody to take today’s meetings, going to the funeral. How they are is theirs and is not written down.</p>
      {t.taken_by && (
        <Form action={`/deaths/${id}/rang`} idempotencyKey={newId()}>
          <input type="hidden" name="task" value={t.id} />
          <TextField form={f} name="offered" label={`What did you offer ${t.worker}?`} hint="For instance: the rest of the day, supervision on Thursday." />
          <Actions><Button>I rang {t.worker}</Button></Actions>
        </Form>
      )}
    </NowCard>
  );
};

export const deathPage = page({
  params, form: undoForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const d = found(await deathById(tx, id));
    look(tx, 'death.open', d.person_id, { object: 'death', objectId: id });
    const today = dayOf(tx.now);
    if (tx.viewer.role === 'peer_worker') {
      if (d.undone_at) return pageOf('It was a mistake', <Reading><PageTitle>It was a mistake</PageTitle><Card actions={<ButtonLink href={`/people/${d.person_id}`}>{d.known_as}</ButtonLink>}><p>Somebody had written down that {d.known_as} had died. That was wrong, and everything is as it was. We are sorry for the fright.</p><PostButton action={`/deaths/${id}/read`} idempotencyKey={newId()}>I have read this</PostButton></Card></Reading>);
      return pageOf(`${d.known_as} has died`, await ForTheWorker({ tx, death: d }));
    }
    const tasks = await tasksOf(tx, id);
    const f = fields(undoForm, typed, errors);
    const person = tx.viewer.role === 'named_person' ? `/colleagues/${d.person_id}` : `/people/${d.person_id}`;
    return pageOf(`${d.known_as} has died`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={person}>{d.full_name}</a>}>{d.undone_at ? `It was a mistake: ${d.known_as} has not died` : `${d.known_as} has died`}</PageTitle>
        <p>{sayDeath(d, today)}</p>
        {d.undone_at ? <Aside>{`Undone ${sayWhichDay(dayOf(d.undone_at), today)}${d.undone_name ? ` by ${d.undone_name}` : ''}: ${d.undone_why ?? ''}. Everything is as it was. Half-typed forms and e-mails that waited to be sent did not come back.`}</Aside> : (
          <>
            {tasks.length > 0 && <Section heading="Looking after those who supported them">{tasks.map((t) => <Task key={t.id} task={t} id={id} today={today} name={d.known_as} />)}</Section>}
            <Section heading="What has stopped"><Card><p>Their meetings are called off, their account is closed, nobody waits for them, and no list or message names them. The record is kept as it is, and nothing more can be written in it. A worry about them that is still open stays with whoever has it.</p><p className="al-soft">Nobody was written to. Somebody they shared with sees nothing new. Telling family and friends is for people, not for a page.</p></Card></Section>
            <PostButton action={`/deaths/${id}/read`} idempotencyKey={newId()}>I have read this</PostButton>
            <Details summary="This is a mistake" open={Object.keys(errors).length > 0 || refused !== null}>
              <p>Everything that was stopped goes on again exactly as it was: support, meetings, the account. What was called off because of this is planned again. Both entries stay in the history.</p>
              <Form action={`/deaths/${id}`} idempotencyKey={key}>
                <TextAreaField form={f} name="why" label="Why is it undone?" hint="For instance: the ward meant somebody of the same name." rows={2} readsThis="The leads read this, and the person may." />
                <Actions><Button variant="secondary">Put everything back</Button></Actions>
              </Form>
            </Details>
          </>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => {
    if (tx.viewer.role === 'peer_worker') throw new NotFound();
    if (why.length < 10) return invalid({ why: 'Write a few more words: ten letters or more' });
    const done = await undoDeath(tx, id, why);
    return done.ok ? redirectTo(`/deaths/${id}`, 'death-undone') : no(done.because);
  },
});

/** A form drawn again, the page it stands on; with what is missing said there. */
const toDeath = async ({ tx, params: { id }, errors }: { tx: Tx; params: { id: string }; errors: Record<string, string> }) => {
  found(await deathById(tx, id));
  return redirectTo(`/deaths/${id}`, errors.offered ? 'say-offered' : undefined);
};

export const deathRead = page({
  params,
  show: toDeath,
  send: async ({ tx, params: { id } }) => {
    await readDeath(tx, id);
    return redirectTo(tx.viewer.role === 'peer_worker' ? '/today' : tx.viewer.role === 'named_person' ? '/colleagues' : '/service');
  },
});

const taskOf = async (tx: Tx, id: string, taskId: string): Promise<void> => {
  if (!(await tasksOf(tx, id)).some((t) => t.id === taskId)) throw new NotFound();
};
export const deathTake = page({
  params, form: z.object({ task: text({ missing: 'Choose whom to ring', max: 40 }) }),
  show: toDeath,
  send: async ({ tx, params: { id }, form: { task } }) => {
    await taskOf(tx, id, task);
    await lookAfterWorker(tx, task, 'take');
    audit(tx, { action: 'death.task', object: 'death', objectId: id });
    return redirectTo(`/deaths/${id}`, 'task-taken');
  },
});
export const deathRang = page({
  params, form: offeredForm,
  show: toDeath,
  send: async ({ tx, params: { id }, form: { task, offered } }) => {
    await taskOf(tx, id, task);
    await lookAfterWorker(tx, task, { offered });
    return redirectTo(`/deaths/${id}`, 'task-done');
  },
});
