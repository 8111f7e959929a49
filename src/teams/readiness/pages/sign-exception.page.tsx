// A named person's own decisions about a team: an exception, a look, looking again, and who signs as its manager.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { date, DateField, fields, Form, FormErrors, oneOf, RadiosField, text, TextAreaField } from '../../../kit/forms/index.ts';
import { addDays, dayOf, sayDate } from '../../../kit/times.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { Actions, EmptyState, PageTitle, Reading } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { askToLookAgain, lookedAt, nameTeamManager, readyTeam, signException } from '../actions/keep-readiness.ts';
import { readyTerms } from '../items.ts';
import { factsOf, staffOfTeam } from '../readiness.queries.ts';

const params = z.object({ id: z.uuid() });
const READ_BY = 'The team, peer workers and the service’s managers read this, with your name.';

const exceptionForm = z.object({ reason: text({ missing: 'Write why waiting would be worse', what: 'The reason', max: 600 }), until: date({ missing: 'Enter the last day', what: 'The last day' }) });
export const exceptionPage = page({
  params, form: exceptionForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const team = await readyTeam(tx, id);
    const f = fields(exceptionForm, typed, errors);
    audit(tx, { action: 'readiness.exception-open', object: 'host_team', objectId: id });
    return pageOf('Sign an exception', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede="You let peer workers be placed there before the team is ready. It stands with your name, and ends by itself.">Sign an exception</PageTitle>
        <Form action={`/readiness/${id}/exception`} idempotencyKey={key}>
          <TextAreaField form={f} name="reason" label="Why would waiting be worse?" rows={3} readsThis={READ_BY} />
          <DateField form={f} name="until" label="Until when?" hint={`At most until ${sayDate(addDays(dayOf(tx.now), readyTerms().exception_days))}`} />
          <Actions><Button>Sign the exception</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => (await signException(tx, id, form)) ?? redirectTo(`/readiness/${id}`, 'exception-signed'),
});

const lookForm = z.object({ words: text({ missing: 'Write what you do about it', what: 'What you do', max: 600 }), again: date({ missing: 'Enter when you look again', what: 'The day' }) });
export const lookPage = page({
  params, form: lookForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const team = await readyTeam(tx, id);
    const f = fields(lookForm, typed, errors);
    audit(tx, { action: 'readiness.look-open', object: 'host_team', objectId: id });
    return pageOf('I have looked at it', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede="Peer workers work there while the team’s readiness is not there. Ring the team and the peer workers first.">I have looked at it</PageTitle>
        <Form action={`/readiness/${id}/look`} idempotencyKey={key}>
          <TextAreaField form={f} name="words" label="What do you do about it?" rows={3} readsThis={READ_BY} />
          <DateField form={f} name="again" label="When do you look again?" />
          <Actions><Button>Save that I looked</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form }) => (await lookedAt(tx, id, form)) ?? redirectTo(`/readiness/${id}`, 'readiness-looked'),
});

const managerForm = z.object({ manager: text({ missing: 'Choose who manages the team', max: 40 }) });
export const managerPage = page({
  params, form: managerForm,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const team = await readyTeam(tx, id);
    const [staff, all] = await Promise.all([staffOfTeam(tx, id), factsOf(tx, [id])]);
    const f = fields(managerForm, Object.keys(typed).length > 0 ? typed : { manager: all.managers[0]?.account_id }, errors);
    audit(tx, { action: 'readiness.manager-open', object: 'host_team', objectId: id });
    return pageOf('Who manages the team?', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede={all.signatures.length > 0 ? 'When somebody else manages the team, both signatures are asked for anew within four weeks.' : 'Whoever manages the team signs for it. A peer worker signs too.'}>Who manages {team.name}?</PageTitle>
        {staff.length === 0 ? <EmptyState>Nobody of this team has an account yet. The administrator can give the manager one under Accounts.</EmptyState> : (
          <Form action={`/readiness/${id}/manager`} idempotencyKey={key}>
            <RadiosField form={f} name="manager" label="Manager" hint={team.manager_name ? `The team’s details say: ${team.manager_name}` : undefined} items={staff.map((s) => ({ value: s.id, label: s.name }))} />
            <Actions><Button>Save who manages the team</Button></Actions>
          </Form>
        )}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { manager } }) => (await nameTeamManager(tx, id, manager)) ?? redirectTo(`/readiness/${id}`, 'manager-named'),
});

export const againPage = page({ params, form: z.object({ why: oneOf(['concern', 'somebody asked'], 'Choose why') }), send: async ({ tx, params: { id }, form: { why } }) => { await askToLookAgain(tx, id, { why, asked: true, words: null }); return redirectTo(`/readiness/${id}`, 'asked-to-look-again'); } });
export const noNeedPage = page({ params, send: async ({ tx, params: { id } }) => { await askToLookAgain(tx, id, { why: 'concern', asked: false, words: null }); return redirectTo(`/readiness/${id}`, 'no-need'); } });
