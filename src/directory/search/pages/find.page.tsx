// /find: places near somewhere, in people's own words. Public. The form is posted, so that a postcode never gets into an
// address: what comes back is an address with its sector, and no address at all for words of crisis.
import { z } from 'zod';
import { page, type Tx } from '../../../access/index.ts';
import { fields, Form, FormErrors, optionalText, TextField, type Errors, type Typed } from '../../../kit/forms/index.ts';
import { pageOf, redirectTo, type PageAnswer } from '../../../kit/http/index.ts';
import { PageTitle, Reading } from '../../../kit/look/index.ts';
import { Button } from '../../../kit/nhs/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { crisisLinesOf, nationalHelp } from '../../../teams/index.ts';
import { phrasesOf } from '../../word-lists.ts';
import { directorySources } from '../../place.queries.ts';
import { placesNear } from '../places-near.ts';
import { searchAddress, type SearchRequest } from '../search-request.rules.ts';
import { tidied } from '../tidied.ts';
import { HelpFirst } from './help-first.tsx';
import { A_PAGE, resultWords, SearchResults } from './search-results.tsx';
import { SourceLines } from '../../pages/source-lines.tsx';

const form = z.object({ q: optionalText({ max: 2000 }), near: optionalText({ max: 500 }) });
const query = z.object({ q: z.string().catch(''), near: z.string().catch(''), page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const find = page({
  query,
  form,
  show: ({ tx, query: asked, typed, errors }) => {
    const search = tidied(asked);
    if (search.q !== asked.q.trim() || search.near !== asked.near.trim()) return redirectTo(searchAddress(search, asked.page));
    return draw(tx, search, asked.page, { typed: Object.keys(typed).length > 0 ? typed : { ...search }, errors });
  },
  send: ({ tx, form: { q, near } }) => {
    const search = tidied({ q: q ?? '', near: near ?? '' });
    return phrasesOf('crisis')(search.q) === null ? redirectTo(searchAddress(search)) : draw(tx, search, 1, { typed: { ...search }, errors: {} });
  },
});

async function draw(tx: Tx, search: SearchRequest, pageNumber: number, { typed, errors }: { typed: Typed; errors: Errors }): Promise<PageAnswer> {
  const found = search.q === '' && search.near === '' ? null : await placesNear(tx, { words: search.q, near: search.near, page: pageNumber, most: A_PAGE });
  const f = fields(form, typed, errors);
  const title = found ? resultWords(found, search) : 'Find places near you';
  return pageOf(title, (
    <Reading>
      <FormErrors form={f} />
      <PageTitle lede="Groups, clubs, advice, food, libraries: places where you might like to belong, or get a hand.">Find places near you</PageTitle>
      {found?.crisis && <HelpFirst lines={[...(await crisisLinesOf(tx)), ...nationalHelp()]} />}
      <Form action="/find" idempotencyKey="">
        <TextField form={f} name="q" label="What are you looking for?" hint="In your own words. For example: a walking group, food bank, somewhere to talk" />
        <TextField form={f} name="near" label="Where?" hint="A postcode or a town. We only keep the first part of a postcode, like M16 9." width={20} autoComplete="postal-code" />
        <Button>Find places</Button>
      </Form>
      {found && <SearchResults found={found} search={search} pageNumber={pageNumber} today={dayOf(tx.now)} heading={title} />}
      <SourceLines sources={await directorySources(tx)} positions={found?.where?.ok ?? false} />
    </Reading>
  ));
}
