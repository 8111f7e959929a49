// Pages to read have the public navigation; pages with a form have none (decision 0065), walked from the router's own list. Searching for a place is reading.
import { expect, test } from 'vitest';
import { navFor } from './nav.ts';
import { allRoutes } from './routes.ts';

const FORMS = allRoutes(true).filter((r) => r.allow === 'anyone' && r.page.form && r.page.show && r.path !== '/find').map((r) => r.path.replaceAll(/:slug\b/g, 'somewhere').replaceAll(/:[a-z]+\b/gi, 'x1'));

test.each(FORMS)('%s has a form, so nobody is led away from it', (path) => { expect(navFor('nobody', path)).toEqual([]); });
test.each(['/', '/find', '/t/somewhere', '/t/somewhere/events', '/t/somewhere/events/x1', '/t/somewhere/reviews/x1', '/t/somewhere/principles/2026', '/what-is-peer-support'])('%s is to read, and leads on', (path) => { expect(navFor('nobody', path).length).toBeGreaterThan(2); });
