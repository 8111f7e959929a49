// What the server needs to know; made once at start.
import type { Kysely } from 'kysely';
import type { DB } from '../kit/db/index.ts';
import type { SessionLimits } from '../access/session.ts';
import type { AssetSet } from '../kit/look/index.ts';

export type AppSettings = {
  limits: SessionLimits;
  /** Whether a proxy in front says who is asking (X-Forwarded-For, -Proto). */
  trustProxy: boolean;
  /** True for `npm run demo`: pages say that everybody is invented, and the demonstration pages exist. */
  demo: boolean;
  /** Whether mails go out: ALONGSIDE_SMTP_URL is set, or this is a demonstration with its outbox page. */
  canMail?: boolean;
  /** ALONGSIDE_URL: what people type, for links and passkeys. Left out: what the browser asked for. */
  publicUrl?: string;
};

export type AppContext = { db: Kysely<DB>; settings: AppSettings; assets: AssetSet };
