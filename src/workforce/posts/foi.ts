// The answer as one whole, for the page, the file and paper.
import type { Tx } from '../../access/index.ts';
import { addMonths } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { sayWeekHours } from '../contract.rules.ts';
import { frameworks, fullTimeWeeks } from './framework.queries.ts';
import { foiAnswer, sicknessPerWte } from './foi.rules.ts';
import type { FoiLine } from './foi.rules.ts';
import { sicknessBetween, workforceInFives } from './foi.queries.ts';
import { establishmentSums } from './post.queries.ts';
import { wteByMonth, wteOn } from './wte.queries.ts';
import { exact, sayWte } from './wte.rules.ts';

/** Whole months that have ended, the last 18 of them. */
export const sicknessMonths = (day: Day): { from: Day; until: Day } => {
  const first = `${day.slice(0, 7)}-01`;
  return { from: addMonths(first, -18), until: addMonths(first, -1) };
};

export const foiOn = async (tx: Tx, day: Day): Promise<FoiLine[]> => {
  const span = sicknessMonths(day);
  const [lines, wte, sums, sick, months, full, all] = await Promise.all([workforceInFives(tx, day), wteOn(tx, day), establishmentSums(tx, day), sicknessBetween(tx, span.from, span.until), wteByMonth(tx, span.from, `${day.slice(0, 7)}-01`), fullTimeWeeks(tx), frameworks(tx)]);
  // One line holds people of one framework only where there is one framework; else its WTE is not said.
  const one = all.length === 1 ? full.find((f) => f.framework_id === all[0]?.id && f.from_on <= day) : undefined;
  return foiAnswer({
    lines, wte: wte.wte === null ? 'Not known: nobody has said what full time is' : sayWte(wte.wte), sicknessEntered: sick.length,
    posts: sums.posts === 0 ? 'No post is entered' : `${sums.posts} funded, ${sayWeekHours(sums.funded)} a week; ${sums.vacant === 0 ? 'nothing' : `${sayWeekHours(sums.vacant)} a week`} vacant`,
    sickness: sicknessPerWte(sick, months.map((m) => ({ month: m.from, wte: m.wte })), lines.find((l) => l.what === 'all')?.n ?? 0),
    wteOfLine: (minutes) => (one ? sayWte(exact(BigInt(minutes), BigInt(one.minutes))) : null),
  });
};
