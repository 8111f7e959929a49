// Whose supports a viewer may reach here: the second belt, in the query itself. Row security is the fourth.
import type { Tx } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';

type Part = ReturnType<typeof sql>;

/** For a table under the alias `t` with person_id and this column of the support's id. A colleague's own record: one of the two named people. */
export const inScope = (tx: Tx, alias: string, supportColumn = 'support_id'): Part => {
  const [support, person] = [sql.ref(`${alias}.${supportColumn}`), sql.ref(`${alias}.person_id`)];
  switch (tx.viewer.role) {
    case 'peer_worker': return sql`${support} = any((select my_supports())::uuid[])`;
    case 'person': return sql`${person} = any((select my_self())::uuid[])`;
    case 'named_person': return sql`${person} = any((select my_records())::uuid[])`;
    case 'lead': return sql`${person} <> all((select walled_people())::uuid[])`;
    default: return sql`false`;
  }
};
