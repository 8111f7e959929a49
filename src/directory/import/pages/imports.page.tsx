// /directory/imports: what was brought in lately, and the corrections that lie over it. For the lead and the administrator.
import { page } from '../../../access/index.ts';
import { pageOf } from '../../../kit/http/index.ts';
import { CardList, CardRow, EmptyState, PageTitle, Quote, Reading, Section } from '../../../kit/look/index.ts';
import { count, dayOf, sayDay, sayMoment } from '../../../kit/times.ts';
import { corrections } from '../correction.queries.ts';
import { CORRECTED_WORDS } from '../correction.rules.ts';
import { latestImports, type ImportReport } from '../import-run.queries.ts';

export const imports = page({
  show: async ({ tx }) => {
    const [runs, kept] = [await latestImports(tx, 20), await corrections(tx, { most: 30 })];
    const today = dayOf(tx.now);
    return pageOf('What was imported', (
      <Reading>
        <PageTitle lede="Where the places in the directory come from, and what we know better.">What was imported</PageTitle>
        <Section heading="The last imports">
          {runs.length === 0 ? <EmptyState>Nothing was imported yet. Whoever runs this server brings places in: “Importing places” in docs/running.md says how.</EmptyState> : (
            <CardList>{runs.map((run) => (
              <CardRow key={run.id} action={<a href={`/directory/imports/${run.id}`}>Read the report<span className="nhsuk-u-visually-hidden"> of {run.source_name}, {sayMoment(run.began_at, today)}</span></a>}>
                <strong>{run.source_name}</strong>, {sayMoment(run.began_at, today)}<p className="al-soft">{sayRun(run)}</p>
              </CardRow>
            ))}</CardList>
          )}
        </Section>
        <Section heading="Our corrections">
          {kept.length === 0 ? <EmptyState>None. When you find that an entry is wrong, open it and press “Correct this entry”. What you write is shown instead, and no import takes it away.</EmptyState> : (
            <CardList>{kept.map((one) => (
              <CardRow key={one.id} now={one.source_changed_at !== null} action={<a href={`/places/${one.place_id}/correct`}>Look at it<span className="nhsuk-u-visually-hidden"> again: {one.name}, {CORRECTED_WORDS[one.field]}</span></a>}>
                <strong>{one.name}</strong><br />{CORRECTED_WORDS[one.field]}, corrected {sayDay(dayOf(one.at), today)}
                {one.source_changed_at && <><p>Since {sayDay(dayOf(one.source_changed_at), today)} the source says something new:</p><Quote>{one.source_says ?? 'Nothing'}</Quote></>}
              </CardRow>
            ))}</CardList>
          )}
        </Section>
      </Reading>
    ));
  },
});

/** "1,990 of 2,027 taken, 27 mended, 37 refused." */
export function sayRun(run: ImportReport): string {
  if (run.failed_because !== null) return `It did not work, and nothing was changed. ${run.failed_because}`;
  const parts = [`${run.taken.toLocaleString('en-GB')} of ${count(run.read, 'row')} taken`, run.unchanged > 0 && `${run.unchanged} as they were`, run.mended > 0 && `${run.mended} mended`, run.refused > 0 && `${run.refused} refused`,
    run.withdrawn > 0 && `${run.withdrawn} withdrawn by the source`, run.returned > 0 && `${run.returned} came back`, run.kept_ours > 0 && `${run.kept_ours} where our correction was kept`];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}
