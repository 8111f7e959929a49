// /find: places near somewhere, in people's own words. Public. The form is posted, so that a postcode never gets into an
// address: what comes back is an address with its sector.
import { z } from 'zod';
import { page } from '../../access/index.ts';
import { fields, Form, FormErrors, optionalText, TextField } from '../../kit/forms/index.ts';
import { pageOf, redirectTo } from '../../kit/http/index.ts';
import { CardList, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { Button, Pagination } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { crisisLinesOf, nationalHelp } from '../../teams/index.ts';
import { geography } from '../geography.ts';
import { directorySources } from '../place.queries.ts';
import { placesNear, type PlacesNear } from '../places-near.ts';
import { searchAddress, tidySearch, type SearchRequest } from '../search-request.rules.ts';
import { FoundPlaceRow } from './found-place.tsx';
import { HelpFirst } from './help-first.tsx';
import { SourceLines } from './source-lines.tsx';

const A_PAGE = 20;
const form = z.object({ q: optionalText({ max: 2000 }), near: optionalText({ max: 500 }) });
const query = z.object({ q: z.string().catch(''), near: z.string().catch(''), page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const find = page({
  query,
  form,
  show: async ({ tx, query: asked, typed, errors }) => {
    const search = tidied(asked);
    if (search.q !== asked.q.trim() || search.near !== asked.near.trim()) return redirectTo(searchAddress(search, asked.page));
    const nothingAsked = search.q === '' && search.near === '';
    const found = nothingAsked ? null : await placesNear(tx, { words: search.q, near: search.near, page: asked.page, most: A_PAGE });
    const f = fields(form, Object.keys(typed).length > 0 ? typed : { q: search.q, near: search.near }, errors);
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
        {found && <Results found={found} search={search} pageNumber={asked.page} today={dayOf(tx.now)} title={title} />}
        <SourceLines sources={await directorySources(tx)} positions={found?.where?.ok ?? false} />
      </Reading>
    ));
  },
  send: ({ form: { q, near } }) => redirectTo(searchAddress(tidied({ q: q ?? '', near: near ?? '' }))),
});

function tidied(asked: SearchRequest): SearchRequest {
  return tidySearch({ q: asked.q, near: asked.near }, (outcode) => geography().outcode(outcode) !== null);
}

type ResultsProps = { found: PlacesNear; search: SearchRequest; pageNumber: number; today: string; title: string };

const Results = ({ found, search, pageNumber, today, title }: ResultsProps) => {
  const last = Math.max(1, Math.ceil(found.total / A_PAGE));
  const link = (to: number) => ({ href: searchAddress(search, to), label: `${to} of ${last}` });
  return (
    <Section heading={title} id="results">
      {found.where?.ok === false && <p>{whereWords(found.where.because, search)}</p>}
      {found.alsoSearched.length > 0 && <p>We also looked for: {found.alsoSearched.join(', ')}.</p>}
      {found.widened && found.total > 0 && <p>There is nothing like it within 25 miles, so these are further away.</p>}
      {found.where?.ok && found.total > 0 && <p>How far it is: in a straight line from the middle of {found.where.label}.</p>}
      {found.places.length > 0
        ? <CardList>{found.places.map((place) => <FoundPlaceRow key={place.id} place={place} today={today} />)}</CardList>
        : <EmptyState>{emptyWords(found, search)}</EmptyState>}
      {last > 1 && found.places.length > 0 && (
        <Pagination ariaLabel="Pages of places" previous={pageNumber > 1 ? link(pageNumber - 1) : undefined} next={pageNumber < last ? link(pageNumber + 1) : undefined} />
      )}
    </Section>
  );
};

function resultWords({ total, where }: PlacesNear, { q }: SearchRequest): string {
  const many = total === 0 ? 'No places' : total === 1 ? '1 place' : `${total.toLocaleString('en-GB')} places`;
  return [many, q && `for “${q}”`, where?.ok && `near ${where.label}`].filter(Boolean).join(' ');
}

function whereWords(because: 'stand-in' | 'not known', { near, q }: SearchRequest): string {
  const instead = q === '' ? 'Try a town or a postcode near you.' : 'So these are from everywhere we know. Try a town or a postcode near you.';
  return because === 'stand-in' ? `That postcode stands for no fixed address. ${instead}` : `We do not know where “${near}” is. ${instead}`;
}

function emptyWords({ total, where }: PlacesNear, { q }: SearchRequest): string {
  if (total > 0) return 'There are no more places on this page.';
  if (q === '') return where?.ok ? 'We know no places near there yet.' : 'Tell us what you are looking for, or where.';
  return 'We found nothing with these words. Try fewer or other words, such as “food”, “walking” or “talking”.';
}
