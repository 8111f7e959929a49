// Answering without a name, by a link: no sign-in, no cookie, no draft, no key. Only counts grow.
import { z } from 'zod';
import { found, invalid, pageOf } from '../../kit/http/index.ts';
import { fields, FormErrors, RadiosField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, PageTitle, Reading } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { statementSet, statementSets } from '../statement-sets.ts';
import { ANSWERS } from '../statements.rules.ts';
import { addAnswers, openedBy } from '../statements.queries.ts';

const TITLE = 'What is it like here?';
const SORRY: Record<string, string> = {
  withdrawn: 'This round was taken back. Its answers are erased.',
  full: 'As many answers have come as there are people, so this link takes no more. If you have not answered, please tell the peer lead: somebody may have answered twice.',
};
const sorry = (state: string, status?: number) => pageOf(TITLE, <Reading><PageTitle>{TITLE}</PageTitle><p>{SORRY[state] ?? 'The last day to answer has passed. Thank you for coming.'}</p></Reading>, status ? { status } : {});
const form = z.object(Object.fromEntries(statementSets().flatMap((s) => s.statements.map((one) => [one.key, z.unknown()]))));

export const answerPage = page({
  params: z.object({ slug: z.string(), secret: z.string().max(40) }), form,
  show: async ({ tx, params: { slug, secret }, typed, errors }) => {
    const link = found(await openedBy(tx, secret));
    const set = found(statementSet(link.set_key));
    if (link.state !== 'open') return sorry(link.state);
    const f = fields(form, typed, errors) as unknown as FormState<string>;
    return pageOf(TITLE, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle lede={`${link.team_name ?? 'The whole service'}. Eight statements, about two minutes, until ${sayDate(link.closes_on)}.`}>{TITLE}</PageTitle>
        <p>We do not ask who you are, and keep nothing that could say so: your answers are added to the others’, and that is all. Nothing is shown of fewer than five people. Please answer once. You can leave out what you cannot say.</p>
        <form action={`/t/${slug}/statements/${secret}`} method="post" noValidate autoComplete="off">
          {set.statements.map((s) => <RadiosField key={s.key} form={f} name={s.key} label={s.words[link.audience]} small inline items={[...ANSWERS.map((label, n) => ({ value: String(n), label })), { value: 'x', label: 'I cannot say' }]} />)}
          <Actions><Button>Send my answers</Button></Actions>
        </form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { secret }, body }) => {
    const link = found(await openedBy(tx, secret));
    const { statements } = found(statementSet(link.set_key));
    if (link.state !== 'open') return sorry(link.state, 409);
    const answers = statements.map((s) => (/^[0-4]$/.test(String(body[s.key])) ? Number(body[s.key]) : -1));
    if (answers.every((a) => a === -1)) return invalid({ [statements[0]?.key ?? '']: 'Choose an answer to at least one statement' });
    const became = await addAnswers(tx, secret, statements.map((s) => s.key), answers);
    if (became !== 'saved') return sorry(became, 409);
    return pageOf('Thank you', <Reading><PageTitle lede="Your answers are added to the others’. Nobody can find them again, not even we.">Thank you</PageTitle><p>When the round is over, the peer lead, the team and the peer workers read it together, each group apart. You can close this page.</p></Reading>);
  },
});
