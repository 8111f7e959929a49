// One setting changed. Its form depends on which it is, so this page reads what was posted itself.
import { z } from 'zod';
import { NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, readForm } from '../../kit/forms/index.ts';
import type { Errors, Typed } from '../../kit/forms/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { changeSetting } from '../actions/change-setting.ts';
import { SettingField, settingAlso, settingForm, settingValue, typedSetting } from '../setting-field.tsx';
import { changesOfSetting } from '../setting.queries.ts';
import { isSettingKey, saySetting, SETTINGS } from '../setting.rules.ts';
import type { SettingKey } from '../setting.rules.ts';
import { settingsOf, STARTING_SETTINGS } from '../settings.ts';

const params = z.object({ key: z.string().max(60) });

const keyOf = (key: string): SettingKey => {
  if (!isSettingKey(key)) throw new NotFound();
  return key;
};

const draw = async (tx: Tx, key: SettingKey, form: { typed: Typed; errors: Errors; key: string }, status?: number): Promise<PageAnswer> => {
  const settings = await settingsOf(tx);
  const changes = await changesOfSetting(tx, key);
  const typed = Object.keys(form.typed).length > 0 ? form.typed : typedSetting(key, settings[key]);
  const f = fields(settingForm(key), typed, form.errors);
  const today = dayOf(tx.now);
  return pageOf(SETTINGS[key].label, (
    <Reading>
      <FormErrors form={f} />
      <Form action={`/admin/clocks/${key}`} idempotencyKey={form.key}>
        <SettingField settingKey={key} form={f} />
        <Actions><Button>Save</Button></Actions>
      </Form>
      <p>It started as: {saySetting(key, STARTING_SETTINGS[key])}.</p>
      {changes.length > 0 && (
        <Section heading="What it was before">
          <ul>{changes.map((one) => <li key={one.changed_at.toISOString()}>{saySetting(key, one.was ?? STARTING_SETTINGS[key])}, until {sayMoment(one.changed_at, today)}{one.changed_by_name ? `, changed by ${one.changed_by_name}` : ''}</li>)}</ul>
        </Section>
      )}
      <p><a href="/admin/clocks">Back to all settings</a></p>
    </Reading>
  ), { status });
};

export const adminSetting = page({
  params,
  show: ({ tx, params: { key }, typed, errors, key: formKey }) => draw(tx, keyOf(key), { typed, errors, key: formKey }),
  send: async ({ tx, params: { key }, body, key: formKey }): Promise<PageAnswer | ReturnType<typeof redirectTo>> => {
    const setting = keyOf(key);
    const read = readForm(settingForm(setting), body, settingAlso(setting));
    if (!read.ok) return draw(tx, setting, { typed: read.typed, errors: read.errors, key: formKey }, 422);
    const wrong = await changeSetting(tx, setting, settingValue(setting, read.values.value));
    if (wrong) return draw(tx, setting, { typed: read.typed, errors: wrong.errors, key: formKey }, 422);
    return redirectTo('/admin/clocks', 'setting-saved');
  },
});
