// /places/:id: one place, everything we know of it, and how we know it. Public.
import { z } from 'zod';
import { page } from '../../access/index.ts';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { Actions, Aside, PageTitle, PrintButton, QuietTag, Reading, TagRow } from '../../kit/look/index.ts';
import { SummaryList } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { sayHowKnown } from '../known-from.rules.ts';
import { PlaceForStaff } from '../freshness/pages/place-for-staff.tsx';
import { SaysWeKnow } from '../freshness/pages/says-we-know.tsx';
import { factsOf, keeps, localGroupsOf, placeKept, sayKept } from '../freshness/keeping.queries.ts';
import { placeById } from '../place.queries.ts';
import { PlaceWarning } from './place-warning.tsx';
import { placeRows } from './place-facts.tsx';
import { SourceLines } from './source-lines.tsx';

export const place = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params }) => {
    const one = found(await placeById(tx, params.id));
    if (one.same_as) return redirectTo(`/places/${one.same_as}`);
    const [today, facts, groups] = [dayOf(tx.now), await factsOf(tx, params.id), await localGroupsOf(tx, params.id)];
    const staff = tx.viewer.role === 'peer_worker' || tx.viewer.role === 'lead';
    return pageOf(one.name, (
      <Reading>
        <PageTitle caption={one.organisation && one.organisation !== one.name ? `Run by ${one.organisation}` : undefined}>{one.name}</PageTitle>
        <PlaceWarning place={one} />
        <TagRow>{one.kinds.map((kind) => <QuietTag key={kind}>{kind}</QuietTag>)}</TagRow>
        {(one.description ?? '').split('\n').filter((line) => line.trim() !== '').map((line, at) => <p key={at}>{line}</p>)}
        <Aside><p>{sayHowKnown({ ...one, canRing: one.phones.length > 0, canAsk: one.url !== null || one.email !== null }, today, true)}</p></Aside>
        <SummaryList rows={placeRows(one, today).map(([key, value]) => ({ key, value: <>{value}</> }))} />
        {tx.viewer.role === 'lead' && <p className="al-no-print"><a href={`/places/${one.id}/correct`}>Correct this entry</a></p>}
        <SaysWeKnow facts={facts} groups={groups} />
        {staff && <PlaceForStaff placeId={one.id} keeps={await keeps(tx)} kept={sayKept(await placeKept(tx, one.id))} />}
        <Actions><PrintButton /></Actions>
        <p className="al-no-print"><a href="/find">Find other places</a></p>
        <SourceLines sources={[{ name: one.source, licence: one.licence, licence_url: one.licence_url, attribution: one.attribution }]} positions={false} />
      </Reading>
    ));
  },
});
