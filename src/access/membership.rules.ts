// What may be done to an account's place in a trust. Pure.
import type { MemberRole } from './viewer.ts';

export type Hat = { id: string; role: MemberRole; team_id: string | null; team_name: string | null; since: Date; until: Date | null };

export const isLive = (hat: Pick<Hat, 'since' | 'until'>, now: Date): boolean => hat.since <= now && (hat.until === null || hat.until > now);
/** Live now, or to begin later. */
export const isAhead = (hat: Pick<Hat, 'until'>, now: Date): boolean => hat.until === null || hat.until > now;

/** Why a role cannot be ended, or null. Somebody must be left who looks after the accounts. */
export const cannotEnd = (hat: Pick<Hat, 'role'>, { ownAccount, otherAdministrators }: { ownAccount: boolean; otherAdministrators: number }): string | null => {
  if (hat.role !== 'administrator') return null;
  if (otherAdministrators === 0) return 'This is the only administrator. Give somebody else the role first.';
  return ownAccount ? 'You cannot end your own role as administrator. Ask another administrator to do it.' : null;
};

/** Why a role cannot be given, or null. */
export const cannotGive = (hats: readonly Hat[], wanted: { role: MemberRole; teamId: string | null }, now: Date): string | null =>
  hats.some((hat) => isAhead(hat, now) && hat.role === wanted.role && hat.team_id === wanted.teamId) ? 'They have this role already.' : null;
