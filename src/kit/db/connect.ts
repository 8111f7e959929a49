// The one way to the database, for the app and for every command.
import type pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { checkExternal, urlConfig } from './external.ts';
import { makePool } from './pool.ts';
import type { Pooler } from './pool.ts';

/** Which database: none named means the embedded server in the data folder. */
export type DatabaseSettings = {
  dataFolder: string;
  port: number;
  database: { kind: 'embedded' } | { kind: 'external'; url: string; ownerUrl: string | null; backupUrl: string | null; pooler?: Pooler | null };
};

export type OpenDatabase = {
  kind: 'embedded' | 'external';
  /** Answers requests: the role that owns nothing, with short time limits. */
  readonly appPool: pg.Pool;
  /** The same role without time limits, for connections that live long. Read it anew for each connection. */
  readonly appConfig: pg.ClientConfig;
  /** The role that migrates; null when DATABASE_OWNER_URL is not set. Read it anew for each connection. */
  readonly ownerConfig: pg.ClientConfig | null;
  /** The role that reads everything for a backup; null when DATABASE_BACKUP_URL is not set. Read it anew for each connection. */
  readonly backupConfig: pg.ClientConfig | null;
  /** Ends the pool and leaves; an embedded server stops with its last user. */
  close(): Promise<void>;
};

/**
 * Opens the database. As 'app' it refuses a second app on the same data folder.
 * @throws PlainError in whole sentences when it cannot be used
 */
export async function openDatabase(settings: DatabaseSettings, as: 'app' | 'command'): Promise<OpenDatabase> {
  const { database } = settings;
  if (database.kind === 'external') {
    const pooler = database.pooler ?? null;
    await checkExternal(database.url, pooler !== null);
    const appPool = makePool(() => urlConfig(database.url), {}, pooler);
    return {
      kind: 'external',
      appPool,
      appConfig: urlConfig(database.url),
      ownerConfig: database.ownerUrl === null ? null : urlConfig(database.ownerUrl),
      backupConfig: database.backupUrl === null ? null : urlConfig(database.backupUrl),
      close: () => appPool.end(),
    };
  }
  const embedded = await openEmbedded(settings.dataFolder, as, settings.port);
  const appPool = makePool(() => embedded.config('app'));
  return {
    kind: 'embedded',
    appPool,
    get appConfig() { return embedded.config('app'); },
    get ownerConfig() { return embedded.config('owner'); },
    get backupConfig() { return embedded.config('backup'); },
    close: async () => {
      await appPool.end();
      await embedded.close();
    },
  };
}
