// Puts a page's answer into the whole document: header, navigation, help band.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import type { PageAnswer } from '../kit/http/index.ts';
import type { Viewer } from '../access/viewer.ts';
import type { HelpLine } from '../teams/index.ts';
import { nationalHelp } from '../teams/index.ts';
import { HelpBand, Notice, Shell } from '../kit/look/index.ts';
import type { PageAssets } from '../kit/look/index.ts';
import { drawnOnce, filled, NAME, PAGE, TITLE } from './frame.ts';
import type { Frame } from './frame.ts';
import { firstScreen, navFor } from './nav.ts';
import { noticeFor } from './notices.ts';

export type Beside = { lines: HelpLine[] };
export type LayoutInput = {
  answer: PageAnswer; viewer: Viewer; path: string; beside: Beside; notice: string | null; hasErrors: boolean; assets: PageAssets; sessionSeconds?: number; demo: boolean;
};

const STAFF = new Set(['peer_worker', 'lead', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate']);
/** Whoever works here is not shown the numbers for people in need at the foot of each page, but whom to ring about somebody. */
export const hasStaffBand = (viewer: Viewer): boolean => STAFF.has(viewer.role);
const dial = (number: string): string => number.replace(/[^\d+]/g, '');

const Number = ({ line }: { line: HelpLine }) => (line.how === 'in person' ? <>{line.number}</> : <a href={`${line.how === 'text' ? 'sms' : 'tel'}:${dial(line.number)}`}>{dial(line.number) === line.number.replaceAll(' ', '') ? line.number : dial(line.number)}</a>);
const nationally = (who: RegExp): HelpLine | undefined => nationalHelp().find((line) => who.test(line.who));

/** The band at the foot: the same place on every page; works signed out. The numbers come from data/help-now.csv and the trust's own lines. */
const PersonHelp = ({ lines }: { lines: HelpLine[] }) => {
  const [nhs, samaritans, shout, danger] = [nationally(/^NHS 111/), nationally(/^Samaritans/), nationally(/^Shout/), nationally(/^Emergency/)];
  return (
    <HelpBand question="Need help now?" onPaper>
      On a ward, tell any member of staff. {lines.map((line) => <span key={line.who}>{line.who} <Number line={line} />. </span>)}
      {nhs && <>At home, ring <Number line={nhs} /> and choose mental health</>}{samaritans && <>, or Samaritans on <Number line={samaritans} /></>}.{' '}
      {shout && <>Text SHOUT to <Number line={shout} />. </>}{danger && <>In danger: <Number line={danger} />. </>}<a href="/help-now">All the numbers</a>
    </HelpBand>
  );
};

const StaffHelp = () => (
  <HelpBand question="Worried about somebody?">Ring, then write it down: <a href="/concerns/raise">who to ring now</a></HelpBand>
);

const bandFor = (viewer: Viewer, beside: Beside): ReactNode =>
  hasStaffBand(viewer) ? (viewer.role === 'peer_worker' || viewer.role === 'lead' ? <StaffHelp /> : null) : <PersonHelp lines={beside.lines} />;

/** Everything round a page. Title, name and page stand in it as the marks say that are put in their places. */
const frameOf = ({ viewer, path, beside, notice, hasErrors, assets, sessionSeconds, demo }: LayoutInput): Frame => {
  const signedIn = viewer.accountId !== null;
  const [nav, words, leaveQuickly] = [navFor(viewer.role, path), noticeFor(notice), !hasStaffBand(viewer)];
  const invented = (viewer.demo || demo) && (/^\/(find|places|keep-directory|directory|confirm-entry)\b/.test(path) ? 'Demonstration: the people in it are invented. Places are real, but for those marked invented.' : /^\/t\/[^/]+\/reviews/.test(path) ? 'Demonstration: whoever reviewed this is invented, and so are their searches. Papers are real, but for those marked invented.' : true);
  const told = [signedIn, viewer.role, nav.findIndex((link) => link.current), viewer.role === 'nobody' && nav[0]?.href, invented, words && notice, hasErrors, signedIn && sessionSeconds, beside.lines, assets];
  return drawnOnce(JSON.stringify(told), () => (
    <Shell title={TITLE} viewer={signedIn ? { name: NAME, homeHref: firstScreen(viewer.role), accountHref: viewer.role === 'nobody' ? undefined : '/my-account' } : undefined}
      serviceName="" nav={nav} helpBand={bandFor(viewer, beside)} demo={invented} notice={words ? <Notice>{words}</Notice> : undefined}
      errorsOnPage={hasErrors} leaveQuickly={leaveQuickly} sessionSeconds={signedIn ? sessionSeconds : undefined} assets={assets}>
      {PAGE}
    </Shell>
  ));
};

/** The HTML of a page. */
export const layout = (input: LayoutInput): string => {
  const { answer, viewer, assets } = input;
  if (answer.bare) {
    return `<!doctype html>${renderToStaticMarkup(
      <html lang="en-GB"><head><meta charSet="utf-8" /><title>{`${answer.title} – Alongside`}</title><meta name="viewport" content="width=device-width, initial-scale=1" />
        {assets.css.map((url) => <link rel="stylesheet" href={url} key={url} />)}{assets.js.map((url) => <script type="module" src={url} key={url} />)}</head>
        <body className="al-bare"><main id="main-content">{answer.body}</main></body></html>,
    )}`;
  }
  return filled(frameOf(input), { title: answer.title, name: viewer.name, page: renderToStaticMarkup(answer.body) });
};
