import { redirectTo } from '../../kit/http/index.ts';
import { page } from '../../access/index.ts';
import type { Role } from '../../access/index.ts';

/** The first screen of each role. */
export const FIRST_SCREENS: Record<Exclude<Role, 'system'>, string> = {
  nobody: '/choose', person: '/my-support', peer_worker: '/today', lead: '/service', host_team: '/our-referrals', carer: '/shared',
  manager: '/counts', administrator: '/admin', named_person: '/colleagues', pals: '/feedback', advocate: '/feedback', reviewer: '/reviews',
};

export const first = page({ show: ({ tx }) => redirectTo(FIRST_SCREENS[tx.viewer.role === 'system' ? 'nobody' : tx.viewer.role]) });
