// "That is not peer support": where, then one tap on what was asked. Kept without a name, counted by team.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, oneOf, optionalText, SelectField, ticked, TickField } from '../../kit/forms/index.ts';
import { Button, ErrorMessage } from '../../kit/nhs/index.ts';
import { PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { isId } from '../../kit/ids.ts';
import { teamsOf } from '../../teams/index.ts';
import { refuseRequest } from '../actions/refuse-request.ts';
import { kinds } from '../principles-data.ts';
import { myTeam } from '../refused.queries.ts';

const form = z.object({ team: optionalText({ max: 40 }), happened: ticked(), kind: oneOf(kinds().map((k) => k.kind), 'Press what you were asked for') });

export const notOursPage = page({
  form,
  show: async ({ tx, typed, errors, refused, key }) => {
    const [teams, mine] = [await teamsOf(tx), await myTeam(tx)];
    audit(tx, { action: 'principles.not-ours' });
    const f = fields(form, { ...(typed.team === undefined && mine ? { team: mine } : {}), ...typed }, errors);
    return pageOf('That is not peer support', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede="Press what you were asked for. You get words to say, and it is counted for the team. Nothing keeps who you are.">That is not peer support</PageTitle>
        <Form action="/not-peer-support" idempotencyKey={key}>
          {/* Enter in the boxes above presses the first button: this one says nothing, so that nothing is counted that nobody asked. */}
          <button type="submit" hidden />
          <SelectField form={f} name="team" label="Which team asked?" options={[{ value: '', text: 'No team, or I would rather not say' }, ...teams.map((t) => ({ value: t.id, text: t.name }))]} />
          <TickField form={f} name="happened" label="It happened all the same" hint="You could not say no, or were counted without being asked. That is not your fault." />
          <fieldset className="nhsuk-fieldset" id="kind" tabIndex={-1} aria-describedby={f.errors.kind && 'kind-error'}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">What were you asked for?</legend>
            {f.errors.kind && <ErrorMessage id="kind-error">{f.errors.kind}</ErrorMessage>}
            <div className="al-actions">{kinds().map((k) => <Button key={k.kind} variant="secondary" name="kind" value={k.kind}>{k.choice}</Button>)}</div>
          </fieldset>
        </Form>
        <p className="al-soft">Your lead reads how often each team asked for what. Managers read numbers of five and over. No page, list or report can say that it was you, because it is not kept: no name, no time of day.</p>
        <p><a href="/what-i-may-refuse">What I may refuse, and the words for it</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, form: { team, happened, kind }, body }) => {
    const done = await refuseRequest(tx, { kind, happened, teamId: isId(team) ? team : null, press: typeof body._key === 'string' ? body._key : null });
    return done.ok ? redirectTo(`/not-peer-support/${done.id}`, 'not-ours-kept') : no(done.because);
  },
});
