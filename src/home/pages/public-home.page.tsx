// Public pages: `/` lets one choose where there are several services; each has its own home at /t/<slug>.
import { z } from 'zod';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { page } from '../../access/index.ts';
import { allTrusts } from '../../teams/index.ts';
import { ButtonLink, Card, CardList, CardRow, Columns, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { doorsOf } from '../public-doors.ts';

const Way = ({ href, label, words }: { href: string; label: string; words: string }) => <CardRow><a href={href}>{label}</a><br /><span className="al-soft">{words}</span></CardRow>;
const FIND = { href: '/find', label: 'Find places near you', words: 'Groups, clubs, advice, food, libraries: also those that call it something else.' };
const BETTER_OFF = { href: '/better-off', label: 'Thinking of a job as a peer worker, and on benefits?', words: 'See what it does to your money. Nothing is kept.' };
const WHAT = { label: 'What is peer support, and where does it come from?', words: 'In plain words, with what trials showed and what they did not.' };

/** `/`: somebody signed in goes to their first screen; one service goes straight to its home. */
export const publicHome = page({
  show: async ({ tx }) => {
    if (tx.viewer.accountId) return redirectTo('/first');
    const trusts = await allTrusts(tx);
    const only = trusts.length === 1 ? trusts[0] : undefined;
    if (only) return redirectTo(`/t/${only.slug}`);
    return pageOf('Peer support', (
      <Reading>
        <PageTitle lede="Support from people who have been through it too.">Peer support</PageTitle>
        {trusts.length > 0 && <Section heading="Choose your service">{trusts.map((trust) => <Card key={trust.slug} heading={<a href={`/t/${trust.slug}`}>{trust.name}</a>} headingLevel={3}>{null}</Card>)}</Section>}
        <Section heading="For everybody"><CardList><Way href="/what-is-peer-support" {...WHAT} /><Way {...FIND} /><Way {...BETTER_OFF} /></CardList></Section>
        <p><a href="/sign-in">Sign in</a></p>
      </Reading>
    ));
  },
});

/** `/t/:slug`: what this service is, how to begin, and what it shows to everybody. */
export const trustHome = page({
  params: z.object({ slug: z.string().max(40) }),
  show: async ({ tx, params: { slug } }) => {
    const doors = await doorsOf(tx);
    return pageOf(`Peer support at ${tx.viewer.trustName}`, (
      <>
        <PageTitle lede="Support from people who have been through it too.">{`Peer support at ${tx.viewer.trustName}`}</PageTitle>
        <Columns
          main={(
            <>
              <p>A peer worker is somebody who has lived through mental illness and is further along. They are employed and trained to support others: getting ready to leave hospital, the first weeks at home, and finding places where you might like to belong.</p>
              <p>They do not give therapy, and they do not take the place of your doctor, nurse or care team.</p>
              <Card heading="I would like peer support" headingLevel={2} actions={<ButtonLink href={`/t/${slug}/refer-myself`}>Ask for peer support</ButtonLink>}>
                <p>You can ask for yourself. You can stop at any time.</p>
              </Card>
              <Card heading="I care about somebody who might" headingLevel={2} actions={<ButtonLink href={`/t/${slug}/invite`}>Send them an invitation</ButtonLink>}>
                <p>You can let them know it is here. We keep nothing about them: they decide.</p>
              </Card>
              <Card heading="Not happy, or want to say thanks?" headingLevel={2} actions={<ButtonLink href={`/t/${slug}/say`}>Say how it is</ButtonLink>}>
                <p>You choose who reads it. You do not have to say who you are.</p>
              </Card>
            </>
          )}
          aside={(
            <>
              <Section heading="Look around">
                <CardList>
                  <Way href={`/t/${slug}/what-is-peer-support`} {...WHAT} />
                  {doors.map((door) => <Way key={door.path} href={`/t/${slug}/${door.path}`} label={door.label} words={door.words} />)}
                  <Way {...FIND} />
                  <Way href={`/t/${slug}/work-here`} label="Work as a peer worker" words="Say that you would like to. Somebody answers." />
                  <Way {...BETTER_OFF} />
                </CardList>
              </Section>
              <p><a href="/sign-in">Sign in</a></p>
            </>
          )}
        />
      </>
    ));
  },
});
