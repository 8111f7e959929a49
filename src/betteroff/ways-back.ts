// The rules of the way back onto benefits, as far as they were read somewhere; the others say that they were not.
export type WayBack = { heading: string; rules: { rule: string; source: { name: string; href?: string } | null; read: string }[] };

const READ = 'November 2026';
const law = (name: string, path: string) => ({ name, href: `https://www.legislation.gov.uk/${path}` });

export const WAYS_BACK: readonly WayBack[] = [
  {
    heading: 'Universal Credit',
    rules: [
      { rule: 'While some Universal Credit is still paid, nothing has ended. When pay falls, the next payment rises by itself: 55p for each pound.', source: law('Universal Credit Regulations 2013, regulation 22', 'uksi/2013/376/regulation/22'), read: READ },
      { rule: 'If pay took it down to nothing, claiming again within six months goes back to the same monthly dates.', source: { name: 'Universal Credit Regulations 2013, regulation 21(3C), as advisers quote it on rightsnet', href: 'https://www.rightsnet.org.uk/forums/viewthread/12116/' }, read: READ },
      { rule: 'Whether the health element (LCWRA) comes back without a new assessment, and whether the higher amount of before April 2026 is kept after a gap: ask an adviser before Universal Credit ends.', source: null, read: READ },
      { rule: 'A new claim is paid about five weeks later. Ask about an advance, which is a loan.', source: null, read: READ },
    ],
  },
  {
    heading: 'New Style ESA',
    rules: [
      { rule: 'Not well enough for work again within 12 weeks: the time before and after counts as one. Say so when you claim.', source: { name: 'Employment and Support Allowance Regulations 2013, regulation 86, as an adviser quotes it on rightsnet (2018)', href: 'https://www.rightsnet.org.uk/Forums/viewreply/57965/' }, read: READ },
      { rule: 'More than 12 weeks: it depends on the National Insurance you paid in two earlier tax years. Ask an adviser.', source: null, read: READ },
      { rule: 'Old income-related ESA, Income Support and income-based Jobseeker’s Allowance do not come back. Universal Credit is in their place.', source: null, read: READ },
    ],
  },
  {
    heading: 'PIP and DLA',
    rules: [
      { rule: 'They go on beside work, and on after it. How much you earn does not matter.', source: { name: 'Equity, Personal Independence Payment and work (May 2025)', href: 'https://www.equity.org.uk/advice-and-support/social-security-tax-and-financial-support/personal-independence-payment-and-work' }, read: READ },
      { rule: 'What you do at work can be asked about when PIP is looked at again. An adviser can help you say what it costs you.', source: { name: 'CPAG, PIP and work (2025)', href: 'https://askcpag.org.uk/content/212737/pip-and-work' }, read: READ },
    ],
  },
  {
    heading: 'The benefit cap',
    rules: [
      { rule: 'After twelve months in which you earned enough each month, the cap waits for up to nine months. Give your last twelve months’ earnings when you claim.', source: { name: 'gov.uk, when the benefit cap affects your payments (a page of 2024-25: the amounts have changed)', href: 'https://www.gov.uk/benefit-cap/how-earnings-affect-when-benefit-cap-starts' }, read: READ },
    ],
  },
  {
    heading: 'Council tax reduction',
    rules: [{ rule: 'Tell the council on the day your pay changes. Each council has its own rules about how far back it pays.', source: null, read: READ }],
  },
  {
    heading: 'Your job',
    rules: [{ rule: 'Fewer hours, a pause, or other days may be enough. Your lead can tell you what is possible; you need not say why you ask.', source: { name: 'Alongside: your contract can change from any day' }, read: READ }],
  },
];
