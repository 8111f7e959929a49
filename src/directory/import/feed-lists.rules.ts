// Reading the short lists of a feed: costs, terms, and things that have hardly more than a name.
import { objectOf, objectsOf, sourceIdOf, type FeedObject } from './feed-object.rules.ts';
import { plainText, type Mend } from './feed-text.rules.ts';
import { dayOf, numberOf, webAddressOf } from './feed-values.rules.ts';
import type { ImportedPlace, ImportedTerm } from './imported-place.ts';

/** The cost options in a list. One that says neither an amount nor any words is left out. */
export function readCosts(given: unknown, ids: (given: unknown) => string, mend: Mend): ImportedPlace['costs'] {
  return objectsOf(given).flatMap((one) => {
    const amount = numberOf(one['amount'], 'Cost', mend);
    if (amount !== null && amount < 0) mend(`Cost: ${amount} cannot be right, left out.`);
    const cost = {
      id: ids(one['id']),
      valid_from: dayOf(one['valid_from'], 'Cost', mend),
      valid_to: dayOf(one['valid_to'], 'Cost', mend),
      option: plainText(one['option'], 'Cost', 1000, mend),
      amount: amount !== null && amount >= 0 ? amount : null,
      currency: plainText(one['currency'] ?? one['amount_currency'], 'Cost', 10, mend),
      amount_description: plainText(one['amount_description'], 'Cost', 1000, mend),
    };
    if (cost.amount !== null || cost.option !== null || cost.amount_description !== null) return [cost];
    mend('Cost: an entry says nothing, left out.');
    return [];
  });
}

/** Things that have a name (areas, languages). One without name or code is left out and said. */
export function readNamed(given: unknown, field: string, ids: (given: unknown) => string, mend: Mend): { id: string; name: string | null; one: FeedObject }[] {
  return objectsOf(given).flatMap((one) => {
    const name = plainText(one['name'] ?? one['service_area'], field, 300, mend);
    if (name !== null || typeof one['code'] === 'string' || typeof one['uri'] === 'string') return [{ id: ids(one['id']), name, one }];
    mend(`${field}: an entry without a name, left out.`);
    return [];
  });
}

/** A taxonomy term, or null when it has no name. Without an id it is known by its name. */
export function readTerm(given: unknown, mend: Mend): ImportedTerm | null {
  const term = objectOf(given);
  const name = term && plainText(term['name'] ?? term['term'], 'Kind', 200, mend);
  if (!term || !name) return null;
  return {
    source_id: sourceIdOf(term['id']) ?? `named ${name}`.slice(0, 200),
    name,
    description: plainText(term['description'], 'Kind', 2000, mend),
    parent_source_id: sourceIdOf(term['parent_id']),
    term_uri: webAddressOf(term['term_uri'], 'Kind', mend),
    taxonomy_source_id: sourceIdOf(term['taxonomy_id'] ?? objectOf(term['taxonomy_detail'])?.['id']),
    taxonomy_name: plainText(term['taxonomy'] ?? objectOf(term['taxonomy_detail'])?.['name'], 'Kind', 200, mend),
  };
}
