// What the official validator does not ask, and people who build on a feed run into. Told beside its checks; it fails nothing.
import type { AskFeed, FeedAnswer } from './ask-feed.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

export async function checkBeyond(ask: AskFeed): Promise<string[]> {
  const notes: string[] = [];
  const say = async (path: string, query: Record<string, string>, problem: (answer: FeedAnswer) => string | null): Promise<void> => {
    try {
      const said = problem(await ask(path, query));
      if (said !== null) notes.push(said);
    } catch {
      notes.push(`${path}: could not be asked.`);
    }
  };
  const total = ({ body }: FeedAnswer): unknown => (body as { total_items?: unknown } | null)?.total_items;
  await say('/services', {}, ({ headers }) => (headers.get('access-control-allow-origin') === '*' ? null : 'Browsers of other sites may not read it: Access-Control-Allow-Origin is not *.'));
  await say(`/services/${NOBODY}`, {}, ({ status }) => (status === 404 ? null : `An id that is nobody's is answered with ${status}, not 404.`));
  await say('/services', { search: 'zzqxv nonsense wjkzq' }, (answer) => (total(answer) === 0 ? null : 'A search for nonsense finds something: "search" seems not to be read.'));
  await say('/services', { modified_after: '2999-01-01T00:00:00Z' }, (answer) => (total(answer) === 0 ? null : '"modified_after" in the future finds something: it seems not to be read.'));
  await say('/services', { page: '999999' }, ({ status }) => (status < 500 ? null : `A page past the end is answered with ${status}.`));
  await say('/services', { per_page: '1' }, ({ body }) => (((body as { contents?: unknown[] } | null)?.contents?.length ?? 0) <= 1 ? null : '"per_page" seems not to be read.'));
  return notes;
}
