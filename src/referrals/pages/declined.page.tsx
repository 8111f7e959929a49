import { pageOf } from '../../kit/http/index.ts';
import { Table } from '../../kit/nhs/index.ts';
import { EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { declinedByTeam } from '../answer.queries.ts';
import type { DeclinedCount } from '../answer.queries.ts';
import { sayTimes } from '../answer-words.ts';
import { declineReasons } from '../decline-reasons.ts';

const LAST_DAYS = 90;

const choiceOf = (reason: string): string => declineReasons().find((r) => r.reason === reason)?.choice ?? reason;
const notOurs = (reason: string): boolean => declineReasons().some((r) => r.reason === reason && r.notOurs);

/** What teams asked for that was declined, counted by team: first what would replace staff, so that somebody can talk with that team. */
export const declined = page({
  show: async ({ tx }) => {
    const counts = await declinedByTeam(tx, new Date(tx.now.getTime() - LAST_DAYS * 86_400_000));
    audit(tx, { action: 'referral.declined' });
    const asked = counts.filter((c) => notOurs(c.reason));
    const rest = counts.filter((c) => !notOurs(c.reason));
    return pageOf('What we said no to', (
      <Reading>
        <PageTitle lede={`In the last ${LAST_DAYS} days, by team. A team that often asks for what peer workers do not do may need a talk about what they are for.`}>What we said no to</PageTitle>
        <Section heading="Asked for what is not ours to do">
          {asked.length === 0 ? <EmptyState>Nobody asked for therapy, an escort, observation, medication prompting, clinical follow-up or cover for staff.</EmptyState> : <Counts caption="Asked for what is not ours to do" counts={asked} />}
        </Section>
        <Section heading="Other reasons">
          {rest.length === 0 ? <EmptyState>Nothing was declined for another reason.</EmptyState> : <Counts caption="Other reasons" counts={rest} />}
        </Section>
      </Reading>
    ));
  },
});

const Counts = ({ caption, counts }: { caption: string; counts: DeclinedCount[] }) => (
  <Table caption={caption} captionHidden columns={[{ heading: 'Team' }, { heading: 'Why' }, { heading: 'How often' }]}
    rows={counts.map((c) => [c.team ?? 'People themselves, or by phone', choiceOf(c.reason), sayTimes(c.times)])} />
);
