// A feed of any size for the directory's benchmarks: the real entries of Greater Manchester, again and again, each copy somewhere else with ids of its own.
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../src/kit/project-root.ts';

type Service = { name: string; attributes?: { id: string }[] } & Record<string, unknown>;
const UUID = /\b([0-9a-f]{8})(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b/g;
/** Copies lie on a grid of half a degree over England and Wales. */
const shift = (copy: number): { lat: number; lon: number } => ({ lat: ((copy % 7) - 3) * 0.5, lon: ((Math.floor(copy / 7) % 7) - 4) * 0.5 });

const renamed = (text: string, copy: number): string => text.replace(UUID, (_all, first: string, rest: string) => ((Number.parseInt(first, 16) ^ Math.imul(copy, 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0') + rest);

/** One copy of a service: its own ids throughout, only the kinds stay shared. */
const copyOf = (service: Service, copy: number): Service => {
  if (copy === 0) return service;
  const { attributes, ...own } = service;
  const by = shift(copy);
  const moved = JSON.parse(renamed(JSON.stringify(own), copy), (key, value: unknown) => (key === 'latitude' && typeof value === 'number' ? value + by.lat : key === 'longitude' && typeof value === 'number' ? value + by.lon : value)) as Service;
  return { ...moved, name: `${service.name} ${copy}`, attributes: attributes?.map((one) => ({ ...one, id: renamed(one.id, copy) })) };
};

/** So many services, one after the other. */
export function* services(howMany: number): Generator<Service> {
  const { services: contents } = JSON.parse(gunzipSync(readFileSync(join(projectRoot, 'data', 'directory', 'greater-manchester.json.gz'))).toString('utf8')) as { services: Service[] };
  for (let n = 0; n < howMany; n += 1) yield copyOf(contents[n % contents.length] as Service, Math.floor(n / contents.length));
}

/** Writes them as one page of Open Referral UK 3.0. */
export const writeFeed = async (file: string, howMany: number): Promise<void> => {
  const lines = function* (): Generator<string> {
    yield `{"total_items":${howMany},"total_pages":1,"page_number":1,"size":${howMany},"first_page":true,"last_page":true,"empty":false,"contents":[`;
    let first = true;
    for (const one of services(howMany)) {
      yield `${first ? '' : ','}\n${JSON.stringify(one)}`;
      first = false;
    }
    yield ']}';
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
};
