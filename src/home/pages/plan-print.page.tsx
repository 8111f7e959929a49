// The plan on paper: the person's own (/my-plan/print), and what their worker prints for somebody without an account (/people/:id/plan/print).
import { z } from 'zod';
import type { ReactNode } from 'react';
import { found, NotFound, pageOf } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, PrintButton } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { ringLines } from '../../teams/index.ts';
import { personById } from '../../people/index.ts';
import { newestStay } from '../../stays/index.ts';
import { namesHidden, placesForPaper, PlacesInPlan } from '../../connections/index.ts';
import { besidePlan, homeDay, PLAN_PARTS, planOf, PlanSheet } from '../../plans/index.ts';
import type { PlanEntry } from '../../plans/index.ts';

const query = z.object({ large: z.literal('1').optional().catch(undefined), blank: z.literal('1').optional().catch(undefined), without: z.union([z.string(), z.array(z.string())]).optional().catch(undefined) });
type Query = z.output<typeof query>;

const withoutOf = (q: Query): string[] => [q.without ?? []].flat().filter((key) => PLAN_PARTS.some((p) => p.key === key));
const address = (path: string, q: { large: boolean; blank: boolean; without: readonly string[] }): string => {
  const search = new URLSearchParams([...(q.large ? [['large', '1']] : []), ...(q.blank ? [['blank', '1']] : []), ...q.without.map((key) => ['without', key])] as [string, string][]);
  return search.size > 0 ? `${path}?${search.toString()}` : path;
};

type TopProps = { path: string; back: ReactNode; q: Query; entries: readonly PlanEntry[] };
const Top = ({ path, back, q, entries }: TopProps) => {
  const [large, blank, without] = [q.large === '1', q.blank === '1', withoutOf(q)];
  const parts = PLAN_PARTS.filter((p) => p.key !== 'meeting' && entries.some((e) => e.part === p.key && e.left_out_at === null));
  return (
    <div className="al-no-print">
      <p>{back}</p>
      <Actions><PrintButton /><ButtonLink href={address(path, { large: !large, blank, without })}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions>
      {!blank && entries.every((e) => e.left_out_at !== null) && (
        <Aside><p>Nothing is in the plan yet, so only the numbers to ring are on this paper. That is worth having on a fridge too. <a href={address(path, { large, blank: true, without: [] })}>Print one with room to write on</a> instead.</p></Aside>
      )}
      {!blank && parts.length > 1 && (
        <Details summary="Choose what is on the paper" open={without.length > 0}>
          <p>A fridge is read by others too.</p>
          <ul>{parts.map((p) => (without.includes(p.key)
            ? <li key={p.key}>{p.title}: not on it. <a href={address(path, { large, blank, without: without.filter((k) => k !== p.key) })}>Put it back<span className="nhsuk-u-visually-hidden">: {p.title}</span></a></li>
            : <li key={p.key}>{p.title}. <a href={address(path, { large, blank, without: [...without, p.key] })}>Leave it off this paper<span className="nhsuk-u-visually-hidden">: {p.title}</span></a></li>))}</ul>
        </Details>
      )}
    </div>
  );
};

const sheetOf = async (tx: Tx, personId: string, name: string, entries: readonly PlanEntry[], q: Query): Promise<ReactNode> => {
  const [today, stay, numbers] = [dayOf(tx.now), await newestStay(tx, personId), await ringLines(tx)];
  const places = q.blank === '1' || namesHidden(tx) ? [] : await placesForPaper(tx, personId, null);
  return <PlanSheet name={name} entries={entries.filter((e) => !withoutOf(q).includes(e.part))} today={today} large={q.large === '1'} blank={q.blank === '1'} numbers={numbers} home={homeDay(stay, today)}><PlacesInPlan places={places} /></PlanSheet>;
};

export const myPlanPrint = page({
  query,
  show: async ({ tx, query: q }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'plan.print-open', personId);
    const [person, entries] = [found(await personById(tx, personId)), await planOf(tx, personId)];
    return pageOf('My plan, to print', <><Top path="/my-plan/print" back={<a href="/my-plan">Back to my plan</a>} q={q} entries={entries} />{await sheetOf(tx, personId, person.known_as, entries, q)}</>);
  },
});

export const planPrintForPerson = page({
  params: z.object({ id: z.uuid() }),
  query,
  show: async ({ tx, params: { id }, query: q }) => {
    const person = found(await personById(tx, id));
    if (!(await besidePlan(tx, id))?.mine) throw new NotFound();
    look(tx, 'plan.print-open', id);
    const entries = await planOf(tx, id);
    return pageOf(`${person.known_as}’s plan, to print`, (
      <>
        <Top path={`/people/${id}/plan/print`} back={<a href={`/people/${id}/plan`}>Back to {person.known_as}’s plan</a>} q={q} entries={entries} />
        <p className="al-no-print al-soft">This is for {person.known_as} to keep. What is on it is what you see. Ask {person.known_as} what should be on the paper, hand it over yourself, and do not leave it lying about.</p>
        {await sheetOf(tx, id, person.known_as, entries, q)}
      </>
    ));
  },
});
