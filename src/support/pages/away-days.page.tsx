// One absence: whom to tell, who tells them, and who covers.
import { z } from 'zod';
import { found, pageOf, redirectTo, refused as no } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, SelectField, text } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { addDays, dayOf, sayMoment, startOfDay } from '../../kit/times.ts';
import { Actions, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { leadsOf } from '../../teams/index.ts';
import { absenceById, workersNow } from '../../workforce/index.ts';
import type { Absence } from '../../workforce/index.ts';
import { backFromAway, coverAbsence } from '../actions/be-away.ts';
import { sayWhere } from '../contact-words.ts';
import { peopleToTell } from '../cover.queries.ts';
import type { ToTell } from '../cover.queries.ts';
import { sayDays } from './away.page.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object({ cover: text({ missing: 'Choose who covers' }) });

const standing = (t: ToTell, absence: Absence, today: string): string => {
  if (!t.told_at) return 'Not told yet.';
  const next = t.cancelled_at ? ' The meeting is called off.' : t.worker_id === absence.cover_worker_id ? ` ${absence.cover_name} comes instead.` : '';
  return `Told by ${t.told_by ?? 'somebody'}, ${sayMoment(t.told_at, today)}: ${t.told_how}.${next}`;
};

export const awayDays = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const absence = found(await absenceById(tx, id));
    const lead = tx.viewer.role === 'lead';
    const today = dayOf(tx.now);
    const people = await peopleToTell(tx, absence.worker_id, startOfDay(absence.from_on), startOfDay(addDays(absence.until_on, 1)));
    audit(tx, { action: 'absence.open', object: 'absence', objectId: id, ids: people.map((p) => p.contact_id) });
    const tells = absence.cover_name ?? (await leadsOf(tx)).map((l) => l.name).join(' or ');
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { cover: absence.cover_worker_id ?? '' }, errors);
    const mayCover = lead && !absence.ended_at;
    const mayEnd = !absence.ended_at && (lead || absence.worker_id === tx.viewer.workerId);
    return pageOf(`${absence.worker_name} is away`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={absence.ended_at ? 'Back now.' : `${sayDays(absence, today)}. ${absence.cover_name ? `${absence.cover_name} covers.` : 'Nobody covers yet.'}`}>{`${absence.worker_name} is away`}</PageTitle>
        {mayCover && (
          <Section heading="Who covers?">
            <p>Whoever covers sees what {absence.worker_name} sees, for these days and no longer. The people see it too, in who can see their record.</p>
            <Form action={`/away/${id}`} idempotencyKey={key}>
              <SelectField form={f} name="cover" label="Who covers?" options={[{ value: '', text: 'Choose a peer worker' }, ...(await workersNow(tx)).filter((w) => w.id !== absence.worker_id).map((w) => ({ value: w.id, text: w.known_as }))]} />
              <Actions><Button>Save who covers</Button></Actions>
            </Form>
          </Section>
        )}
        <Section heading="Whom to tell">
          {people.length === 0 ? <EmptyState>{`${absence.worker_name} has no meetings planned on these days. When there are, everybody to tell appears here.`}</EmptyState> : (
            <>
              {people.some((t) => !t.told_at) && tells && <p>{tells} {absence.cover_name ? 'covers, and tells them' : 'tells them'}, unless somebody else has. Nobody should wait for a visit that does not come.</p>}
              <CardList>
                {people.map((t) => (
                  <CardRow key={t.contact_id} now={!t.told_at && !absence.ended_at} action={!t.told_at && !absence.ended_at && <ButtonLink href={`/contacts/${t.contact_id}/told`} hiddenText={t.known_as}>Tell</ButtonLink>}>
                    <a href={`/people/${t.person_id}`}>{t.known_as}</a>, {sayMoment(t.planned_at, today)}, {sayWhere(t)}. {standing(t, absence, today)}
                  </CardRow>
                ))}
              </CardList>
            </>
          )}
        </Section>
        {mayEnd && <Section heading="Back sooner?"><p>Then the cover ends now.</p><PostButton action={`/away/${id}/back`} idempotencyKey={key}>{lead ? `${absence.worker_name} is back` : 'I am back'}</PostButton></Section>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { cover } }) => {
    const done = await coverAbsence(tx, id, z.uuid().safeParse(cover).success ? cover : id);
    return done.ok ? redirectTo(`/away/${id}`, 'cover-saved') : no(done.because);
  },
});

export const awayBack = page({
  params,
  send: async ({ tx, params: { id } }) => {
    await backFromAway(tx, id);
    return redirectTo('/away', 'back-saved');
  },
});
