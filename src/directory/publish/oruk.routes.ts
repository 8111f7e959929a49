// What the directory publishes: Open Referral UK 3.0, open to everybody.
import type { Page, Route } from '../../access/index.ts';
import { feedNothing, feedRoot } from './feed-root.page.ts';

const open = (path: string, page: Page): Route => ({ path: `/oruk/v3${path}`, page, allow: 'anyone', audit: 'directory.feed', open: true });

export const orukRoutes: Route[] = [
  open('', feedRoot),
  open('/', feedRoot),
  open('/*', feedNothing),
];
