// /find: places near somewhere, in people's own words. Public. The form is posted, so that a postcode never gets into an
// address: what comes back is an address with its sector, and no address at all for words of crisis.
import { z } from 'zod';
import { page, type Tx } from '../../../access/index.ts';
import { fields, Form, FormErrors, optionalText, SelectField, TextField, TickField, type Errors, type Typed } from '../../../kit/forms/index.ts';
import { pageOf, redirectTo, type PageAnswer } from '../../../kit/http/index.ts';
import { PageTitle, Reading } from '../../../kit/look/index.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { crisisLinesOf, nationalHelp } from '../../../teams/index.ts';
import { phrasesOf } from '../../word-lists.ts';
import { directorySources } from '../../place.queries.ts';
import { asked, isNarrowed, readNarrow, WHEN_OPTIONS, WITHIN_OPTIONS, type Narrow } from '../narrow.rules.ts';
import { placesNear } from '../places-near.ts';
import { searchAddress, type SearchRequest } from '../search-request.rules.ts';
import { tidied } from '../tidied.ts';
import { HelpFirst } from './help-first.tsx';
import { A_PAGE, resultWords, SearchResults } from './search-results.tsx';
import { SourceLines } from '../../pages/source-lines.tsx';

const narrowed = optionalText({ max: 100 });
const form = z.object({
  q: optionalText({ max: 2000 }), near: optionalText({ max: 500 }),
  within: narrowed, when: narrowed, age: narrowed, language: narrowed, free: narrowed, step_free: narrowed, no_referral: narrowed, women: narrowed, online: narrowed,
});
// A database keeps no character of number nought, and neither does an address somebody typed.
const once = z.string().transform((typed) => typed.toWellFormed().replaceAll('\u0000', ' ')).catch('');
const query = z.object({
  within: once, when: once, age: once, language: once, free: once, step_free: once, no_referral: once, women: once, online: once,
  q: once, near: once, page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const find = page({
  query,
  form,
  also: ({ age }) => ({ age: age && !/^\d{1,3}$/.test(age) ? 'Age must be a whole number, like 34' : undefined }),
  show: ({ tx, query: given, typed, errors }) => {
    const [search, narrow] = [tidied(given), readNarrow(given)];
    if (search.q !== given.q.trim() || search.near !== given.near.trim()) return redirectTo(searchAddress(search, given.page, narrow));
    return draw(tx, search, narrow, given.page, { typed: Object.keys(typed).length > 0 ? typed : { ...search, ...narrow }, errors });
  },
  send: ({ tx, form: sent }) => {
    const [search, narrow] = [tidied({ q: sent.q ?? '', near: sent.near ?? '' }), readNarrow(sent)];
    return phrasesOf('crisis')(search.q) === null ? redirectTo(searchAddress(search, 1, narrow)) : draw(tx, search, narrow, 1, { typed: { ...search, ...narrow }, errors: {} });
  },
});

async function draw(tx: Tx, search: SearchRequest, narrow: Narrow, pageNumber: number, { typed, errors }: { typed: Typed; errors: Errors }): Promise<PageAnswer> {
  const found = search.q === '' && search.near === '' && !isNarrowed(narrow) ? null
    : await placesNear(tx, { words: search.q, near: search.near, page: pageNumber, most: A_PAGE, ...asked(narrow, dayOf(tx.now)) });
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
        <Details summary="Narrow it down" open={isNarrowed(narrow) || Object.keys(errors).length > 0}>
          <SelectField form={f} name="within" label="How far?" hint="In a straight line, from where you said." options={WITHIN_OPTIONS} />
          <SelectField form={f} name="when" label="When?" options={WHEN_OPTIONS} />
          <TickField form={f} name="free" label="Free" />
          <TickField form={f} name="step_free" label="Step-free, for a wheelchair or a buggy" />
          <TickField form={f} name="no_referral" label="No referral needed: I can just turn up" />
          <TickField form={f} name="women" label="For women only" />
          <TickField form={f} name="online" label="Online" />
          <TextField form={f} name="age" label="For what age?" width={3} inputMode="numeric" />
          <TextField form={f} name="language" label="In what language, besides English?" width={20} />
        </Details>
        <Button>Find places</Button>
      </Form>
      {found && <SearchResults found={found} search={search} narrow={narrow} pageNumber={pageNumber} today={dayOf(tx.now)} heading={title} />}
      <SourceLines sources={await directorySources(tx)} positions={found?.where?.ok ?? false} />
    </Reading>
  ));
}
