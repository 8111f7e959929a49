// What the directory publishes: Open Referral UK 3.0, open to everybody.
import type { Page, Route } from '../../access/index.ts';
import { feedNothing, feedOpenapi, feedRoot } from './pages/feed-root.page.ts';
import { feedOrganisation, feedOrganisations } from './pages/organizations.page.ts';
import { feedLink, feedLinks } from './pages/service-at-locations.page.ts';
import { feedService, feedServices } from './pages/services.page.ts';
import { feedTaxonomies, feedTaxonomy, feedTerm, feedTerms } from './pages/taxonomies.page.ts';

const open = (path: string, page: Page): Route => ({ path: `/oruk/v3${path}`, page, allow: 'anyone', audit: 'directory.feed', open: true });

export const orukRoutes: Route[] = [
  open('', feedRoot),
  open('/', feedRoot),
  open('/openapi.json', feedOpenapi),
  open('/services', feedServices),
  open('/services/:id', feedService),
  open('/service_at_locations', feedLinks),
  open('/service_at_locations/:id', feedLink),
  open('/organizations', feedOrganisations),
  open('/organizations/:id', feedOrganisation),
  open('/taxonomies', feedTaxonomies),
  open('/taxonomies/:id', feedTaxonomy),
  open('/taxonomy_terms', feedTerms),
  open('/taxonomy_terms/:id', feedTerm),
  open('/*', feedNothing),
];
