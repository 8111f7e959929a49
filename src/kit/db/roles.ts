// The three roles, and the checks that keep the application's own role powerless.
import type pg from 'pg';
import { PlainError } from '../plain-error.ts';

export const roleNames = { owner: 'alongside_owner', app: 'alongside_app', backup: 'alongside_backup' } as const;
export type RolePasswords = Record<keyof typeof roleNames, string>;

/**
 * Makes the roles on a server of our own, as its superuser; running it again changes nothing but the passwords.
 * owner: owns the tables and migrates. app: answers requests, owns nothing, cannot bypass row-level security.
 * backup: reads every row, writes none.
 */
export async function makeRoles(superuser: pg.Client, passwords: RolePasswords): Promise<void> {
  for (const [key, extra] of [['owner', ''], ['app', ''], ['backup', ' BYPASSRLS']] as const) {
    const name = roleNames[key];
    const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [name]);
    const attributes = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION${extra || ' NOBYPASSRLS'} PASSWORD ${superuser.escapeLiteral(passwords[key])}`;
    await superuser.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} ${attributes}`);
  }
  await superuser.query(`ALTER ROLE ${roleNames.backup} SET default_transaction_read_only = on`);
}

/** Makes a database that alongside_owner owns, with the extensions that only a superuser may add. */
export async function makeDatabase(superuser: pg.Client, name: string, connectTo: (database: string) => Promise<pg.Client>): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [name]);
  if (!rowCount) await superuser.query(`CREATE DATABASE ${superuser.escapeIdentifier(name)} OWNER ${roleNames.owner} TEMPLATE template0`);
  const inside = await connectTo(name);
  try {
    await inside.query('CREATE EXTENSION IF NOT EXISTS cube; CREATE EXTENSION IF NOT EXISTS earthdistance');
  } finally {
    await inside.end();
  }
}

/** Refuses a role that could read or change what row-level security protects. Used before the app starts. */
export async function refusePowerfulRole(connection: pg.ClientBase): Promise<void> {
  const { rows } = await connection.query<{ role: string; superuser: boolean; bypass: boolean; owns: string | null }>(`
    select current_user as role,
      exists (select from pg_roles where rolsuper and pg_has_role(current_user, oid, 'member')) as superuser,
      exists (select from pg_roles where rolbypassrls and pg_has_role(current_user, oid, 'member')) as bypass,
      (select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
          and pg_has_role(current_user, c.relowner, 'member') limit 1) as owns`);
  const found = rows[0];
  if (!found) return;
  const why = found.superuser ? 'is a superuser' : found.bypass ? 'may bypass row-level security' : found.owns ? `owns tables (for instance ${found.owns})` : null;
  if (why === null) return;
  throw new PlainError(
    `DATABASE_URL signs in as "${found.role}", which ${why}. Alongside answers requests only as a role that can see no more than its row-level security allows. `
    + `Put a role in DATABASE_URL that is not a superuser, cannot bypass row-level security and owns nothing (alongside_app), `
    + 'and keep the owner in DATABASE_OWNER_URL for migrations.');
}
