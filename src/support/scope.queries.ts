// Whose supports a viewer may reach: the second belt, in the query itself. Row security is the fourth.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

type Part = ReturnType<typeof sql>;

/** For a table under the alias `t` with person_id and this column of the support's id: a worker's or cover's own supports, a person's own, all open ones for a lead, a colleague's own record for a named person. */
export const inScope = (tx: Tx, alias: string, supportColumn = 'support_id'): Part => {
  const support = sql.ref(`${alias}.${supportColumn}`);
  const person = sql.ref(`${alias}.person_id`);
  switch (tx.viewer.role) {
    case 'peer_worker': return sql`${support} = any((select my_supports())::uuid[])`;
    case 'person': return sql`${person} = any((select my_self())::uuid[])`;
    case 'lead': return sql`${person} <> all((select walled_people())::uuid[])`;
    case 'named_person': return sql`${person} = any((select my_records())::uuid[])`;
    default: return sql`false`;
  }
};

/** The same for reading only: also a record opened whole (in an emergency, or by the two named people). */
export const mayRead = (tx: Tx, alias: string, supportColumn = 'support_id'): Part =>
  sql`(${inScope(tx, alias, supportColumn)} or ${sql.ref(`${alias}.person_id`)} = any((select my_records())::uuid[]))`;
