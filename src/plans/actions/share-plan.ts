import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import type { Day } from '../../kit/times.ts';
import { changeShare } from '../../people/index.ts';
import type { SharePart } from '../../people/index.ts';
import type { Desk } from '../plan-desk.ts';
import { openSupport, whoReadsPlan } from '../plan-desk.ts';
import { carerPart, SHARED_PARTS } from '../plan-parts.rules.ts';
import type { PartKey } from '../plan-parts.rules.ts';
import { endPlanShare, putPlanShare } from '../plan-sharing.queries.ts';
import { holdPlan, keepToOneself } from '../plan-write.queries.ts';

/** Who may see each part from now on: 'worker', 'lead', or the id of a carer's row. */
export type Choices = Partial<Record<PartKey, readonly string[]>>;

/** The person decides part by part; `saidOn` when their worker writes it down for somebody without an account. What is taken back ends at once. */
export const sharePlan = async (tx: Tx, desk: Desk, choices: Choices, saidOn: Day | null): Promise<void> => {
  authorise(tx, 'person', 'peer_worker');
  await holdPlan(tx, desk.personId);
  const now = await whoReadsPlan(tx, desk);
  const support = openSupport(desk) ?? (desk.beside?.sees ? desk.beside : undefined);
  for (const { key } of SHARED_PARTS) {
    for (const reader of ['worker', 'lead'] as const) {
      const open = now.shares.find((s) => s.part === key && s.reader === reader && s.support_id === support?.support_id);
      const wanted = choices[key]?.includes(reader) ?? false;
      if (wanted && !open && support) await putPlanShare(tx, { personId: desk.personId, part: key, reader, supportId: support.support_id }, saidOn);
      if (!wanted && open) {
        await endPlanShare(tx, open.id, saidOn);
        if (reader === 'worker' && desk.mine) await keepToOneself(tx, desk.personId, { part: key });
      }
    }
  }
  for (const carer of now.carers) {
    const kept = carer.parts.filter((part) => !part.startsWith('plan: '));
    const wanted = SHARED_PARTS.filter(({ key }) => choices[key]?.includes(carer.id)).map(({ key }) => carerPart(key));
    const before = carer.parts.filter((part) => part.startsWith('plan: '));
    if (wanted.length !== before.length || wanted.some((part) => !before.includes(part))) await changeShare(tx, carer.id, [...kept, ...wanted] as SharePart[]);
  }
  audit(tx, { action: 'plan.share', personId: desk.personId });
};

/** What the two of them wrote together in a part is the person's alone from now on. */
export const keepPartToOneself = async (tx: Tx, desk: Desk, part: PartKey): Promise<void> => {
  authorise(tx, 'person');
  await keepToOneself(tx, desk.personId, { part });
  audit(tx, { action: 'plan.keep-to-oneself', personId: desk.personId, detail: { part } });
};
