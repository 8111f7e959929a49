// The small parts pages are made of, with invented people.
import { Fragment } from 'react';
import { PostButton } from '../../kit/forms/index.ts';
import {
  Aside, ButtonLink, Card, CardList, CardRow, Columns, DayStrip, EmptyState, Notice, NowCard, PageTitle, ProgressBar, Quote, QuietTag, Section, TagRow, When,
} from '../../kit/look/index.ts';

const firstDays = [
  { day: 'Friday', words: 'Sister has the keys. Food in the fridge.' },
  { day: 'Saturday', words: 'The crisis team rings at 11. If not by noon, I ring them.' },
  { day: 'Sunday', words: 'Quiet day. If it gets hard: my sister, then 111.' },
  { day: 'Monday', words: 'Nadia comes at 2. Chemist.' },
];

const Main = () => (
  <>
    <NowCard
      headingLevel={2}
      when="10am, in 40 minutes"
      heading={<><a href="#callum">Callum</a>, Larkfield ward</>}
      actions={<><ButtonLink filled href="#way">On my way</ButtonLink><ButtonLink href="tel:01614960000">Ring the ward</ButtonLink></>}
      after="The ward expects Friday for going home. It can change."
    >
      <p>Your second meeting. Day room.</p>
    </NowCard>
    <Card
      headingLevel={2}
      heading="Is this how you remember it?"
      actions={(
        <>
          <PostButton action="#" idempotencyKey="">Keep it</PostButton>
          <PostButton action="#" idempotencyKey="">Leave it out</PostButton>
          <ButtonLink href="#words">Add my own words</ButtonLink>
        </>
      )}
      after="Nadia sees this, and whoever covers for her."
    >
      <Quote by="Nadia wrote after Thursday:">Callum wants the first evening sorted before anything else: food in, heating on, and his sister knowing the date.</Quote>
    </Card>
    <Section heading="Needs you now">
      <CardList>
        <CardRow now action={<ButtonLink filled href="tel:01614960000">Ring the ward</ButtonLink>}>
          <strong>Concern, 9.10am, from Dev.</strong> He rang Sister Okafor on Ashgrove ward. Not confirmed after 40 minutes.
        </CardRow>
        <CardRow action={<ButtonLink href="#answer" hiddenText="the referral from Larkfield ward">Answer</ButtonLink>}>
          <a href="#referral">Referral from Larkfield ward</a>, asked on Friday, expects to leave on 4 December
        </CardRow>
        <CardRow action={<QuietTag>met on the ward</QuietTag>}><a href="#callum">Callum</a>, Friday, Larkfield ward</CardRow>
        <CardRow><a href="#shanice">Shanice</a>: not heard back yet</CardRow>
      </CardList>
    </Section>
  </>
);

const Side = () => (
  <>
    <Section heading="My first days at home">
      <Card><DayStrip days={firstDays} /><p><a href="#plan">Open my plan</a> · <a href="#print">Print it</a></p></Card>
    </Section>
    <Section heading="Room this week">
      <Card><TagRow>{['east 3', 'west 2', 'wards 0'].map((area) => <Fragment key={area}><QuietTag>{area}</QuietTag></Fragment>)}</TagRow></Card>
    </Section>
    <Section heading="My week">
      <Card>
        <ProgressBar value={13.5} max={15}>13½ of 15 hours planned</ProgressBar>
        <ProgressBar value={0} max={15}>Nothing planned yet</ProgressBar>
        <ProgressBar value={17} max={15}>17 of 15 hours planned: more than you said</ProgressBar>
        <When>Supervision in 3 days</When>
      </Card>
    </Section>
    <Section heading="Waiting"><EmptyState>Nobody is waiting. When a ward refers someone they appear here.</EmptyState></Section>
    <Section heading="Places"><EmptyState actions={<ButtonLink href="#places">Look for a place</ButtonLink>}>You have not tried a place together yet.</EmptyState></Section>
  </>
);

export const GalleryParts = () => (
  <>
    <Notice>The meeting is booked for Tuesday 1 December, 2pm.</Notice>
    <PageTitle caption="Demonstration" lede="Three meetings. Somebody you met once has nothing booked yet.">Tuesday 24 November</PageTitle>
    <Columns main={<Main />} aside={<Side />} />
    <Aside>Nothing here is a real person. The words show how the parts sit together, also when a name is as long as Krzysztof-Maksymilian Wiśniewski-Okoronkwo.</Aside>
  </>
);
