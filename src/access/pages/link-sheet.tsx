// A one-use link, shown once: to print, to copy, to hand over.
import { dayOf, ON_PAPER, sayDate, sayMoment } from '../../kit/times.ts';
import { PageTitle, PrintButton, PrintSheet, Section } from '../../kit/look/index.ts';
import type { MadeLink } from '../actions/make-link.ts';

type LinkSheetProps = {
  link: MadeLink;
  origin: string;
  now: Date;
  /** Whom it is for, as they like to be called. */
  forWhom: string;
  signInName?: string | null;
  /** Where to go on when it is printed. */
  back: { href: string; label: string };
};

/** The sheet on the screen and on paper. It is shown once: the secret is kept nowhere. */
export const LinkSheet = ({ link, origin, now, forWhom, signInName, back }: LinkSheetProps) => (
  <div className="al-reading">
    <PageTitle lede="Print this page or copy the link now. It is not shown again: if it is lost, make a new one.">{`A link for ${forWhom}`}</PageTitle>
    <PrintSheet>
      <Section heading={link.kind === 'invitation' ? 'Your way into Alongside' : 'A new way to sign in to Alongside'}>
      <p>Made on {sayDate(dayOf(now))}. Open this address in a web browser, on a phone or a computer:</p>
      <p><strong className="al-link-secret">{origin}{link.path}</strong></p>
      <p>It works once, until {sayMoment(link.expiresAt, ON_PAPER)}. You choose a password there, or a passkey.</p>
      {signInName && <p>Your sign-in name is <strong>{signInName}</strong>. Keep it with you: you need it each time, with your password.</p>}
      <p>Whoever has this link can use it in your place. Keep it to yourself, and throw the paper away when it is used. If it does not work, ask whoever gave it to you for a new one.</p>
      </Section>
    </PrintSheet>
    <PrintButton />
    <p><a href={back.href}>{back.label}</a></p>
  </div>
);
