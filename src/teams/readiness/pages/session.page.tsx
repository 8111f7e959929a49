// A session in which a team prepared together: who led it, and how many of each role were in the room.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../../kit/http/index.ts';
import { CheckboxesField, date, DateField, field, fields, Form, FormErrors, ifGiven, minutes, optionalText, postedList, TextAreaField, TextField, wholeNumber } from '../../../kit/forms/index.ts';
import type { FormState } from '../../../kit/forms/index.ts';
import { Button, Fieldset } from '../../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../../kit/look/index.ts';
import { isId } from '../../../kit/ids.ts';
import { audit, page } from '../../../access/index.ts';
import { readyTeam } from '../actions/keep-readiness.ts';
import { recordPreparation } from '../actions/record-preparation.ts';
import { ROOM_ROLES } from '../items.ts';
import { peersToChoose } from '../preparation.queries.ts';
import { plural } from '../room-words.ts';

const nameOf = (role: (typeof ROOM_ROLES)[number]) => `n-${role.replaceAll(' ', '-')}` as const;
const roleFields = Object.fromEntries(ROOM_ROLES.map((role) => [nameOf(role), ifGiven(wholeNumber({ missing: '', what: 'The number', min: 0, max: 500 }))]));
const form = z.object({
  on: date({ missing: 'Enter the day', what: 'The day' }),
  minutes: minutes({ missing: 'Enter how long it took', what: 'How long it took', min: 15, max: 960 }),
  peers: field<string[]>((posted) => ({ value: [...new Set(postedList(posted).filter(isId))] })),
  words: optionalText({ what: 'What came of it', max: 600 }),
  ...roleFields,
});

export const sessionPage = page({
  params: z.object({ id: z.uuid() }), form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const team = await readyTeam(tx, id);
    const peers = await peersToChoose(tx);
    const f = fields(form, typed, errors);
    const numbers = f as unknown as FormState<string>;
    audit(tx, { action: 'readiness.session-open', object: 'host_team', objectId: id });
    return pageOf('A session to prepare together', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href={`/readiness/${id}`}>{team.name}</a>} lede="It counts for readiness when a peer worker led it and the team’s manager was in the room.">A session to prepare together</PageTitle>
        <Form action={`/readiness/${id}/session`} idempotencyKey={key}>
          <DateField form={f} name="on" label="When was it?" />
          <TextField form={f} name="minutes" label="How long did it take?" hint="For example 90, or 2 hours" width={10} />
          <CheckboxesField form={f} name="peers" label="Which peer workers led it?" items={peers.map((p) => ({ value: p.id, label: p.name }))} />
          <Fieldset legend="How many were in the room?" legendAs={{ size: 's' }}>
            <div className="al-few-numbers">{ROOM_ROLES.map((role) => <TextField key={role} form={numbers} name={nameOf(role)} label={role === 'manager' ? 'Managers of the team' : capital(plural(role))} width={3} inputMode="numeric" />)}</div>
          </Fieldset>
          <TextAreaField form={f} name="words" label="What came of it?" rows={3} hint="You can leave it empty." readsThis="The team, peer workers and the service’s managers read this. Please name nobody you support." />
          <Actions><Button>Save the session</Button></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v }) => {
    const numbers = v as unknown as Record<string, number | undefined>;
    const roles = ROOM_ROLES.flatMap((role) => ((numbers[nameOf(role)] ?? 0) > 0 ? [{ role, n: numbers[nameOf(role)] ?? 0 }] : []));
    const done = await recordPreparation(tx, { team_id: id, held_on: v.on, minutes: v.minutes, words: v.words ?? '', roles, peers: v.peers });
    return 'counts' in done ? redirectTo(`/readiness/${id}`, done.counts ? 'session-counts' : 'session-saved') : done;
  },
});
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
