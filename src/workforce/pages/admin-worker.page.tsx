// One peer worker's employment: details, hours with dated changes, leaving.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, typedFrom } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { contractsOf, employedWorkerById, stillSupports } from '../admin-worker.queries.ts';
import { contractOn, sayWeekHours } from '../contract.rules.ts';
import { editWorker } from '../actions/employ-worker.ts';
import { detailFields, detailsOf, WorkerFields } from './admin-worker-form.tsx';

const params = z.object({ id: z.uuid() });
const form = z.object(detailFields);

export const adminWorker = page({
  params,
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const worker = found(await employedWorkerById(tx, id));
    const contracts = (await contractsOf(tx, id)).filter((one) => one.until_on === null || one.until_on >= one.from_on);
    const today = dayOf(tx.now);
    const now = contractOn(contracts, today);
    const gone = worker.left_on !== null && worker.left_on < today;
    const supports = worker.left_on !== null && (await stillSupports(tx, id));
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom({ known_as: worker.known_as, area: worker.area, phone: worker.phone, room: worker.room_for, days: worker.working_days.map(String) }), errors);
    return pageOf(worker.known_as, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={gone ? `Left ${sayDate(worker.left_on ?? today)}.` : `Here since ${sayDate(worker.began_on)}.${worker.left_on ? ` Last day ${sayDate(worker.left_on)}.` : ''}`}>{worker.known_as}</PageTitle>
        {supports && <Aside>{worker.known_as} still supports people. Please tell the peer lead: each of them needs a new peer worker, and to hear it first from somebody they know.</Aside>}
        <Card heading="Hours" headingLevel={2} actions={!gone && <ButtonLink href={`/admin/workers/${id}/hours`}>Change the hours</ButtonLink>}>
          <p>{now ? `${sayWeekHours(now.minutes_a_week)} a week now.` : 'No hours hold today.'}</p>
          {contracts.length > 1 && <ul>{contracts.map((one) => <li key={one.id}>{sayWeekHours(one.minutes_a_week)} from {sayDate(one.from_on)}{one.until_on ? ` to ${sayDate(one.until_on)}` : ''}{one.kind ? `, ${one.kind}` : ''}</li>)}</ul>}
        </Card>
        {!gone && (
          <Section heading="Details">
            <Form action={`/admin/workers/${id}`} idempotencyKey={key}>
              <WorkerFields form={f} />
              <Actions><Button>Save</Button></Actions>
            </Form>
          </Section>
        )}
        <Section heading="Coming and going">
          <p><a href={`/admin/accounts/${worker.account_id}`}>The account and its links</a></p>
          {worker.left_on ? <p><a href={`/admin/workers/${id}/back`}>{gone ? `${worker.known_as} works here again` : `${worker.known_as} stays after all`}</a></p> : <p><a href={`/admin/workers/${id}/leave`}>{worker.known_as} leaves</a></p>}
        </Section>
        <p><a href="/admin/workers">Back to all peer workers</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: details }) => {
    await editWorker(tx, id, detailsOf(details));
    return redirectTo(`/admin/workers/${id}`, 'saved');
  },
});
