// A team without accounts: its own link, a work e-mail, a code. The mail says nothing about anybody.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import type { Answer, PageAnswer } from '../../kit/http/index.ts';
import { email, fields, Form, FormErrors, text, TextField } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { found } from '../../kit/http/index.ts';
import { page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { checkLinkCode } from '../actions/check-link-code.ts';
import { sendLinkCode } from '../actions/send-link-code.ts';
import { linkedTeam, TEAM_LINK } from '../asking-way.ts';
import type { Params } from '../asking-way.ts';
import { nextSteps } from '../next-steps.ts';
import { isWorkEmail, LINK_CODE, provesStill } from '../team-link.rules.ts';
import { latestLinkCode, teamByLink } from '../team-link.queries.ts';
import { RingAbout } from './what-next.tsx';

const params = z.object({ slug: z.string().max(40), secret: z.string().min(16).max(100) });

/** The short address on the team's poster leads to the trust's own pages. */
export const teamLink = page({
  params: z.object({ secret: z.string().min(16).max(100) }),
  show: async ({ tx, params: { secret } }) => {
    const team = found(await teamByLink(tx, secret));
    return redirectTo(TEAM_LINK.base({ slug: team.trust_slug, secret }));
  },
});

const signedIn = async (tx: Tx): Promise<Answer> => pageOf('You are signed in', (
  <Reading>
    <PageTitle>You are signed in</PageTitle>
    <p>This link is for teams without accounts.</p>
    <Actions>{tx.viewer.role === 'host_team' || tx.viewer.role === 'lead'
      ? <ButtonLink filled href="/refer">Refer somebody</ButtonLink>
      : <ButtonLink filled href="/first">Go to your first page</ButtonLink>}</Actions>
  </Reading>
));

const emailForm = z.object({ email: email({ missing: 'Enter your work e-mail address' }) });
const drawEmail = async (tx: Tx, p: Params, { typed, errors, key, canMail, status }: { typed: Typed; errors: Errors; key: string; canMail: boolean; status?: number }): Promise<PageAnswer> => {
  const team = await linkedTeam(tx, p);
  // Where no mail goes out, no code can: then it is as if no address were accepted.
  const domains = canMail ? (await settingsOf(tx)).work_email_domains : [];
  const f = fields(emailForm, typed, errors);
  const next = await nextSteps(tx);
  return pageOf('Refer somebody for peer support', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede={`For ${team.name}.`}>Refer somebody for peer support</PageTitle>
      {domains.length === 0
        ? <><p>This link cannot send codes yet. Please refer by phone: it takes a few minutes, and the peer lead types.</p><RingAbout next={next} /></>
        : (
          <Form action={TEAM_LINK.base(p)} idempotencyKey={key}>
            <p>First a code, so that we know you work here. We send it to your work e-mail. The mail says nothing about anybody.</p>
            <TextField form={f} name="email" label="Your work e-mail address" hint={`It ends in ${domains.map((d) => `@${d.replace(/^@/, '')}`).join(' or ')}.`} type="email" autoComplete="email" />
            <Actions><Button>Send me a code</Button></Actions>
          </Form>
        )}
      {domains.length > 0 && <Section heading="No e-mail at work?"><p>Refer by phone. The peer lead types.</p><RingAbout next={next} /></Section>}
    </Reading>
  ), { status });
};

export const teamLinkEmail = page({
  params, form: emailForm,
  show: async ({ tx, params: p, typed, errors, key, canMail }) => {
    const team = await linkedTeam(tx, p);
    if (tx.viewer.accountId) return signedIn(tx);
    const code = await latestLinkCode(tx, team.id);
    return code && provesStill(code, tx.now) ? redirectTo(TEAM_LINK.begin(p)) : drawEmail(tx, p, { typed, errors, key, canMail });
  },
  send: async ({ tx, params: p, form: { email: address }, typed, key, source, canMail }) => {
    const team = await linkedTeam(tx, p);
    if (tx.viewer.accountId) return signedIn(tx);
    const domains = canMail ? (await settingsOf(tx)).work_email_domains : [];
    if (!isWorkEmail(address, domains)) {
      return drawEmail(tx, p, { typed, key, canMail, status: 422, errors: { email: domains.length > 0 ? `Enter an address that ends in ${domains.map((d) => `@${d.replace(/^@/, '')}`).join(' or ')}` : 'Please ring instead' } });
    }
    if (!(await sendLinkCode(tx, team, address, source))) return drawEmail(tx, p, { typed, key, canMail, status: 429, errors: { email: 'Many codes were asked for just now. Wait ten minutes, then try again' } });
    return redirectTo(`${TEAM_LINK.base(p)}/code`);
  },
});

const codeForm = z.object({ code: text({ missing: 'Enter the code from the e-mail', what: 'The code', max: 20 }) });
const drawCode = (p: Params, { typed, errors, key, status }: { typed: Typed; errors: Errors; key: string; status?: number }): PageAnswer => {
  const f = fields(codeForm, typed, errors);
  return pageOf('Enter the code', (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede={`We sent a mail with a code of ${LINK_CODE.digits} numbers. It works for ${LINK_CODE.minutes} minutes.`}>Enter the code</PageTitle>
      <Form action={`${TEAM_LINK.base(p)}/code`} idempotencyKey={key}>
        <TextField form={f} name="code" label="Code" inputMode="numeric" width={10} autoComplete="one-time-code" />
        <Actions><Button>Go on</Button></Actions>
      </Form>
      <Section heading="No mail?"><p>Look among unwanted mail too. It can take some minutes.</p><Actions><ButtonLink href={TEAM_LINK.base(p)}>Send a new code</ButtonLink></Actions></Section>
    </Reading>
  ), { status });
};

export const teamLinkCode = page({
  params, form: codeForm,
  show: async ({ tx, params: p, typed, errors, key }) => {
    await linkedTeam(tx, p);
    return tx.viewer.accountId ? signedIn(tx) : drawCode(p, { typed, errors, key });
  },
  send: async ({ tx, params: p, form: { code }, typed, key }) => {
    const team = await linkedTeam(tx, p);
    if (tx.viewer.accountId) return signedIn(tx);
    const is = await checkLinkCode(tx, team, code);
    if (is === 'right') return redirectTo(TEAM_LINK.begin(p));
    return drawCode(p, { typed, key, status: 422, errors: { code: is === 'wrong' ? 'This is not the code from the mail. Check it and try again' : 'This code does not work any more. Ask for a new one' } });
  },
});
