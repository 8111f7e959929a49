// Everything a trust may set, with what it means, where it started and what it was before.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { SummaryList } from '../../kit/nhs/index.ts';
import { PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { lastSettingChanges } from '../setting.queries.ts';
import type { SettingChange } from '../setting.queries.ts';
import { GROUP_NAMES, SETTING_KEYS, SETTINGS, saySetting } from '../setting.rules.ts';
import type { SettingGroup, SettingKey } from '../setting.rules.ts';
import { settingsOf, STARTING_SETTINGS } from '../settings.ts';
import type { TrustSettings } from '../settings.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** "Before: 3 working days, until 2 November 2026, changed by Sam." */
export const sayBefore = (key: SettingKey, change: SettingChange | undefined): string | undefined =>
  change && `Before: ${saySetting(key, change.was ?? STARTING_SETTINGS[key])}, until ${sayDate(dayOf(change.changed_at))}${change.changed_by_name ? `, changed by ${change.changed_by_name}` : ''}.`;

const Value = ({ settingKey: key, settings, change }: { settingKey: SettingKey; settings: TrustSettings; change?: SettingChange }) => (
  <>
    <strong>{saySetting(key, settings[key])}</strong>
    <br /><span className="al-soft">{SETTINGS[key].means}</span>
    {!same(settings[key], STARTING_SETTINGS[key]) && <><br /><span className="al-soft">It started as: {saySetting(key, STARTING_SETTINGS[key])}.</span></>}
    {change && <><br /><span className="al-soft">{sayBefore(key, change)}</span></>}
  </>
);

/** The settings of one group as a list, each with its way to change it. */
export const SettingGroupList = ({ group, settings, changes }: { group: SettingGroup; settings: TrustSettings; changes: readonly SettingChange[] }) => (
  <Section heading={GROUP_NAMES[group].heading} id={group}>
    <p>{GROUP_NAMES[group].lede}</p>
    <SummaryList rows={SETTING_KEYS.filter((key) => SETTINGS[key].group === group).map((key) => ({
      key: SETTINGS[key].label,
      value: <Value settingKey={key} settings={settings} change={changes.find((one) => one.key === key)} />,
      actions: [{ href: `/admin/clocks/${key}`, text: 'Change', hiddenText: SETTINGS[key].label }],
    }))} />
  </Section>
);

export const adminClocks = page({
  show: async ({ tx }) => {
    const settings = await settingsOf(tx);
    const changes = await lastSettingChanges(tx);
    return pageOf('Clocks and settings', (
      <Reading>
        <PageTitle lede="What your service promises, and when it is there. Everybody reads these on their pages.">Clocks and settings</PageTitle>
        {(Object.keys(GROUP_NAMES) as SettingGroup[]).map((group) => <SettingGroupList key={group} group={group} settings={settings} changes={changes} />)}
      </Reading>
    ));
  },
});
