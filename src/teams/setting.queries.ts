// What a trust has set, and what it was before.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { newId } from '../kit/ids.ts';
import { askSettingsAnew } from './settings.ts';

export type SettingChange = { key: string; was: unknown; became: unknown; changed_at: Date; changed_by_name: string | null };

export const putSetting = async (tx: Tx, key: string, was: unknown, became: unknown): Promise<void> => {
  askSettingsAnew(tx);
  await tx.db.insertInto('trust_setting').values({ trust_id: trustOf(tx), key, value: JSON.stringify(became), set_by: tx.viewer.accountId, set_at: tx.now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value: JSON.stringify(became), set_by: tx.viewer.accountId, set_at: tx.now })).execute();
  await tx.db.insertInto('setting_change').values({
    trust_id: trustOf(tx), id: newId(), key, was: was === undefined ? null : JSON.stringify(was), became: JSON.stringify(became), changed_by: tx.viewer.accountId, changed_at: tx.now,
  }).execute();
};

/** The last change of each setting that was ever changed. */
export const lastSettingChanges = async (tx: Tx): Promise<SettingChange[]> =>
  tx.db.selectFrom('setting_change as c').leftJoin('account as a', 'a.id', 'c.changed_by').distinctOn('c.key')
    .select(['c.key', 'c.was', 'c.became', 'c.changed_at', 'a.name as changed_by_name']).where('c.trust_id', '=', trustOf(tx)).orderBy('c.key').orderBy('c.changed_at', 'desc').execute();

/** Every change of one setting, newest first, twenty at most. */
export const changesOfSetting = async (tx: Tx, key: string): Promise<SettingChange[]> =>
  tx.db.selectFrom('setting_change as c').leftJoin('account as a', 'a.id', 'c.changed_by').select(['c.key', 'c.was', 'c.became', 'c.changed_at', 'a.name as changed_by_name'])
    .where('c.trust_id', '=', trustOf(tx)).where('c.key', '=', key).orderBy('c.changed_at', 'desc').limit(20).execute();
