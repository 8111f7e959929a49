// The rules of the way back onto benefits, as far as they were read somewhere; the others say that they were not.
export type WayBack = { heading: string; rules: { rule: string; source: { name: string; href?: string } | null; read: string; /** Read in somebody's account of the rule, not in the rule: an adviser confirms it. */ ask?: boolean }[] };

const READ = 'November 2026';
const law = (name: string, path: string) => ({ name, href: `https://www.legislation.gov.uk/${path}` });

export const WAYS_BACK: readonly WayBack[] = [
  {
    heading: 'Your job',
    rules: [{ rule: 'Fewer hours, a pause, or other days may be enough. Your lead can tell you what is possible; you need not say why you ask.', source: { name: 'Alongside: your contract can change from any day' }, read: READ }],
  },
  {
    heading: 'Universal Credit',
    rules: [
      { rule: 'While some Universal Credit is still paid, nothing has ended. When pay falls, the next payment rises by itself: 55p for each pound.', source: law('Universal Credit Regulations 2013, regulation 22', 'uksi/2013/376/regulation/22'), read: READ },
      { rule: 'If pay took it down to nothing, claiming again within six months goes back to the same monthly dates.', source: { name: 'Universal Credit Regulations 2013, regulation 21(3C), as advisers quote it on rightsnet', href: 'https://www.rightsnet.org.uk/forums/viewthread/12116/' }, read: READ, ask: true },
      { rule: 'If you had been found to have LCW or LCWRA and claim again within six months, that finding may still hold, without a new assessment. One claimant was told so in their journal; advisers found no rule that says it in one place. Get it in writing, in your journal, before Universal Credit ends.', source: { name: 'Advisers on rightsnet, “UCFS reclaims and LCW: no linking rule?” (2018)', href: 'https://www.rightsnet.org.uk/forums/viewreply/63346/' }, read: READ, ask: true },
      { rule: 'From 6 April 2026 the health element is £429.80 a month for those who had it before that day, who meet the severe conditions, or who are terminally ill, and £217.26 for everybody else. Whether the higher amount comes back after Universal Credit has stopped: we have read no rule.', source: null, read: READ },
      { rule: 'A first payment is about five weeks away. Ask about an advance, which is a loan.', source: null, read: READ },
    ],
  },
  {
    heading: 'New Style ESA',
    rules: [
      { rule: 'Not well enough for work again within 12 weeks: the time before and after counts as one spell. So you need not wait, and need not have paid more National Insurance. Say so when you claim; some people were wrongly told to claim Universal Credit.', source: { name: 'Employment and Support Allowance Regulations 2013, regulation 86, as an adviser quotes it on rightsnet (2018)', href: 'https://www.rightsnet.org.uk/Forums/viewreply/57965/' }, read: READ, ask: true },
      { rule: 'More than 12 weeks: it is a new claim, and depends on the National Insurance you paid in two earlier tax years.', source: null, read: READ },
      { rule: 'Permitted work ends at 16 hours, or above the weekly limit. Going back below both does not bring the payment back by itself: it is claimed.', source: null, read: READ },
      { rule: 'Old income-related ESA, Income Support and income-based Jobseeker’s Allowance do not come back, also not within 12 weeks. Universal Credit is in their place.', source: null, read: READ },
    ],
  },
  {
    heading: 'PIP and DLA',
    rules: [
      { rule: 'They go on beside work, and on after it. How much you earn does not matter.', source: { name: 'Equity, Personal Independence Payment and work (May 2025)', href: 'https://www.equity.org.uk/advice-and-support/social-security-tax-and-financial-support/personal-independence-payment-and-work' }, read: READ, ask: true },
      { rule: 'What you do at work can be asked about when PIP is looked at again. An adviser can help you say what it costs you.', source: { name: 'CPAG, PIP and work (2025)', href: 'https://askcpag.org.uk/content/212737/pip-and-work' }, read: READ, ask: true },
    ],
  },
  {
    heading: 'The benefit cap',
    rules: [
      { rule: 'After twelve months in which you earned enough each month, the cap waits for up to nine months. Give your last twelve months’ earnings when you claim.', source: { name: 'gov.uk, when the benefit cap affects your payments (a page of 2024-25: the amounts have changed)', href: 'https://www.gov.uk/benefit-cap/how-earnings-affect-when-benefit-cap-starts' }, read: READ, ask: true },
    ],
  },
  {
    heading: 'Council tax reduction',
    rules: [{ rule: 'Tell the council on the day your pay changes. Each council has its own rules about how far back it pays.', source: null, read: READ }],
  },
];
