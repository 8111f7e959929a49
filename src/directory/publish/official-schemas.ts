// The official OpenAPI document and schemas of Open Referral UK 3.0, as they stand in data/oruk-3.0; read once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kit/project-root.ts';

export type JsonObject = { [key: string]: unknown };
export type OfficialSpec = { openapi: JsonObject; /** By the last part of its address, without ".json". */ schemas: ReadonlyMap<string, JsonObject> };

let spec: OfficialSpec | null = null;

export function officialSpec(): OfficialSpec {
  const folder = join(projectRoot, 'data', 'oruk-3.0');
  const read = (...path: string[]): JsonObject => JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as JsonObject;
  spec ??= { openapi: read('openapi.json'), schemas: new Map(readdirSync(join(folder, 'schema')).sort().map((file) => [file.replace('.json', ''), read('schema', file)])) };
  return spec;
}
