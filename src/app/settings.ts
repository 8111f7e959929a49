// The settings of a running Alongside, all from the environment. Each problem is one sentence that says what to do.
import { resolve } from 'node:path';
import type { BackupKeyPlace } from '../kit/backup/backup-key.ts';
import type { DatabaseSettings } from '../kit/db/connect.ts';
import type { Pooler } from '../kit/db/pool.ts';
import type { MailSettings } from '../kit/mail/index.ts';
import { PlainError } from '../kit/plain-error.ts';
import { projectRoot } from '../kit/project-root.ts';

export type Settings = DatabaseSettings & {
  host: string;
  port: number;
  /** What people type into the browser: http://localhost:PORT, or ALONGSIDE_URL behind a load balancer. */
  publicUrl: string;
  /** ALONGSIDE_URL was set: links and passkeys use it, whatever address a browser asked for. */
  hasPublicUrl: boolean;
  /** How mail leaves (ALONGSIDE_SMTP_URL and ALONGSIDE_MAIL_FROM), or null: links are then printed or copied. */
  mail: MailSettings | null;
  /** ALONGSIDE_NOW: the clock stands still there; for tests and screenshots only. */
  fixedNow: string | null;
  /** Sessions end after so long without a request, and after so long whatever happens (NHS login's figures are the starting values). */
  idleMinutes: number;
  longestHours: number;
  /** Where the signed heads of the audit are kept; best on another disk than the database. */
  anchorsFolder: string;
  /** Where the key of backups is (ALONGSIDE_BACKUP_KEY_FILE, or ALONGSIDE_BACKUP_KEY itself), or null: they are not encrypted. */
  backupKey: BackupKeyPlace | null;
  /** How many proxies of ours stand in front and say who is asking; none: false. Further ones are whatever a visitor wrote. */
  trustProxy: number | false;
  /** How long /health/ready says no before the port closes, so that a load balancer turns to another process first. */
  drainSeconds: number;
  /** Hosts (name or name:port) that a directory feed may be fetched from though they are not on the public internet. */
  feedHosts: string[];
};

type Environment = Record<string, string | undefined>;

/** Reads and checks every setting. */
export function readSettings(env: Environment): Settings {
  const port = readPort(env['PORT']);
  return {
    host: env['HOST'] || '127.0.0.1',
    port,
    publicUrl: readPublicUrl(env['ALONGSIDE_URL'], port),
    hasPublicUrl: env['ALONGSIDE_URL'] !== undefined,
    mail: readMail(env),
    dataFolder: env['ALONGSIDE_DATA'] ? resolve(env['ALONGSIDE_DATA']) : resolve(projectRoot, '.alongside'),
    database: readDatabase(env),
    fixedNow: readNow(env['ALONGSIDE_NOW']),
    idleMinutes: readWhole(env, 'ALONGSIDE_IDLE_MINUTES', 30, 1, 120),
    longestHours: readWhole(env, 'ALONGSIDE_LONGEST_HOURS', 12, 1, 24),
    anchorsFolder: env['ALONGSIDE_ANCHORS'] ? resolve(env['ALONGSIDE_ANCHORS']) : resolve(env['ALONGSIDE_DATA'] || resolve(projectRoot, '.alongside'), 'audit-heads'),
    backupKey: readBackupKeyPlace(env),
    trustProxy: readWhole(env, 'ALONGSIDE_PROXY', 0, 0, 5) || false,
    feedHosts: (env['ALONGSIDE_FEED_HOSTS'] ?? '').split(',').map((host) => host.trim()).filter((host) => host !== ''),
    drainSeconds: readWhole(env, 'ALONGSIDE_DRAIN_SECONDS', 0, 0, 60),
  };
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT is "${text}", which is not a port. Set it to a number from 1 to 65535, or leave it out for 3000.`);
}

function readWhole(env: Environment, name: string, usual: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new PlainError(`${name} is "${text}". Set it to a whole number from ${least} to ${most}, or leave it out for ${usual}.`);
}

function readPublicUrl(text: string | undefined, port: number): string {
  if (text === undefined) return `http://localhost:${port}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new PlainError(`ALONGSIDE_URL is "${text}". Set it to the address people type, like https://support.example.nhs.uk.`);
}

/** The address of the mail server may hold a password, so it is never repeated in a message. */
function readMail(env: Environment): MailSettings | null {
  const [smtpUrl, from] = [env['ALONGSIDE_SMTP_URL'] || null, env['ALONGSIDE_MAIL_FROM'] || null];
  if (smtpUrl === null && from === null) return null;
  if (smtpUrl === null || from === null) throw new PlainError(`${smtpUrl === null ? 'ALONGSIDE_MAIL_FROM' : 'ALONGSIDE_SMTP_URL'} is set, but ${smtpUrl === null ? 'ALONGSIDE_SMTP_URL' : 'ALONGSIDE_MAIL_FROM'} is not. Set both to send e-mail, or neither to print links.`);
  if (!URL.canParse(smtpUrl) || !['smtp:', 'smtps:'].includes(new URL(smtpUrl).protocol) || !new URL(smtpUrl).hostname) {
    throw new PlainError('ALONGSIDE_SMTP_URL is not the address of a mail server. It should look like smtp://user:password@mail.example.nhs.uk:587 or smtps://mail.example.nhs.uk.');
  }
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(from)) throw new PlainError(`ALONGSIDE_MAIL_FROM is "${from}". Set it to the address mails come from, like alongside@example.nhs.uk.`);
  return { smtpUrl, from };
}

/** The key itself is never repeated in a message. */
function readBackupKeyPlace(env: Environment): BackupKeyPlace | null {
  const [file, text] = [env['ALONGSIDE_BACKUP_KEY_FILE'] || null, env['ALONGSIDE_BACKUP_KEY'] || null];
  if (file !== null && text !== null) throw new PlainError('ALONGSIDE_BACKUP_KEY_FILE and ALONGSIDE_BACKUP_KEY are both set. Keep one of them: the file that holds the key, or the key itself.');
  return file !== null ? { file: resolve(file) } : text !== null ? { text } : null;
}

function readDatabase(env: Environment): Settings['database'] {
  const url = readUrl(env, 'DATABASE_URL');
  const ownerUrl = readUrl(env, 'DATABASE_OWNER_URL');
  const backupUrl = readUrl(env, 'DATABASE_BACKUP_URL');
  if (url !== null) return { kind: 'external', url, ownerUrl, backupUrl, pooler: readPooler(env['ALONGSIDE_POOLER']) };
  if (ownerUrl === null && backupUrl === null) return { kind: 'embedded' };
  throw new PlainError('DATABASE_OWNER_URL or DATABASE_BACKUP_URL is set, but DATABASE_URL is not. Set DATABASE_URL too, or none of them to use the embedded database.');
}

function readPooler(text: string | undefined): Pooler | null {
  if (text === undefined || text === '') return null;
  if (text === 'plain' || text === 'prepared') return text;
  throw new PlainError(`ALONGSIDE_POOLER is "${text}". Set it to prepared (PgBouncer 1.21 or newer) or plain (older), or leave it out when nothing stands between Alongside and its database.`);
}

/** The value may hold a password, so it is never repeated in a message. */
function readUrl(env: Environment, name: string): string | null {
  const text = env[name];
  if (text === undefined) return null;
  const sample = `${name === 'DATABASE_URL' ? 'postgres://alongside_app' : 'postgres://role'}:password@host:5432/alongside`;
  if (text.trim() === '') throw new PlainError(`${name} is set but empty. Set it to an address like ${sample}, or unset it${name === 'DATABASE_URL' ? ' to use the embedded database' : ''}.`);
  if (!URL.canParse(text) || !['postgres:', 'postgresql:'].includes(new URL(text).protocol)) throw new PlainError(`${name} is not an address of a PostgreSQL database. It should look like ${sample}.`);
  return text;
}

function readNow(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new PlainError(`ALONGSIDE_NOW is "${text}". Set it to a point in time like 2026-11-23T09:30:00Z, or leave it out.`);
}
