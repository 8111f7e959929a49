// What a service needs before the public can come to it. Pure.

/** A real service opens to the public once it has a crisis line of its own: nobody in a bad hour must find only a form. */
export const isOpenToPublic = (trust: { demo: boolean; ownLines: number }): boolean => trust.demo || trust.ownLines > 0;

export type OpeningFacts = { ownLines: number; leads: number; teams: number; workers: number; independent: boolean; onCall: number; workDomains: number; servicePhone: boolean; canMail: boolean };
export type OpeningStep = { key: string; done: boolean; /** The public pages stay closed without it. */ must: boolean; what: string; why: string; /** Where it is done; null when only whoever runs the machine can. */ href: string | null };

/** Everything to do before opening, in the order to do it. */
export const openingSteps = (facts: OpeningFacts): OpeningStep[] => [
  { key: 'crisis', done: facts.ownLines > 0, must: true, what: 'Set your own crisis line', why: 'Your public pages stay closed until people can see whom to ring.', href: '/admin/help/lines/new' },
  { key: 'lead', done: facts.leads > 0, must: false, what: 'Add a peer lead', why: 'Somebody must answer the people who ask.', href: '/admin/accounts/new' },
  { key: 'team', done: facts.teams > 0, must: false, what: 'Add a ward or community team', why: 'Its staff can then ask for peer support with somebody.', href: '/admin/teams/new' },
  { key: 'worker', done: facts.workers > 0, must: false, what: 'Add a peer worker', why: 'With their days, hours and how many people they have room for.', href: '/admin/workers/new' },
  { key: 'on-call', done: facts.onCall > 0, must: false, what: 'Set who is on call', why: 'When nobody has confirmed a concern in time, this number is shown.', href: '/admin/help/on-call/new' },
  { key: 'independent', done: facts.independent, must: false, what: 'Name patient advice or an advocate', why: 'People can then tell somebody who is not part of the service.', href: '/admin/help#independent' },
  { key: 'phone', done: facts.servicePhone, must: false, what: 'Set the service’s own phone number', why: 'Many people would rather ring.', href: '/admin/clocks/service_phone' },
  { key: 'domains', done: facts.workDomains > 0, must: false, what: 'Set the work e-mail addresses', why: 'A team without accounts proves with a code that it belongs here.', href: '/admin/clocks/work_email_domains' },
  { key: 'mail', done: facts.canMail, must: false, what: 'Let Alongside send e-mail', why: 'Without it, links are printed, and team codes cannot be sent. Whoever runs the machine sets it, as docs/running.md says.', href: null },
];
