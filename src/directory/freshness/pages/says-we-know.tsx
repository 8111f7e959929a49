// What we know of a place over its source, for everybody: peer support under another name, what it was called, its network and local groups.
import { sayFact } from '../fact-words.ts';
import type { PlaceFact } from '../keeping.queries.ts';

const SHOWN: readonly string[] = ['peer support', 'former name', 'network', 'local group of'];

export const SaysWeKnow = ({ facts, groups }: { facts: readonly PlaceFact[]; groups: readonly { id: string; name: string }[] }) => {
  const shown = facts.filter((fact) => SHOWN.includes(fact.kind));
  if (shown.length === 0 && groups.length === 0) return null;
  return (
    <>
      {shown.map((fact) => <p key={fact.id}>{fact.kind === 'local group of' && fact.other_place_id ? <>It is a local group of <a href={`/places/${fact.other_place_id}`}>{fact.other_name}</a>.</> : sayFact(fact)}</p>)}
      {groups.length > 0 && <><p>Local groups:</p><ul>{groups.map((group) => <li key={group.id}><a href={`/places/${group.id}`}>{group.name}</a></li>)}</ul></>}
    </>
  );
};
