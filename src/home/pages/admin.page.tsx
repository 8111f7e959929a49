// The administrator's first screen: what is missing before people can come, then what to look after. No person.
import { pageOf } from '../../kit/http/index.ts';
import { count, dayOf, sayDay } from '../../kit/times.ts';
import { ButtonLink, Card, CardList, CardRow, Columns, EmptyState, NowCard, PageTitle, Section } from '../../kit/look/index.ts';
import { accountsWithRole, countPeopleAccounts, linksRunOut, mailsGivenUp, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { isCheckDue, isOpenToPublic, onCallList, openingSteps, ownCrisisLines, settingsOf, teamsOf } from '../../teams/index.ts';
import type { OpeningFacts } from '../../teams/index.ts';
import { countWorkers } from '../../workforce/index.ts';

const factsOf = async (tx: Tx, canMail: boolean): Promise<OpeningFacts> => {
  const set = await settingsOf(tx);
  return {
    ownLines: (await ownCrisisLines(tx)).length, leads: (await accountsWithRole(tx, 'lead')).length, teams: (await teamsOf(tx)).length, workers: await countWorkers(tx),
    independent: [set.pals_phone, set.pals_email, set.advocate_phone, set.advocate_email].some((one) => one !== ''), onCall: (await onCallList(tx)).length,
    workDomains: set.work_email_domains.length, servicePhone: set.service_phone !== '', canMail,
  };
};

type Now = { key: string; words: string; href: string; action: string };

/** What needs somebody now, beside opening: links that ran out, lines to ring again, mails that did not go. */
const nowOf = async (tx: Tx): Promise<Now[]> => {
  const runOut = await linksRunOut(tx);
  const today = dayOf(tx.now);
  const old = (await ownCrisisLines(tx)).filter((line) => isCheckDue(line.checked_on, today));
  const mails = await mailsGivenUp(tx);
  return [
    ...old.map((line) => ({ key: line.id, words: `${line.who}: checked long ago. Please ring it again.`, href: '/admin/help', action: 'Open the help lines' })),
    ...(runOut.length > 0 ? [{ key: 'links', words: `${count(runOut.length, 'link')} ran out before ${runOut.length === 1 ? 'it was' : 'they were'} used: ${runOut.slice(0, 3).map((one) => one.name).join(', ')}${runOut.length > 3 ? ' and others' : ''}.`, href: '/admin/accounts', action: 'Make new links' }] : []),
    ...(mails.howMany > 0 ? [{ key: 'mails', words: `${count(mails.howMany, 'e-mail')} could not be sent${mails.since ? ` since ${sayDay(dayOf(mails.since), today)}` : ''}. Ask whoever runs the machine to look at the mail settings. Until then, print the links.`, href: '/admin/accounts', action: 'Open the accounts' }] : []),
  ];
};

const LOOK_AFTER = [
  ['Accounts', '/admin/accounts', 'Who works here, their roles, new links'], ['Teams', '/admin/teams', 'Wards and community teams, their referral links'],
  ['Peer workers', '/admin/workers', 'Days, hours, room, leaving'], ['Posts and pay terms', '/posts', 'What is funded, filled and vacant; bands, pay, full time'], ['Cover for a lead', '/admin/cover', 'Who stands in, and when'],
  ['Clocks and settings', '/admin/clocks', 'What your service promises, when it is there'], ['Help lines', '/admin/help', 'Crisis lines, who is on call, somebody independent'],
  ['Places imported', '/directory/imports', 'What the directory took from each source, and what it refused'],
] as const;

export const adminOverview = page({
  show: async ({ tx, canMail }) => {
    const facts = await factsOf(tx, canMail);
    const steps = openingSteps(facts);
    const missing = steps.filter((step) => !step.done);
    const open = isOpenToPublic({ demo: tx.viewer.demo, ownLines: facts.ownLines });
    const now = await nowOf(tx);
    const people = await countPeopleAccounts(tx);
    return pageOf('Overview', (
      <>
        <PageTitle lede={open ? (missing.length === 0 ? 'Everything is set. People can come.' : 'People can come. Some things are still missing.') : 'Your public pages are closed until the first thing on this list is done.'}>{tx.viewer.trustName}</PageTitle>
        <Columns
          main={(
            <>
              {missing.length > 0 && (
                <NowCard heading={open ? 'Still missing' : 'Missing before you can open'} headingLevel={2}>
                  <ol>{missing.map((step) => <li key={step.key}>{step.href ? <a href={step.href}>{step.what}</a> : step.what}<br /><span className="al-soft">{step.why}</span></li>)}</ol>
                </NowCard>
              )}
              {now.length > 0 && (
                <Section heading="Needs you now">
                  <CardList>{now.map((one) => <CardRow key={one.key} now action={<ButtonLink href={one.href}>{one.action}</ButtonLink>}>{one.words}</CardRow>)}</CardList>
                </Section>
              )}
              {missing.length === 0 && now.length === 0 && <EmptyState>Nothing needs you now. When a link runs out or a crisis line is due to be rung again, it appears here.</EmptyState>}
            </>
          )}
          aside={(
            <>
              <CardList>{LOOK_AFTER.map(([name, href, what]) => <CardRow key={href}><a href={href}>{name}</a><br /><span className="al-soft">{what}</span></CardRow>)}</CardList>
              <Card heading="What you do not see" headingLevel={2}>
                <p>You see no person supported and nothing written about them: only that there {people === 1 ? 'is 1 account' : `are ${people} accounts`} of people supported and carers. Their peer lead looks after these.</p>
              </Card>
            </>
          )}
        />
      </>
    ));
  },
});
