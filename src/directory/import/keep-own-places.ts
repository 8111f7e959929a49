// Places that this installation's own services keep (their groups): given to the directory as a source of their own, so that they are found, published and corrected like every other.
import { authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { refreshVocabulary } from '../search/place-find.queries.ts';
import type { FeedRow } from './feed-rows.ts';
import { importOpenReferral } from './import-open-referral.ts';
import { beginRun, carryOver, finishRun, keepSource, withdrawMissing } from './import-run.queries.ts';
import type { SourceFacts } from './import-run.queries.ts';

const FILE = 'kept in Alongside';

async function* rowsOf(services: readonly object[]): AsyncGenerator<FeedRow> {
  for (const [i, value] of services.entries()) yield { list: 'services', at: i + 1, value };
}

/** Keeps the places of a source of our own in step: all of them each time, as Open Referral services. One that is no longer among them is withdrawn, also the last. */
export const keepOwnPlaces = async (tx: Tx, source: SourceFacts, services: readonly object[]): Promise<void> => {
  authorise(tx, 'system');
  if (services.length > 0) {
    await importOpenReferral(tx, { rows: rowsOf(services), source, file: FILE, acceptLoss: true });
    return;
  }
  await keepSource(tx, source);
  const run = await beginRun(tx, source.name, FILE);
  const withdrawn = await withdrawMissing(tx, source.name, run, 0);
  await carryOver(tx, source.name, run);
  if (withdrawn > 0) await refreshVocabulary(tx);
  await finishRun(tx, run, { read: 0, taken: 0, unchanged: 0, mended: 0, refused: 0, withdrawn, returned: 0, kept_ours: 0 });
};
