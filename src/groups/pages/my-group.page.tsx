// /my-groups/:id and /people/:id/groups/:group: one group, as it is for somebody: join, wait, leave. No reason is asked.
import { z } from 'zod';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, ifGiven, oneOf, optionalText, TextField, typedFrom } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, Card, NowCard, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { offersGroups } from '../../people/index.ts';
import { joinGroup, leaveGroup } from '../actions/join-group.ts';
import { agreementsOf, groupById } from '../group.queries.ts';
import { saidOnProblem, sayLine } from '../group.rules.ts';
import { GroupFactsList, Lines, sayLeaders, SessionRows } from '../group-parts.tsx';
import { groupWishes, linesOf, placeIn } from '../place.queries.ts';
import { comingSessions } from '../session.queries.ts';
import { openTo } from '../whose-groups.ts';
import type { Whose } from '../whose-groups.ts';

const form = z.object({ what: oneOf(['join', 'leave'], 'Press what you want to do'), called: optionalText({ what: 'The name', max: 60 }), on: ifGiven(date({ missing: 'Enter the day they said it', what: 'The day they said it' })) });
type Shown = { typed: Typed; errors: Errors; refused: string | null; key: string };

const show = async (tx: Tx, whose: Whose, groupId: string, { typed, errors, refused, key }: Shown) => {
  const g = found(await groupById(tx, groupId));
  look(tx, 'groups.open', whose.personId, { object: 'peer_group', objectId: groupId });
  const [place, coming, [agreed], lines, [wish]] = await Promise.all([placeIn(tx, groupId, whose.personId), comingSessions(tx, [groupId], 4), agreementsOf(tx, groupId), linesOf(tx, [groupId]), groupWishes(tx, whose.personId)]);
  const [today, mine, name, line] = [dayOf(tx.now), whose.mine, whose.name, lines.get(groupId)];
  const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ called: name, on: today }), errors);
  const action = mine ? `/my-groups/${groupId}` : `/people/${whose.personId}/groups/${groupId}`;
  const day = !mine && <DateField form={f} name="on" label={`On which day did ${name} say it?`} />;
  const may = whose.writes && !whose.closed;
  const leave = may && <Form action={action} idempotencyKey={newId()} hidden={{ what: 'leave' }}>{day}<Actions><Button variant="secondary">{place?.place_at ? 'Leave this group' : 'Stop waiting'}</Button></Actions></Form>;
  return pageOf(g.name, (
    <Reading>
      <FormErrors form={f} refused={refused} />
      <PageTitle caption={<a href={mine ? '/my-groups' : `/people/${whose.personId}/groups`}>{mine ? 'Groups' : `Groups and ${name}`}</a>}>{g.name}</PageTitle>
      {g.ended_at && <Aside>This group does not meet any more. {g.ended_why}</Aside>}
      {place?.place_at && <NowCard heading={mine ? 'You have a place' : `${name} has a place`} headingLevel={2}><p>Since {sayDate(dayOf(place.place_at))}. {mine ? `Those who lead it know you as ${place.called}.` : `Known there as ${place.called}.`}{place.by_name ? ` ${place.by_name} wrote it down.` : ''}</p></NowCard>}
      {place && !place.place_at && <NowCard heading={mine ? `You are ${sayLine(line?.before_me ?? 0)} for a place` : `${name} waits for a place`} headingLevel={2}><p>Asked on {sayDate(dayOf(place.asked_at))}. Places go in the order of asking; when one is free it is {mine ? 'yours, and stands here' : 'theirs'}.</p></NowCard>}
      <Card><Lines words={g.about} /><GroupFactsList group={g} today={today} inside /></Card>
      {coming.length > 0 && <Section heading="The next days"><SessionRows sessions={coming} today={today} /></Section>}
      {agreed && <Section heading="What the group agreed"><Card after={`Agreed on ${sayDate(agreed.agreed_on)}.`}><Lines words={agreed.words} /></Card></Section>}
      {!place && may && !g.ended_at && (offersGroups(wish) ? (
        <Section heading={mine ? 'If I would like to come' : `If ${name} would like to come`}>
          <Card>
            <Form action={action} idempotencyKey={key} hidden={{ what: 'join' }}>
              <TextField form={f} name="called" label={mine ? 'What should they call you there?' : `What should they call ${name} there?`} width={20} readsThis={`${sayLeaders(g) || 'Those who lead the group'} ${g.facilitators.length === 1 ? 'sees' : 'see'} this name${g.counts === 'people' ? ' and whether you come' : ''}. Nothing else of ${mine ? 'your' : 'the'} record.`} />
              {day}
              <Actions><Button>{line?.has_room === false ? 'Wait for a place' : 'Join this group'}</Button></Actions>
            </Form>
            <p className="al-soft">{mine ? 'You can leave at any time, and nobody asks why.' : 'They can leave at any time, and nobody asks why.'}</p>
          </Card>
        </Section>
      ) : <p>{mine ? <>You said that groups are not for you. <a href="/my-group-wish">Change what I wish</a></> : `${name} said that groups are not for them. Nothing is offered over that.`}</p>)}
      {place && leave}
      {place?.place_at && <p><a href={`/t/${tx.viewer.trustSlug}/groups/${groupId}/how-it-was`}>Say how the group is, without my name</a></p>}
    </Reading>
  ));
};

const send = async (tx: Tx, whose: Whose, groupId: string, v: { what: 'join' | 'leave'; called?: string; on?: string }, back: string) => {
  const today = dayOf(tx.now);
  const saidOn = whose.mine ? today : v.on;
  if (!saidOn) return invalid({ on: 'Enter the day they said it' });
  const wrong = saidOnProblem(saidOn, today);
  if (wrong) return invalid({ on: wrong });
  if (v.what === 'leave') {
    const done = await leaveGroup(tx, whose.personId, groupId, saidOn);
    return done.ok ? redirectTo(back, 'group-left') : no(done.because);
  }
  if (!v.called) return invalid({ called: whose.mine ? 'Say what they should call you' : 'Say what they should be called' });
  const done = await joinGroup(tx, whose.personId, groupId, { called: v.called, saidOn });
  return done.ok ? redirectTo(`${back}/${groupId}`, done.standing === 'in' ? 'group-joined' : 'group-waiting') : no(done.because);
};

export const myGroup = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, ...shown }) => show(tx, await openTo(tx, found(tx.viewer.personId)), id, shown),
  send: async ({ tx, params: { id }, form: v }) => send(tx, await openTo(tx, found(tx.viewer.personId)), id, v, '/my-groups'),
});

/** With their worker: recorded as theirs, with who wrote it down and the day they said it. */
export const theirGroup = page({
  params: z.object({ id: z.uuid(), group: z.uuid() }),
  form,
  show: async ({ tx, params: { id, group }, ...shown }) => show(tx, await openTo(tx, id), group, shown),
  send: async ({ tx, params: { id, group }, form: v }) => {
    const whose = await openTo(tx, id);
    if (!whose.writes) throw new NotFound();
    return send(tx, whose, group, v, `/people/${id}/groups`);
  },
});
