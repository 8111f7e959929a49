// Groups over the twelve months: how often each met, and how many people came, counted once a session.
import { Table } from '../../kit/nhs/index.ts';
import { Section } from '../../kit/look/index.ts';
import { count } from '../../kit/times.ts';
import type { GroupCount } from '../../groups/index.ts';

/** Below five is not shown, so that a small group names nobody; a sum is said only where every part of it is. */
export const GroupsOverTime = ({ groups }: { groups: readonly GroupCount[] }) => {
  const met = groups.filter((g) => g.held > 0);
  const held = met.reduce((sum, g) => sum + g.held, 0);
  const came = met.every((g) => g.came !== null) ? met.reduce((sum, g) => sum + (g.came ?? 0), 0) : null;
  return (
    <Section heading="Groups" id="groups">
      {met.length === 0 ? <p>No group’s register says that it met in these twelve months.</p> : (
        <>
          <p><strong>{count(met.length, 'group')} met {count(held, 'time')}{came === null ? '' : `, and people came ${came.toLocaleString('en-GB')} times`}.</strong></p>
          <Table caption="Groups, how often they met and how many came" captionHidden columns={[{ heading: 'Group' }, { heading: 'Sessions', numeric: true }, { heading: 'Came, each time counted', numeric: true }]}
            rows={met.map((g) => [<a key={g.group_id} href={`/groups/${g.group_id}`}>{g.name}</a>, String(g.held), g.came === null ? 'fewer than five' : g.came.toLocaleString('en-GB')])} />
        </>
      )}
    </Section>
  );
};
