// The database as slices see it: Kysely over one transaction, typed from the schema.
export type { DB } from './schema.ts';
export { sql } from 'kysely';
export type { Kysely, Transaction, Selectable, Insertable, Updateable } from 'kysely';
export { sendFirst, sendLast, sendLater, stored } from './pipelined.ts';
export { insertRows } from './insert-rows.ts';
