// PostgreSQL's settings for an embedded server on a small machine. Who needs to tune them runs a server of their own (DATABASE_URL).

const always = {
  listen_addresses: '', // only the socket, no network
  unix_socket_permissions: '0700',
  port: '5432', // only part of the socket's name
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  jit: 'off', // compiles for longer than our short queries run
  random_page_cost: '1.1',
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // The log must not hold personal data: error details and statements quote the words of records.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
} satisfies Record<string, string>;

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_wal_size: '512MB', min_wal_size: '80MB', wal_compression: 'on' };
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '1GB', autovacuum: 'off', max_connections: '100' };

/** Command line arguments for postgres. `keep` false is for tests only: fast, and lost on a crash. */
export function serverSettings(socketFolder: string, keep: boolean): string[] {
  const settings = { ...always, ...(keep ? durable : throwaway), unix_socket_directories: socketFolder };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
