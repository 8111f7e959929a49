// One proposal to decide on, and those nobody is proposed for. What is said of anybody's experience is one press away.
import { RadiosField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Details } from '../../kit/nhs/index.ts';
import { count, sayWeekdays } from '../../kit/times.ts';
import { Card, CardList, CardRow } from '../../kit/look/index.ts';
import type { Left, Proposal } from '../allocate/explain.rules.ts';
import { isNear, keepsOf } from '../allocate/problem.rules.ts';
import type { Helper, Slot, Waiting } from '../allocate/problem.rules.ts';
import type { Reason } from '../match-reasons.rules.ts';
import type { WaitsForMany } from '../match-many.queries.ts';

const OTHERS = 2;
const waited = ({ waited: days }: Waiting): string => (days === 0 ? 'waiting since today' : `waiting ${count(days, 'day')}`);

/** "Everything they wished is kept. Near: east. Works Tuesday. Room for 2." Nothing of anybody's experience. */
export const sayFit = (person: Waiting, worker: Helper, slot: Slot): string => {
  const keeps = keepsOf(person.wishes, worker, slot);
  const kept = keeps.filter((one) => one.kept).length;
  const wishes = keeps.length === 0 ? 'Nothing particular was wished' : kept === keeps.length ? 'Everything they wished is kept' : `${kept === 0 ? 'None' : kept} of ${count(keeps.length, 'wish', 'wishes')} is kept`.replace(/^([2-9]|\d\d)(.*) is kept$/, '$1$2 are kept');
  const where = worker.areas[0] ? `${isNear(person, worker, slot) || person.wishes.area === worker.areas[0] ? 'Near' : 'Further away'}: ${worker.areas[0]}` : 'No area said';
  return `${wishes}. ${where}. ${worker.days.length === 0 ? 'Has no set days' : `Works ${sayWeekdays(worker.days)}`}. Room for ${slot.places}.`;
};

const Why = ({ name, reasons }: { name: string; reasons: readonly Reason[] }) => {
  const [fits, not] = [reasons.filter((r) => r.fits), reasons.filter((r) => !r.fits)];
  return <p><strong>{name}:</strong> {fits.map((r) => `${r.words}.`).join(' ')}{not.length > 0 && <em> But: {not.map((r) => `${r.words}.`).join(' ')}</em>}</p>;
};

export const ProposalCard = ({ form: f, name, proposal: p, personId }: { form: FormState<string>; name: string; proposal: Proposal; personId: string }) => {
  const others = p.others.filter((o) => o.slot.places > 0).slice(0, OTHERS);
  return (
    <Card>
      <RadiosField form={f} name={name} label={`${p.person.name}, ${waited(p.person)}`} labelAs={{ size: 's', headingLevel: 2 }} items={[
        { value: `${p.person.id} ${p.worker.id}`, label: `Ask ${p.worker.name}`, hint: sayFit(p.person, p.worker, p.slot) },
        ...others.map((o) => ({ value: `${p.person.id} ${o.worker.id}`, label: `Ask ${o.worker.name} instead`, hint: sayFit(p.person, o.worker, o.slot) })),
        { value: p.person.id, label: 'Leave out this time' },
      ]} small />
      <Details summary={`Why ${p.worker.name}, and what speaks against`}>
        <Why name={p.worker.name} reasons={p.reasons} />
        {others.map((o) => <Why key={o.worker.id} name={o.worker.name} reasons={o.reasons} />)}
        <p>{p.choice} <a href={`/referrals/${p.person.id}/match`}>See everybody for {p.person.name}</a>, or <a href={`/people/${personId}`}>{p.person.name}’s page</a>.</p>
      </Details>
    </Card>
  );
};

const FEW = 8;

/** The longest waiting first, each with what would have to change. */
export const LeftWaiting = ({ left, people }: { left: readonly Left[]; people: readonly WaitsForMany[] }) => {
  const row = ({ person, changes }: Left) => (
    <CardRow key={person.id}>
      <a href={people.some((p) => p.id === person.id) ? `/referrals/${person.id}/match` : '/referrals?waiting=match'}>{person.name}</a>, {waited(person)}. What would change it: {changes.map((c) => c.words).join(' Or: ')}
    </CardRow>
  );
  return (
    <>
      <CardList>{left.slice(0, FEW).map(row)}</CardList>
      {left.length > FEW && <Details summary={`${left.length - FEW} more`}><CardList>{left.slice(FEW).map(row)}</CardList></Details>}
    </>
  );
};
