// Somebody's answers as they would say them: for the list on the result and the printed sheet.
import { readAges, type Answers } from './answers.rules.ts';
import { STEPS, STEP_NAMES, type StepName } from './steps.ts';

const WORDS: Record<string, Record<string, string>> = {
  family: { single: 'no partner or children', couple: 'with a partner', lone_parent: 'with children', couple_children: 'with a partner and children' },
  home: { social: 'rents from the council or a housing association', private: 'rents from a private landlord', owner: 'pays no rent' },
  esa: { none: 'no New Style ESA', assessment: 'New Style ESA, not assessed yet', wrag: 'New Style ESA, work-related activity group', support: 'New Style ESA, support group' },
  health: { none: 'no', lcw: 'LCW', lcwra_before: 'LCWRA, before 6 April 2026', lcwra_new: 'LCWRA, from 6 April 2026' },
  rate: { none: 'none', standard: 'standard', enhanced: 'enhanced' },
  caring: { none: 'no', element: 'paid with Universal Credit', allowance: 'Carer’s Allowance' },
};
const pounds = (typed: string | undefined, every: string): string => `£${(typed ?? '0').replace('£', '')} ${every}`;
const every = (a: Answers): string => (a['rent_every'] === 'month' ? 'a month' : 'a week');
const say = (name: string, value: string | undefined): string => WORDS[name]?.[value ?? ''] ?? value ?? '';

const LINES: Record<StepName, (a: Answers) => string> = {
  family: (a) => say('family', a['family']),
  ages: (a) => [a['age'], a['partner_age'] && `partner ${a['partner_age']}`, STEPS.childcare.applies(a) && `children ${readAges(a['children'] ?? '')?.join(', ')}`].filter(Boolean).join('; '),
  partner: (a) => pounds(a['partner_pay'], 'a year'), home: (a) => `${say('home', a['home'])}${a['london'] === 'yes' ? ', in London' : ''}`,
  rent: (a) => `${pounds(a['rent'], every(a))}${a['home'] === 'private' ? `; Local Housing Allowance ${pounds(a['lha'], every(a))}` : ''}`,
  benefits: (a) => `${a['universal_credit'] === 'yes' ? 'Universal Credit' : 'no Universal Credit'}; ${say('esa', a['esa'])}`,
  health: (a) => say('health', a['health']), pip: (a) => `daily living ${say('rate', a['daily_living'])}, mobility ${say('rate', a['mobility'])}`, caring: (a) => say('caring', a['caring']),
  savings: (a) => pounds(a['savings'], 'in all'), childcare: (a) => pounds(a['childcare'], 'a week'),
  council: (a) => (a['council_out'] || a['council_in'] ? `${pounds(a['council_out'], 'a week out of work')}, ${pounds(a['council_in'], 'in work')}` : 'not known, not counted'),
  offer: (a) => `${a['band'] === 'other' ? pounds(a['pay'], 'a year full time') : `band ${a['band']?.split('-')[0]}${a['band']?.endsWith('-1') ? ', later step' : ''}`}, ${a['hours']} hours, ${a['pension'] === 'yes' ? 'in' : 'not in'} the NHS pension`,
};
const SHORT: Record<StepName, string> = {
  family: 'Lives', ages: 'Age', partner: 'Partner’s pay', home: 'Home', rent: 'Rent', benefits: 'Benefits', health: 'Capability for work', pip: 'PIP', caring: 'Caring', savings: 'Savings', childcare: 'Childcare', council: 'Council tax reduction', offer: 'The job',
};

/** One line for each page that was asked. */
export const answerLines = (answers: Answers): { step: StepName; what: string; says: string }[] =>
  STEP_NAMES.filter((step) => STEPS[step].applies(answers)).map((step) => ({ step, what: SHORT[step], says: LINES[step](answers) }));
