// Small parts of the form that every way to ask shows alike.
import type { ReactNode } from 'react';
import { pageOf } from '../../kit/http/index.ts';
import type { Answer } from '../../kit/http/index.ts';
import { NotFound } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { BackLink, Details } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, NowCard, PageTitle, Reading } from '../../kit/look/index.ts';
import { phrasesOf } from '../../directory/index.ts';
import { inVoice } from '../asking.rules.ts';
import type { Voice } from '../asking.rules.ts';
import { STAFF } from '../asking-way.ts';
import type { Params, Way } from '../asking-way.ts';

/** The way back, above the heading. */
export const Back = ({ href, children }: { href: string; children?: string }) => (
  <nav className="al-before" aria-label="Where you came from"><BackLink href={href}>{children ?? 'Back'}</BackLink></nav>
);

/** A form that is not there (any more): staff get a 404 as for anything that is not theirs; others are told how to go on. */
export const gone = (way: Way, params: Params): Answer => {
  if (way === STAFF) throw new NotFound();
  return pageOf('This form is not open here any more', (
    <Reading>
      <PageTitle>This form is not open here any more</PageTitle>
      <p>It was sent, or nothing happened for 30 minutes and it was put away, so that nobody else can read it on this device.</p>
      <Actions>
        <ButtonLink filled href={`${way.base(params)}/carry-on`}>Carry on with a code</ButtonLink>
        <ButtonLink href={way.begin(params)}>Begin again</ButtonLink>
      </Actions>
    </Reading>
  ), { status: 404 });
};

/** Stop now: take a code and carry on later (signed out), or erase everything typed. */
export const CarryOnLater = ({ here, signedIn, idempotencyKey }: { here: string; signedIn: boolean; idempotencyKey: string }) => (
  <div className="al-section"><Details summary="Stop here for now">
    {signedIn
      ? <p>What you typed is kept under your account for 30 days. Only you see it. You find it again where you began.</p>
      : <p>What you typed stays on this device for 30 minutes. With a code you can carry on for three days, here or on another phone or computer.</p>}
    <Actions>
      {!signedIn && <PostButton action={`${here}/code`} idempotencyKey={idempotencyKey}>Take a code and carry on later</PostButton>}
      <PostButton action={`${here}/erase`} idempotencyKey={idempotencyKey}>Erase this form</PostButton>
    </Actions>
  </Details></div>
);

const textOf = (typed: Typed): string => ['hopes', 'worker_wishes', 'meeting_safely', 'safe_contact'].map((name) => typed[name]).filter((v) => typeof v === 'string').join(' . ');

/** Words of crisis are saved like any others; help comes first. */
export const HelpFirst = ({ typed, voice }: { typed: Typed; voice: Voice }): ReactNode => {
  if (phrasesOf('crisis')(textOf(typed)) === null) return null;
  return (
    <NowCard heading={inVoice(voice, 'If you are worried about them now', 'It sounds as if things are very hard')} headingLevel={2}
      actions={<><ButtonLink filled href="tel:111">Ring 111, choose 2</ButtonLink><ButtonLink href="/help-now">All the numbers</ButtonLink></>}>
      <p>{inVoice(voice,
        'Ring first, then go on here. A referral is not read at night, and nobody acts on it at once. If a life is in danger ring 999.',
        'You do not have to wait for us. This form is not read at night. On a ward, tell any member of staff. If your life is in danger ring 999. What you wrote is saved, and you can go on when you like.')}</p>
    </NowCard>
  );
};

/** "It is read on working days": what stands beside boxes whose words the lead and the peer worker read. */
export const readsIt = (voice: Voice): string => inVoice(voice,
  'The peer lead and their peer worker read this, on working days. It is not read at night.',
  'The peer lead and your peer worker read this, on working days. It is not read at night.');
