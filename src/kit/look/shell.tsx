// The whole HTML document round a page.
import type { ReactNode } from 'react';
import { SkipLink } from '../nhs/index.ts';
import { PageHead } from './page-head.tsx';
import type { PageAssets } from './page-head.tsx';
import { SiteFoot } from './site-foot.tsx';
import { SiteHeader } from './site-header.tsx';
import type { HeaderViewer } from './site-header.tsx';
import { SiteNav } from './site-nav.tsx';
import type { NavItem } from './site-nav.tsx';

export type ShellProps = {
  /** The page's own heading; the document's title adds the name of the product. */
  title: string;
  viewer?: HeaderViewer;
  serviceName: string;
  nav: NavItem[];
  /** The band at the foot: "Need help now?" or "Worried about somebody?" (see HelpBand). */
  helpBand: ReactNode;
  /** Says that everybody on the page is invented. */
  demo: boolean | string;
  /** What has just been done; see Notice. */
  notice?: ReactNode;
  errorsOnPage?: boolean;
  /** Offers the quick way out: pages a person or the public can see. */
  leaveQuickly: boolean;
  /** Seconds until an idle session ends: a reminder comes three minutes before. */
  sessionSeconds?: number;
  /** Above the heading: a back link. */
  before?: ReactNode;
  assets: PageAssets;
  children: ReactNode;
};

export const Shell = (props: ShellProps) => {
  const { title, viewer, serviceName, nav, helpBand, demo, notice, errorsOnPage, leaveQuickly, sessionSeconds, before, assets, children } = props;
  return (
    <html lang="en-GB">
      <PageHead title={`${errorsOnPage ? 'Error: ' : ''}${title} – Alongside`} assets={assets} sessionSeconds={sessionSeconds} />
      <body>
        <SkipLink href="#main-content" />
        <SiteHeader serviceName={serviceName} viewer={viewer} leaveQuickly={leaveQuickly} />
        {nav.length > 0 && <SiteNav items={nav} />}
        <div className="al-page al-width">
          {before && <nav className="al-before" aria-label="Where you came from">{before}</nav>}
          <main className="al-main" id="main-content">
            {notice}
            {children}
          </main>
        </div>
        <SiteFoot demo={demo} helpBand={helpBand} />
      </body>
    </html>
  );
};
