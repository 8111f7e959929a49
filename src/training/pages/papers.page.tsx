// Downloads: a certificate, the training record (PDF and data), and the public page that checks a certificate.
import { z } from 'zod';
import { fileOf, found, pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { readLinkSecret } from '../../kit/link-secret.ts';
import { dayOf, sayDate, sayMinutes } from '../../kit/times.ts';
import { Button, SummaryList } from '../../kit/nhs/index.ts';
import { Actions, Aside, Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, mayGuess, noteGuess, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { learnerITeach } from '../actions/run-cohort.ts';
import { certificateById, certificatesOf, checkedBy } from '../certificate.queries.ts';
import type { Checked } from '../certificate.queries.ts';
import { cohortById } from '../cohort.queries.ts';
import { learnerById, placementsOf } from '../learner.queries.ts';
import { certificatePdf, recordOf, recordPdf } from '../papers.ts';
import type { TrainingRecord } from '../papers.ts';
import { programmeById } from '../programme.queries.ts';
import { standingsOf } from '../where-they-stand.ts';
import { KIND_WORDS } from './learner-parts.tsx';

const params = z.object({ id: z.uuid() });
const serviceOf = (tx: Tx): string => tx.viewer.trustName ?? 'this service';

export const certificateFile = page({
  params,
  show: async ({ tx, params: { id }, origin }) => {
    const c = found(await certificateById(tx, id));
    if (c.withdrawn_at) found(null);
    audit(tx, { action: 'certificate.download', object: 'training_certificate', objectId: id });
    return fileOf(`certificate-of-${c.kind}.pdf`, 'application/pdf', await certificatePdf(c, serviceOf(tx), origin));
  },
});

/** For the learner themself, whoever trains them, and the leads. */
const gather = async (tx: Tx, id: string): Promise<TrainingRecord> => {
  const known = found(await learnerById(tx, id));
  const learner = known.worker_id !== null && known.worker_id === tx.viewer.workerId ? known : (await learnerITeach(tx, id)).learner;
  const cohort = found(await cohortById(tx, learner.cohort_id));
  const [all, programme, placements, certificates] = await Promise.all([standingsOf(tx, cohort, [learner]), programmeById(tx, cohort.programme_id), placementsOf(tx, [id]), certificatesOf(tx, [id])]);
  audit(tx, { action: 'learner.record', object: 'learner', objectId: id });
  return recordOf({ learner, cohort, programme, all, placements, certificates, service: serviceOf(tx), printed: dayOf(tx.now) });
};
export const recordFile = page({ params, show: async ({ tx, params: { id } }) => fileOf('my-training.pdf', 'application/pdf', await recordPdf(await gather(tx, id))) });
export const recordData = page({ params, show: async ({ tx, params: { id } }) => fileOf('my-training.json', 'application/json; charset=utf-8', JSON.stringify(await gather(tx, id), null, 2)) });

const checkForm = z.object({ code: text({ missing: 'Enter the letters on the certificate', what: 'The letters', max: 60 }) });

const Found = ({ c }: { c: Checked }) => (
  <Card heading={KIND_WORDS[c.kind]} headingLevel={2}>
    {c.withdrawn_on ? <Aside>{`It was withdrawn on ${sayDate(c.withdrawn_on)} and does not count any more. ${c.service} can tell you more.`}</Aside> : <p>This certificate is genuine and counts.</p>}
    <SummaryList rows={[
      { key: 'Name', value: c.name }, { key: 'What', value: c.programme }, { key: 'How much', value: `${sayMinutes(c.minutes)} of ${sayMinutes(c.of_minutes)}` }, { key: 'Given by', value: c.service }, { key: 'Given on', value: sayDate(c.issued_on) },
    ]} />
    <p className="al-soft">{c.kind === 'attendance' ? 'A certificate of attendance says that somebody came. It says nothing about how they did.' : 'A certificate of completion says that the attendance was complete and every piece of work was met.'}</p>
  </Card>
);

type Drawn = { typed: Typed; errors: Errors; key: string; found?: Checked; says?: string; status?: number };
const draw = ({ typed, errors, key, found: c, says, status }: Drawn): PageAnswer => {
  const f = fields(checkForm, c ? {} : typed, errors);
  return pageOf('Check a certificate', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="For an employer, a college, or anybody who was shown one. You need no account.">Check a certificate</PageTitle>
      {says && <Aside>{says}</Aside>}
      {c && <Found c={c} />}
      <Form action="/check-certificate" idempotencyKey={key}>
        <TextField form={f} name="code" label="The letters on the certificate" hint="Sixteen letters and numbers in fours, for example k7mw-q2xd-9hbt-4cvn." width={20} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        <Actions><Button variant={c ? 'secondary' : undefined}>Check it</Button></Actions>
      </Form>
      <p className="al-soft">Only what stands on the paper is shown, and only to somebody who has its letters. There is no list and no search by name.</p>
    </Reading>
  ), { status });
};

/** Letters that nobody printed count as a guess. */
const check = async (tx: Tx, typed: string, source: string): Promise<Omit<Drawn, 'key' | 'typed' | 'errors'>> => {
  const code = readLinkSecret(typed);
  const guess = { kind: 'certificate', about: code, source };
  if (!(await mayGuess(tx, guess))) return { says: 'That was tried many times from here. Wait ten minutes, then try again.', status: 429 };
  const c = await checkedBy(tx, code);
  if (!c) {
    await noteGuess(tx, guess, false);
    return { says: 'No certificate has these letters. Compare them with the paper: there is no i, l, o, u, 0 or 1 in them.', status: 404 };
  }
  audit(tx, { action: 'certificate.check' });
  return { found: c };
};

export const checkCertificate = page({
  form: checkForm,
  show: ({ typed, errors, key }) => draw({ typed, errors, key }),
  send: async ({ tx, form: { code }, typed, key, source }) => draw({ typed, errors: {}, key, ...(await check(tx, code, source)) }),
});
export const checkThisCertificate = page({
  params: z.object({ code: z.string().max(60) }),
  show: async ({ tx, params: { code }, key, source }) => draw({ typed: typedCode(code), errors: {}, key, ...(await check(tx, code, source)) }),
});
const typedCode = (code: string): Typed => ({ code });
