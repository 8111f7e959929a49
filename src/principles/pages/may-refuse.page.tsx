// What peer workers may refuse, and the words for it: to read beforehand, or to print for the office wall.
import { pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, Card, PageTitle, PrintButton, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { ACTIVITIES } from '../../support/index.ts';
import { kinds } from '../principles-data.ts';

export const mayRefusePage = page({
  show: () => pageOf('What I may refuse', (
    <Reading>
      <PageTitle lede="Peer workers stand beside a team, not in place of anybody in it. You may always say no to these, in your own words or these ones.">What I may refuse</PageTitle>
      <Section heading="Not peer support">
        {kinds().filter((k) => k.kind !== 'other').map((k) => <Card key={k.kind} heading={k.choice}><p>“{k.say}”</p></Card>)}
      </Section>
      <Section heading="What we do with people">
        <ul>{ACTIVITIES.map((a) => <li key={a.activity}>{a.words}</li>)}</ul>
      </Section>
      <Section heading="Who learns of it">
        <p>When you press “That is not peer support”, we keep what was asked, which team, and the day. We do not keep who pressed or when in the day, so nobody can look it up: not your manager, not the team, not your lead.</p>
        <p>Your lead sees how often each team asked for what, and talks with the team. In a small team somebody may still guess. You can choose “No team” and it counts for the service alone.</p>
        <p><a href="/principles/rules">The rules we watch over, and where they come from</a></p>
      </Section>
      <Actions><ButtonLink href="/not-peer-support">Say that it is not peer support</ButtonLink><PrintButton /></Actions>
    </Reading>
  )),
});
