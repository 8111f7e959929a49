// /oruk/v3/taxonomies and /oruk/v3/taxonomy_terms: what places are sorted by.
import { page } from '../../../access/index.ts';
import { idInPath, taxonomiesQuery, termsQuery } from '../feed-query.rules.ts';
import { giveList, giveOne } from '../give-list.ts';
import { listedTaxonomies, listedTerms, taxonomiesByIds, termsByIds, termsOfTaxonomy } from '../organisations.queries.ts';
import { taxonomyRecord, termRecord } from '../taxonomy-record.rules.ts';

export const feedTaxonomies = page({
  query: taxonomiesQuery,
  show: (asked) => giveList(asked, asked.query, { listed: listedTaxonomies(asked.query.search), records: async (tx, ids) => (await taxonomiesByIds(tx, ids)).map(taxonomyRecord) }),
});

export const feedTaxonomy = page({
  params: idInPath,
  show: (asked) => giveOne(asked, asked.params.id, async (tx, id) => {
    const [row] = await taxonomiesByIds(tx, [id]);
    const terms = row ? await termsOfTaxonomy(tx, id) : [];
    return row && { ...taxonomyRecord(row), ...(terms.length > 0 ? { taxonomy_terms: terms.map(termRecord) } : {}) };
  }),
});

export const feedTerms = page({
  query: termsQuery,
  show: (asked) => giveList(asked, asked.query, { listed: listedTerms(asked.query), records: async (tx, ids) => (await termsByIds(tx, ids)).map(termRecord) }),
});

export const feedTerm = page({
  params: idInPath,
  show: (asked) => giveOne(asked, asked.params.id, async (tx, id) => (await termsByIds(tx, [id])).map(termRecord)[0]),
});
