// What the server needs to know; made once at start.
import type { Kysely } from 'kysely';
import type { DB } from '../kit/db/index.ts';
import type { SessionLimits } from '../access/session.ts';
import type { AssetSet } from '../kit/look/index.ts';
import type { Settings } from './settings.ts';

export type AppSettings = {
  limits: SessionLimits;
  /** How many proxies of ours stand in front and say who is asking (X-Forwarded-For, -Proto). */
  trustProxy: number | boolean;
  /** True for `npm run demo`: pages say that everybody is invented, and the demonstration pages exist. */
  demo: boolean;
  /** Whether mails go out: ALONGSIDE_SMTP_URL is set, or this is a demonstration with its outbox page. */
  canMail?: boolean;
  /** ALONGSIDE_URL: what people type, for links and passkeys. Left out, where no mail goes out: what the browser asked for. */
  publicUrl?: string;
};

/** What the server needs of the settings. Where mails go out, their links hold the service's own address: never one that a stranger's request claims, in a mail to somebody else. */
export const appSettings = (settings: Settings, demo: boolean): AppSettings => ({
  limits: { idleMinutes: settings.idleMinutes, longestHours: settings.longestHours }, trustProxy: settings.trustProxy, demo, canMail: demo || settings.mail !== null,
  publicUrl: settings.hasPublicUrl || settings.mail !== null ? settings.publicUrl : undefined,
});

export type AppContext = { db: Kysely<DB>; settings: AppSettings; assets: AssetSet };
