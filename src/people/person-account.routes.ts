import type { Route } from '../access/index.ts';
import { personInvitation } from './pages/person-invitation.page.tsx';

export const routes: Route[] = [{ path: '/people/:id/invitation', page: personInvitation, allow: ['lead'], audit: 'person.way-in' }];

export const notices = {
  'way-in-closed': 'Their way in is closed. They are signed out everywhere.',
  'way-in-sent': 'The link is on its way by e-mail.',
};
