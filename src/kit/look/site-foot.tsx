import type { ReactNode } from 'react';
import { classes } from '../nhs/index.ts';

/** The end of every page: that a demonstration is one (in the page's own words when they are given), and the band of help that is always in the same place. */
export const SiteFoot = ({ demo, helpBand }: { demo: boolean | string; helpBand: ReactNode }) => (
  <footer className="al-foot">
    {demo && <div className="al-width"><p className="al-demo">{demo === true ? 'Demonstration: everybody on this page is invented.' : demo}</p></div>}
    {helpBand && <div className="al-foot__band"><div className="al-width">{helpBand}</div></div>}
  </footer>
);

/** One question in bold and what to do: "Need help now?", "Worried about somebody?". `onPaper`: it also stands on a printed page, where that is no sheet of its own. */
export const HelpBand = ({ question, onPaper, children }: { question: string; onPaper?: boolean; children: ReactNode }) => (
  <p className={classes('al-help-band', onPaper && 'al-help-band--on-paper')}><strong>{question}</strong> {children}</p>
);
