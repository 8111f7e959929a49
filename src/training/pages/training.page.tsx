// Training: cohorts that run, will run and have run. A lead sees all, a trainer their own.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { count, dayOf, sayDate } from '../../kit/times.ts';
import { Pagination } from '../../kit/nhs/index.ts';
import { ButtonLink, CardList, CardRow, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { cohorts } from '../cohort.queries.ts';
import type { CohortRow } from '../cohort.queries.ts';
import { registersToTake } from '../today.queries.ts';
import { sayMoment } from '../../kit/times.ts';

const PAGE = 20;

export const trainingPage = page({
  query: z.object({ page: z.coerce.number().int().min(1).max(100).catch(1).default(1) }),
  show: async ({ tx, query: { page: n } }) => {
    const lead = tx.viewer.role === 'lead';
    const today = dayOf(tx.now);
    const [rows, open] = await Promise.all([cohorts(tx, { limit: PAGE + 1, offset: (n - 1) * PAGE }), n === 1 ? registersToTake(tx, 12) : []]);
    const shown = rows.slice(0, PAGE);
    audit(tx, { action: 'training.list' });
    const groups: [string, CohortRow[]][] = [['Running now', shown.filter((c) => c.begins_on <= today && c.ends_on >= today)], ['Coming', shown.filter((c) => c.begins_on > today)], ['Finished', shown.filter((c) => c.ends_on < today)]];
    return pageOf('Training', (
      <>
        <PageTitle lede={lead ? 'Who learns to be a peer worker here, and how far each group is.' : 'The cohorts you train. Their registers are yours to take.'}>Training</PageTitle>
        <Columns
          main={(
            <>
              {open.length > 0 && <Section heading="Registers to take"><CardList>{open.map((s) => <CardRow key={s.id} now action={<ButtonLink href={`/training/sessions/${s.id}`} hiddenText={`of ${s.title}`}>Take the register</ButtonLink>}>{s.title}, {sayMoment(s.begins_at, today)} <span className="al-soft">{s.cohort}</span></CardRow>)}</CardList></Section>}
              {shown.length === 0 && <EmptyState>{lead ? <>No cohort yet. Choose a <a href="/training/programmes">programme</a>, say on which days it meets, and every session has its date.</> : 'You train no cohort now. When a lead names you as a trainer, it appears here.'}</EmptyState>}
              {groups.filter(([, list]) => list.length > 0).map(([heading, list]) => (
                <Section key={heading} heading={heading}>
                  <CardList>{list.map((c) => <CardRow key={c.id}><a href={`/training/cohorts/${c.id}`}>{c.name}</a>, {c.programme}. {sayDate(c.begins_on)} to {sayDate(c.ends_on)}. {count(c.learners, 'learner')}.</CardRow>)}</CardList>
                </Section>
              ))}
              {(n > 1 || rows.length > PAGE) && <Pagination previous={n > 1 ? { href: `/training?page=${n - 1}` } : undefined} next={rows.length > PAGE ? { href: `/training?page=${n + 1}` } : undefined} />}
            </>
          )}
          aside={lead ? (
            <>
              <p><a href="/training/programmes">Programmes</a>: what is taught, and make a cohort</p>
              <p><a href="/recruitment">Recruitment</a>: who asks for work as a peer worker, and where each is</p>
              <p className="al-soft">Anybody can <a href="/check-certificate">check a certificate</a> with the letters on it.</p>
            </>
          ) : <p><a href="/my-training">My own training</a></p>} />
      </>
    ));
  },
});
