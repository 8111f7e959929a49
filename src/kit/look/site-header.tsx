import { Mark } from './mark.tsx';

/** `signOutAction` is posted to; without it there is no way out but leaving quickly. `accountHref`: the name leads to their own account. */
export type HeaderViewer = { name: string; homeHref: string; signOutAction?: string; accountHref?: string };

type SiteHeaderProps = { serviceName: string; viewer?: HeaderViewer; leaveQuickly: boolean };

const SignedIn = ({ name, signOutAction = '/sign-out', accountHref }: HeaderViewer) => (
  <form className="al-signed-in" action={signOutAction} method="post">
    <span className="al-signed-in__name">{accountHref ? <a className="al-on-dark" href={accountHref}>{name}<span className="nhsuk-u-visually-hidden">: my account</span></a> : name}<span aria-hidden="true"> · </span></span>
    <button className="al-link-button al-on-dark" type="submit">Sign out</button>
  </form>
);

/** A plain link, so that it works at once without JavaScript; with it, Esc pressed three times does the same. */
const LeaveQuickly = () => (
  <p className="al-leave">
    <a className="al-on-dark" href="/leave" rel="noreferrer" data-leave-quickly>Leave quickly</a>
    <span className="al-leave__keys"> or press Esc 3 times</span>
  </p>
);

export const SiteHeader = ({ serviceName, viewer, leaveQuickly }: SiteHeaderProps) => (
  <header className="al-header">
    <div className="al-header__row al-width">
      <a className="al-brand al-on-dark" href={viewer?.homeHref ?? '/'}>
        <Mark />
        <span className="al-brand__name">Alongside</span>
        {serviceName && serviceName !== 'Alongside' && <span className="al-brand__service">{serviceName}</span>}
      </a>
      <div className="al-header__right">
        {leaveQuickly && <LeaveQuickly />}
        {viewer && <SignedIn {...viewer} />}
      </div>
    </div>
  </header>
);
