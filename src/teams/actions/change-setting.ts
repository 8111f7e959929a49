import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { invalid } from '../../kit/http/index.ts';
import type { InvalidAnswer } from '../../kit/http/index.ts';
import { putSetting } from '../setting.queries.ts';
import { settingProblem } from '../setting.rules.ts';
import type { SettingKey } from '../setting.rules.ts';
import { settingsOf } from '../settings.ts';

/** Sets one thing for the trust; what it was before is kept. Null when done, or when nothing changes. */
export const changeSetting = async (tx: Tx, key: SettingKey, value: unknown): Promise<InvalidAnswer | null> => {
  authorise(tx, 'administrator');
  const settings = await settingsOf(tx);
  const problem = settingProblem(key, value, settings);
  if (problem) return invalid({ value: problem });
  if (JSON.stringify(settings[key]) === JSON.stringify(value)) return null;
  await putSetting(tx, key, settings[key], value);
  audit(tx, { action: 'setting.change', object: 'trust_setting', detail: { key } });
  return null;
};
