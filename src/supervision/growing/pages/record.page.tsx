// The worker's own record: what is in it, and the PDF to keep.
import { fileOf, found, pageOf } from '../../../kit/http/index.ts';
import { dayOf, sayDate } from '../../../kit/times.ts';
import { Actions, ButtonLink, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page, ROLE_NAMES } from '../../../access/index.ts';
import type { MemberRole, Tx } from '../../../access/index.ts';
import { workerById } from '../../../workforce/index.ts';
import { heldDays } from '../../arrangement.queries.ts';
import { STREAMS } from '../../due.rules.ts';
import { streamLabel } from '../../say-supervision.tsx';
import { competenceDomains } from '../domains.ts';
import { beganOn, goalsOf, growthOf, thanksTo } from '../growing.queries.ts';
import { portablePdf } from '../portable-record.ts';
import type { PortableRecord } from '../portable-record.ts';

const gather = async (tx: Tx): Promise<PortableRecord> => {
  const me = found(tx.viewer.workerId);
  const [worker, began, steps, goals, held, thanks] = [found(await workerById(tx, me)), found(await beganOn(tx, me)), await growthOf(tx, me), await goalsOf(tx, me), await heldDays(tx, me), await thanksTo(tx, me, 200)];
  const of = (kind: 'training' | 'step') => steps.filter((s) => s.kind === kind).map((s) => `${s.what}, ${sayDate(s.on_day)}${s.by_account === worker.account_id ? '' : ` (written down by ${s.by_name ?? 'a lead'})`}`);
  return {
    name: worker.known_as, service: tx.viewer.trustName ?? 'this service', began, printed: dayOf(tx.now),
    sections: [
      { heading: 'Training', items: of('training') },
      { heading: 'Steps in the job', items: of('step') },
      { heading: 'What I bring', says: 'By the nine areas of the competence framework for mental health peer support workers (2020). Labels and words are ours.', items: goals.filter((g) => g.in_record && g.strength).map((g) => `${g.domain}. ${competenceDomains().find((d) => d.number === g.domain)?.label ?? ''}: ${g.strength}`) },
      { heading: 'Supervision held', says: 'Days only. What was said stays with those who were there.', items: STREAMS.flatMap((s) => {
        const days = held.filter((h) => h.stream === s).map((h) => sayDate(h.held_on)).reverse();
        return days.length === 0 ? [] : [`${streamLabel(s)}, ${days.length === 1 ? 'once' : `${days.length} times`}: ${days.join(', ')}`];
      }) },
      { heading: 'Thanks', items: thanks.filter((t) => t.in_record).map((t) => `“${t.words}” ${t.by_name ?? 'Somebody'}, ${ROLE_NAMES[t.by_role as MemberRole] ?? 'a colleague'}, ${sayDate(dayOf(t.at))}`) },
    ],
  };
};

export const myRecordPage = page({
  show: async ({ tx }) => {
    const record = await gather(tx);
    audit(tx, { action: 'growing.record-open' });
    const full = record.sections.filter((s) => s.items.length > 0);
    return pageOf('My own record', (
      <Reading>
        <PageTitle caption={<a href="/my-growing">Growing</a>} lede="Yours to keep and to show, here or in another job. Nothing of anybody you support is in it, and nothing of your health.">My own record</PageTitle>
        {full.length === 0 ? <EmptyState>Nothing is in it yet. Add training or a step, tick an area, or put thanks into it, and come back.</EmptyState> : full.map((s) => (
          <Section key={s.heading} heading={s.heading}>{s.says && <p className="al-soft">{s.says}</p>}<ul>{s.items.map((item) => <li key={item}>{item}</li>)}</ul></Section>))}
        <Actions><ButtonLink filled href="/my-growing/record.pdf">Download my record (PDF)</ButtonLink></Actions>
      </Reading>
    ));
  },
});

export const myRecordPdf = page({
  show: async ({ tx }) => {
    const record = await gather(tx);
    audit(tx, { action: 'growing.record-print' });
    return fileOf('my-record-as-a-peer-worker.pdf', 'application/pdf', await portablePdf(record));
  },
});
