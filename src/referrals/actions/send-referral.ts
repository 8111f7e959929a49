import { audit, authorise, beginDraft, dropDraft, mayGuess, noteGuess } from '../../access/index.ts';
import type { Draft, Tx } from '../../access/index.ts';
import type { Typed } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { teamsOf } from '../../teams/index.ts';
import { putReferral } from '../asking.queries.ts';
import { agreedInDraft } from '../agreement-form.ts';
import { referralRow } from '../asked-row.rules.ts';
import { readAsked } from '../asking-forms.ts';
import type { AskedValues } from '../asking-forms.ts';
import { STAFF } from '../asking-way.ts';
import { keepFollowCode } from '../follow-code.queries.ts';
import { newCode } from './take-draft-code.ts';
import type { Asker, Way } from '../asking-way.ts';

export type SentReferral = { ok: true; id: string; /** Where the number can be read again for a while, by the sender only. */ receipt: string } | { ok: false; because: string };

/** Sends what the draft holds: one referral, and the draft is erased. Of two who press at once, one sends. */
export const sendReferral = async (tx: Tx, way: Way, asker: Asker, draft: Draft, from: string): Promise<SentReferral> => {
  if (way === STAFF) authorise(tx, 'host_team', 'lead');
  const today = dayOf(tx.now);
  const teams = await teamsOf(tx);
  const typed = draft.fields as Typed;
  const { values, open } = readAsked(typed, way.voice, { today, wards: new Set(teams.filter((t) => t.kind === 'ward').map((t) => t.id)) });
  const by = agreedInDraft(typed, asker, { name: tx.viewer.name, accountId: way === STAFF ? tx.viewer.accountId : null }, today, teams);
  if (open.length > 0 || !by) return { ok: false, because: 'Something is still missing. It is marked below.' };
  // Signed out anybody can send: ten in ten minutes from one place, so that nobody buries the lead in forms.
  const asked = { kind: 'refer-myself', about: from, source: from };
  if (asker.source === 'self' && !(await mayGuess(tx, asked))) return { ok: false, because: 'Many forms were sent from here just now. Yours is still here: wait ten minutes, then send it.' };
  if (!(await dropDraft(tx, draft.id))) return { ok: false, because: 'This form was sent a moment ago.' };
  const { id, number } = await putReferral(tx, referralRow(values as AskedValues, by));
  const code = way === STAFF ? null : newCode();
  if (code) await keepFollowCode(tx, id, code);
  const receipt = await beginDraft(tx, { form: `${way.form}-sent`, about: asker.about, fields: { number, ...(code ? { code } : { id }) } });
  if (asker.source === 'self') await noteGuess(tx, asked, false);
  audit(tx, { action: 'referral.send', object: 'referral', objectId: id, detail: { source: by.source } });
  return { ok: true, id, receipt };
};
