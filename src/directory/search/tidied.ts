import { geography } from '../geography.ts';
import { tidySearch, type SearchRequest } from './search-request.rules.ts';

/** A search as it may be kept: a postcode cut to its sector, long texts cut. */
export function tidied(asked: SearchRequest): SearchRequest {
  return tidySearch(asked, (outcode) => geography().outcode(outcode) !== null);
}
