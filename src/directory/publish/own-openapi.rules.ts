// Our own OpenAPI document: the official one with what we give beyond it declared, so that even a strict validator knows every field.
import type { JsonObject, OfficialSpec } from './official-schemas.ts';

/** The version by which a validator knows which checks to make: without it, it falls back to version 1. */
export const FEED_VERSION = 'HSDS-UK-3.0';

const text = (description: string, format?: string): JsonObject => ({ type: 'string', description, ...(format ? { format } : {}) });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name: string, description: string): JsonObject => ({ type: 'array', description, items: ref(name) });

/** What we give beyond the official schemas, under the names that HSDS 3.0 has for it where it has one. */
const EXTRAS: Record<string, JsonObject> = {
  service: {
    eligibility_description: text('Whom it is for, in the words of the source.'), application_process: text('How to join, or that one just turns up.'),
    phones: listOf('phone', 'Telephone numbers that are nobody\'s in particular.'),
    source: { type: 'object', description: 'Where the entry comes from. The attribution must be shown wherever the entry is.', properties: { name: text('Who published it first.'), license: text('Its licence.'), license_url: text('Where the licence stands.', 'uri'), attribution: text('The line to show.') } },
  },
  contact: { email: text('E-mail.', 'email'), phones: listOf('phone', 'Telephone numbers of this contact: the UK profile gives them no other home.') },
  schedule: { until: text('The last day of the repetition.') },
  cost_option: { currency: text('Pounds where it is not given.') },
  language: { name: text('The language\'s name.'), code: text('Its code.'), note: text('More about it.') },
  location: { partial_address: text('What is known of an address of which the parts the schema asks for are not all known.') },
  organization: { services: listOf('service', 'What it runs; with full_service in full.') },
  service_at_location: { service: ref('service') },
};

const KEPT = new Set(['type', 'properties', 'items', 'required', 'enum', 'format', 'title', 'description', '$ref', 'allOf']);

/** A schema without the words that are the tables' and not OpenAPI's; its references point into our document. */
function tidy(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const fields = Object.entries(schema).filter(([key]) => KEPT.has(key));
  return Object.fromEntries(fields.map(([key, value]) => {
    if (key === '$ref') return [key, `#/components/schemas/${String(value).split('/').at(-1)?.replace('.json', '') ?? ''}`];
    if (key === 'properties') return [key, Object.fromEntries(Object.entries(value as JsonObject).map(([name, one]) => [name, tidy(one)]))];
    return [key, key === 'items' || key === 'allOf' ? tidy(value) : value];
  }));
}

const withExtras = (name: string, schema: JsonObject): JsonObject => {
  const own = tidy(schema) as JsonObject & { properties?: JsonObject };
  return { ...own, properties: { ...own.properties, ...EXTRAS[name] } };
};

/** A list: the standard's envelope around records that may be given in full. */
function listSchema(of: string, official: JsonObject): JsonObject {
  const envelope = ((official['allOf'] as JsonObject[] | undefined)?.[0]?.['properties'] ?? {}) as JsonObject;
  return { type: 'object', properties: { ...(tidy({ properties: envelope }) as { properties: JsonObject }).properties, contents: { type: 'array', items: ref(of) } }, required: [...Object.keys(envelope), 'contents'] };
}

const parameter = (name: string, description: string, type = 'string'): JsonObject => ({ name, in: 'query', required: false, description, schema: { type } });
const MORE_ON_PLACES = [
  parameter('minimum_age', 'For somebody of this age or older: those with a lower oldest age are left out.', 'number'), parameter('maximum_age', 'For somebody of this age or younger: those with a higher youngest age are left out.', 'number'),
  parameter('start_time', 'Known to be open after this local time (18:30).'), parameter('end_time', 'Known to be open before this local time.'), parameter('day', 'Known to be open on this day of the week: MO or Monday.'),
];

/** The document for a feed at this address. */
export function ownOpenapi(official: OfficialSpec, address: string): JsonObject {
  const schemas: Record<string, JsonObject> = {};
  for (const [name, schema] of official.schemas) {
    const of = name.replace(/_list$/, '');
    schemas[name] = of === name ? withExtras(name, schema) : listSchema(of, official.schemas.get('service_list') ?? {});
  }
  const components = official.openapi['components'] as { parameters: Record<string, JsonObject> };
  const told: Record<string, string> = {
    per_page: 'How many on a page: 50 unless said, at most 100.', minimal: 'Only id and last_modified of each, all in one page.', proximity: 'In metres from the middle of the postcode\'s sector; 10,000 where only the postcode is given.',
    postcode: 'Near this postcode. Only its sector is used, and nothing of it is kept.',
  };
  const parameters = Object.fromEntries(Object.entries(components.parameters).map(([key, one]) => [key, { ...one, description: told[key] ?? one['description'] }]));
  const missing = { description: 'There is no such entry, or it is no longer public.' };
  const paths = Object.fromEntries(Object.entries(official.openapi['paths'] as Record<string, { parameters?: unknown; get: JsonObject }>).map(([path, { parameters: inPath, get }]) => {
    const responses = refsIn(get['responses']) as JsonObject;
    const more = path === '/services' || path === '/service_at_locations' ? MORE_ON_PLACES : [];
    const asked = ((get['parameters'] as JsonObject[] | undefined) ?? []).map((one) => ('$ref' in one ? { $ref: one['$ref'] } : one));
    return [path, { ...(inPath ? { parameters: inPath } : {}), get: {
      operationId: get['operationId'], summary: get['summary'], description: get['description'], tags: get['tags'], ...(asked.length + more.length > 0 ? { parameters: [...asked, ...more] } : {}),
      responses: path.endsWith('{id}') ? { ...responses, 404: missing } : responses,
    } }];
  }));
  return {
    openapi: '3.0.3',
    info: { title: 'Places to go: the directory of Alongside', version: FEED_VERSION, description: 'Open Referral UK 3.0, open to everybody, without a key. What is not known is left out. Each entry names its source, licence and the attribution to show.' },
    servers: [{ url: address }],
    tags: [{ name: 'required', description: 'Level 1' }, { name: 'optional', description: 'Level 2' }, { name: 'Optional', description: 'Level 2' }],
    paths, components: { schemas, parameters },
  };
}

function refsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === '$ref' ? (tidy({ $ref: one }) as JsonObject)['$ref'] : refsIn(one)]));
}
