// Puts a page's answer into the whole document: header, navigation, help band.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { PageAnswer } from '../kit/http/index.ts';
import type { Viewer } from '../access/viewer.ts';
import type { HelpLine } from '../teams/index.ts';
import { nationalHelp } from '../teams/index.ts';
import { HelpBand, Notice, Shell } from '../kit/look/index.ts';
import type { PageAssets } from '../kit/look/index.ts';
import { firstScreen, navFor } from './nav.ts';
import { noticeFor } from './notices.ts';

export type Beside = { lines: HelpLine[] };
export type LayoutInput = {
  answer: PageAnswer; viewer: Viewer; path: string; beside: Beside; notice: string | null; hasErrors: boolean; assets: PageAssets; sessionSeconds?: number; demo: boolean;
};

const STAFF = new Set(['peer_worker', 'lead', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate']);
const dial = (number: string): string => number.replace(/[^\d+]/g, '');

const lineWords = (line: HelpLine, i: number): ReactNode => (
  <span key={line.who}>{i > 0 && ', '}{line.who} <a href={`${line.how === 'text' ? 'sms' : 'tel'}:${dial(line.number)}`}>{line.number}</a></span>
);

/** The band at the foot: the same place on every page; works signed out. */
const PersonHelp = ({ lines }: { lines: HelpLine[] }) => (
  <HelpBand question="Need help now?">
    On a ward, tell any member of staff. {lines.length > 0 && <>{lines.map(lineWords)}. </>}
    {nationalHelp().slice(0, 3).reverse().map((line, i) => lineWords({ ...line, who: shortName(line.who) }, i))}. <a href="/help-now">All the numbers</a>
  </HelpBand>
);
const shortName = (who: string): string => (who.startsWith('NHS 111') ? 'NHS mental health, choose 2:' : who === 'Emergency services' ? 'in danger:' : who);

const StaffHelp = () => (
  <HelpBand question="Worried about somebody?">Ring, then write it down: <a href="/concerns/raise">who to ring now</a></HelpBand>
);

const bandFor = (viewer: Viewer, beside: Beside): ReactNode =>
  STAFF.has(viewer.role) ? (viewer.role === 'peer_worker' || viewer.role === 'lead' ? <StaffHelp /> : null) : <PersonHelp lines={beside.lines} />;

/** The HTML of a page. */
export const layout = (input: LayoutInput): string => {
  const { answer, viewer, path, beside, hasErrors, assets } = input;
  if (answer.bare) {
    return `<!doctype html>${renderToStaticMarkup(
      <html lang="en-GB"><head><meta charSet="utf-8" /><title>{`${answer.title} – Alongside`}</title><meta name="viewport" content="width=device-width, initial-scale=1" />
        {assets.css.map((url) => <link rel="stylesheet" href={url} key={url} />)}{assets.js.map((url) => <script type="module" src={url} key={url} />)}</head>
        <body className="al-bare"><main id="main-content">{answer.body}</main></body></html>,
    )}`;
  }
  const words = noticeFor(input.notice);
  return `<!doctype html>${renderToStaticMarkup(
    <Shell title={answer.title} viewer={viewer.accountId ? { name: viewer.name, homeHref: firstScreen(viewer.role), accountHref: viewer.role === 'nobody' ? undefined : '/my-account' } : undefined}
      serviceName="" nav={navFor(viewer.role, path)} helpBand={bandFor(viewer, beside)} demo={(viewer.demo || input.demo) && (/^\/(find|places)\b/.test(path) ? 'Demonstration: the people in it are invented. These places are real.' : true)}
      notice={words ? <Notice>{words}</Notice> : undefined} errorsOnPage={hasErrors} leaveQuickly={!STAFF.has(viewer.role)}
      sessionSeconds={viewer.accountId ? input.sessionSeconds : undefined} assets={assets}>
      {answer.body}
    </Shell>,
  )}`;
};
