import { audit, authorise, beginDraft } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { STAFF } from '../asking-way.ts';
import type { Asker, Way } from '../asking-way.ts';

/** They said yes, or ask for themself: begins a form; answers its id. */
export const beginAsking = async (tx: Tx, way: Way, asker: Asker, typed: Typed): Promise<string> => {
  if (way === STAFF) authorise(tx, 'host_team', 'lead');
  const id = await beginDraft(tx, { form: way.form, about: asker.about, fields: typed, agreed: true });
  audit(tx, { action: 'referral.begin', object: 'draft', objectId: id });
  return id;
};
