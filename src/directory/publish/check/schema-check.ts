// Holds an answer against an official schema, in sentences.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { officialSpec } from '../official-schemas.ts';

const HOME = 'https://openreferraluk.org/specifications/3.0/schema/';
const MOST_SAID = 10;
let ajv: Ajv | null = null;

/** What is wrong with an answer by this schema ("service", "service_list"): at most ten sentences. Empty: nothing. */
export function againstSchema(name: string, answer: unknown): string[] {
  const validate = official().getSchema(`${HOME}${name}.json`) as ValidateFunction | undefined;
  if (!validate) throw new Error(`There is no official schema "${name}"`);
  if (validate(answer)) return [];
  const said = (validate.errors ?? []).map(sentence);
  return said.length > MOST_SAID ? [...said.slice(0, MOST_SAID), `… and ${said.length - MOST_SAID} more.`] : said;
}

function official(): Ajv {
  if (ajv) return ajv;
  ajv = new Ajv({ strict: false, allErrors: true });
  // A CommonJS module: what it exports is the function, whatever its types say.
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  for (const [name, schema] of officialSpec().schemas) ajv.addSchema(schema, `${HOME}${name}.json`);
  return ajv;
}

function sentence({ instancePath, message, keyword, params }: ErrorObject): string {
  const where = instancePath === '' ? 'It' : instancePath.slice(1);
  if (keyword === 'required') return `${where} has no "${String((params as { missingProperty: string }).missingProperty)}".`;
  return `${where} ${message ?? 'is not right'}.`;
}
