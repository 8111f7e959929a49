import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { personForConcern, putConcern, putConcernStep } from '../concern.queries.ts';

export type RaiseConcern = {
  personId: string | null;
  said: string;
  personKnows: boolean | null;
  /** Whom they told by voice, and what that person said they would do: then it is confirmed. Null: nobody reached yet. */
  told: { name: string; job: string; phone: string | null; theyWill: string; at: Date } | null;
};

/** Writes down a worry that was told by voice, or that nobody has answered yet. Answers its id. */
export const raiseConcern = async (tx: Tx, { personId, said, personKnows, told }: RaiseConcern): Promise<string> => {
  authorise(tx, 'peer_worker', 'lead');
  const person = personId === null ? null : found(await personForConcern(tx, personId));
  const id = await putConcern(tx, {
    person_id: person?.id ?? null, team_id: person?.team_id ?? null, said, person_knows: personKnows,
    told_name: told?.name ?? null, told_job: told?.job ?? null, told_phone: told?.phone ?? null, told_at: told?.at ?? null, they_will: told?.theyWill ?? null,
    confirmed_at: told ? tx.now : null, confirmed_by: told ? tx.viewer.accountId : null, confirmed_name: told?.name ?? null,
  });
  if (told) await putConcernStep(tx, id, { kind: 'confirmed', who: `${told.name}, ${told.job}`, words: told.theyWill });
  audit(tx, { action: 'concern.raise', object: 'concern', objectId: id, personId: person?.id ?? null, detail: { told: told !== null } });
  return id;
};
