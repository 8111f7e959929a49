// Who is looking.
import type { AccountId, Id, PersonId, TeamId, TrustId, WorkerId } from '../kit/ids.ts';

/** Roles that an account has in a trust, each a membership with a beginning and perhaps an end. */
export const ROLES = ['person', 'peer_worker', 'lead', 'host_team', 'carer', 'manager', 'administrator', 'named_person', 'pals', 'advocate', 'reviewer'] as const;
export type MemberRole = (typeof ROLES)[number];
/** 'nobody' is signed out; 'system' is the app's own timed work. */
export type Role = MemberRole | 'nobody' | 'system';

export type Viewer = {
  accountId: AccountId | null;
  name: string;
  role: Role;
  /** The trust they act in, or whose public pages they read; null where there is none yet. */
  trustId: TrustId | null;
  trustSlug: string | null;
  trustName: string | null;
  demo: boolean;
  teamIds: TeamId[];
  workerId: WorkerId | null;
  personId: PersonId | null;
  /** Records they may open whole as this request begins: their own, one opened in an emergency, those of a named person. */
  wholeRecords: readonly PersonId[];
  sessionId: Id<'session'> | null;
  /** Names of places are hidden on the screen until this visit ends. */
  namesHidden: boolean;
  membershipId: Id<'membership'> | null;
  /** When they last proved who they are: asked again before break-glass. */
  confirmedAt: Date | null;
  sessionBeganAt: Date | null;
  /** The session had ended by itself: say so, kindly. */
  outOfTime: boolean;
  /** Hash of the signed-out visitor's random cookie. */
  visitor: string | null;
};

export const NOBODY: Viewer = {
  accountId: null, name: '', role: 'nobody', trustId: null, trustSlug: null, trustName: null, demo: false, teamIds: [],
  workerId: null, personId: null, wholeRecords: [], sessionId: null, namesHidden: false, membershipId: null, confirmedAt: null, sessionBeganAt: null, outOfTime: false, visitor: null,
};

/** A role in the words of the service, as said on pages. */
export const ROLE_NAMES: Record<MemberRole, string> = {
  person: 'person supported', peer_worker: 'peer worker', lead: 'peer lead', host_team: 'host team', carer: 'carer or friend', manager: 'manager',
  administrator: 'administrator', named_person: 'named person for colleagues', pals: 'patient advice (PALS)', advocate: 'advocate', reviewer: 'reviewer',
};
