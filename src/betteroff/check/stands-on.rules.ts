// Which rates of 2025-26 and 2026-27 somebody's answers stand on, so that the sheet is no longer than it must be. Held by a test: one that is left out changes no figure.
import { readAges, type Answers } from './answers.rules.ts';

const of = (a: Answers) => {
  const [couple, children] = [a['family'] === 'couple' || a['family'] === 'couple_children', a['family'] === 'lone_parent' || a['family'] === 'couple_children'];
  return {
    couple, children, universalCredit: a['universal_credit'] !== 'no', under25: Number(a['age']) < 25 && (!couple || Number(a['partner_age']) < 25), health: a['health'] ?? 'none',
    childcare: children && Number((a['childcare'] ?? '0').replace(/[£,\s]/g, '')) > 0, several: (readAges(a['children'] ?? '') ?? []).length > 1,
  };
};

/** Whether a figure of these answers depends on the rate, by its key in data/benefits/rates.json. */
export const standsOn = (key: string, a: Answers): boolean => {
  const is = of(a);
  const [what = '', which = ''] = key.split('.');
  switch (what) {
    case 'dla': return false; // not asked for
    case 'pip': return [`daily_living_${a['daily_living']}`, `mobility_${a['mobility']}`].includes(which);
    case 'carers_allowance': return a['caring'] === 'allowance';
    case 'child_benefit': return is.children && (which !== 'other' || is.several);
    case 'new_style_esa': return (a['esa'] ?? 'none') !== 'none' && esa(which, a);
    case 'benefit_cap': return is.universalCredit && cap(which, is.couple || is.children, a['london'] === 'yes');
    case 'universal_credit': return is.universalCredit && universalCredit(which, a, is);
    default: return true;
  }
};

const esa = (which: string, a: Answers): boolean => {
  if (which === 'support_component') return a['esa'] === 'support';
  if (which === 'work_related_activity_component') return a['esa'] === 'wrag';
  return true;
};
const cap = (which: string, family: boolean, london: boolean): boolean => which === 'exempt_earnings' || (which.startsWith('family') === family && which.endsWith('_london') === london);

const universalCredit = (which: string, a: Answers, is: ReturnType<typeof of>): boolean => {
  if (/^(single|couple)_/.test(which)) return which === `${is.couple ? 'couple' : 'single'}_${is.under25 ? 'under_25' : '25_plus'}`;
  if (which.startsWith('childcare')) return is.childcare;
  if (which.startsWith('child')) return is.children;
  if (which.startsWith('disabled_child') || which.startsWith('lcw_') || which === 'non_dependant') return false; // not asked for
  if (which.startsWith('lcwra')) return is.health === 'lcwra_before' ? which !== 'lcwra_new' : is.health === 'lcwra_new' && which !== 'lcwra_protected';
  if (which === 'carer') return (a['caring'] ?? 'none') !== 'none';
  if (which.startsWith('work_allowance')) return is.children || is.health !== 'none';
  return true;
};
