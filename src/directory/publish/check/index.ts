// Checking any Open Referral UK 3.0 feed as the official validator does.
import { askFeed, feedAddress } from './ask-feed.ts';
import { checkBeyond } from './beyond.ts';
import { checkFeed, type FeedReport } from './check-feed.ts';

/** Checks the feed at this address. */
export async function checkFeedAt(typed: string, stopped: AbortSignal): Promise<FeedReport> {
  const feed = feedAddress(typed);
  const ask = askFeed(feed, stopped);
  const report = await checkFeed(ask, feed.origin);
  const reached = report.checks[0]?.why[0] !== 'It could not be reached.';
  return { ...report, notes: [...report.notes, ...(reached ? await checkBeyond(ask) : [])] };
}
export { reportLines } from './report.rules.ts';
