// In hospital and just home: for the lead. Days to ask about first, then everybody on a ward, then who left lately.
import type { ReactNode } from 'react';
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { addDays, dayOf } from '../../kit/times.ts';
import { Details, Pagination } from '../../kit/nhs/index.ts';
import { CardList, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { datesToAsk, inHospitalNow, isToAsk } from '../../stays/index.ts';
import { justHome } from '../leavings.queries.ts';
import { DatesToAsk, HospitalRow, JustHomeList } from './service/hospital.tsx';

const PAGE = 30;
const MOST_TO_ASK = 20;
const MOST_HOME = 30;
const DAYS_HOME = 28;
/** Those not met at home yet stand first; more than so many are folded. */
const HOME_FEW = 2;

export const hospital = page({
  query: z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) }),
  show: async ({ tx, query: { page: number } }) => {
    const today = dayOf(tx.now);
    const [settings, here] = await Promise.all([settingsOf(tx), inHospitalNow(tx, { limit: PAGE + 1, offset: (number - 1) * PAGE })]);
    const stale = settings.expected_stale_days;
    // Whoever is asked about stands first, and not a second time.
    const [longest, home] = number === 1 ? await Promise.all([datesToAsk(tx, today, stale, { limit: MOST_TO_ASK }), justHome(tx, addDays(today, -DAYS_HOME), MOST_HOME)]) : [[], []];
    const known = new Set(longest.map((one) => one.id));
    const others = here.slice(0, PAGE).filter((stay) => !known.has(stay.id));
    const ask = [...longest, ...others.filter((stay) => isToAsk(stay, today, stale))];
    const rest = others.filter((stay) => !isToAsk(stay, today, stale));
    audit(tx, { action: 'stay.list', ids: [...new Set([...longest, ...here, ...home].map((one) => one.person_id))] });
    return pageOf('In hospital and just home', (
      <Reading>
        <PageTitle lede="The wards write these days down. What a ward tells you on the phone, you write with who told you.">In hospital and just home</PageTitle>
        {ask.length > 0 && <Section heading="Days of leaving to ask about"><DatesToAsk stays={ask} today={today} /></Section>}
        <Section heading={ask.length > 0 ? 'Everybody else in hospital' : 'In hospital now'}>
          {here.length === 0 ? <EmptyState>Nobody we support is in hospital just now. When somebody is, they stand here with the day they are expected to leave.</EmptyState>
            : rest.length === 0 ? <p className="al-soft">Nobody else just now.</p> : <Else folded={ask.length > 0} count={rest.length}><CardList>{rest.map((stay) => <HospitalRow key={stay.id} stay={stay} staleDays={stale} today={today} />)}</CardList></Else>}
          {(number > 1 || here.length > PAGE) && <Pagination previous={number > 1 ? { href: `/hospital?page=${number - 1}` } : undefined} next={here.length > PAGE ? { href: `/hospital?page=${number + 1}` } : undefined} />}
        </Section>
        {home.length > 0 && <Section heading="Left in the last four weeks"><JustHomeList home={home} homeDays={settings.home_contact_days} today={today} few={HOME_FEW} /></Section>}
      </Reading>
    ));
  },
});

/** What needs nobody now is folded under what does. */
const Else = ({ folded, count, children }: { folded: boolean; count: number; children: ReactNode }) => folded ? <Details expander summary={`Their day stands: ${count}`}>{children}</Details> : children;
