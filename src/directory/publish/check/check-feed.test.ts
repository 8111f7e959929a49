// The checks on the official validator's own mock feeds, and on ours.
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../../tests/setup/app.ts';
import { projectRoot } from '../../../kit/project-root.ts';
import { importServices } from '../../directory.factory.ts';
import { checkFeedAt, reportLines } from './index.ts';
import type { Check } from './check-feed.ts';

const servers: Server[] = [];
afterAll(() => { for (const server of servers) server.close(); });
const listening = async (answer: (path: string) => { status?: number; body: string; location?: string }): Promise<string> => {
  const server = createServer((request, response) => {
    const { status = 200, body, location } = answer((request.url ?? '').split('?')[0] ?? '');
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) }).end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A mock feed as the official validator's own mock server gives it: one file for each kind of address. */
const mock = (name: string): Promise<string> => listening((path) => {
  const [root = '', id] = path.split('/').filter(Boolean);
  const word: Record<string, string> = { services: 'service', taxonomies: 'taxonomy', taxonomy_terms: 'taxonomy_term', organizations: 'organization', service_at_locations: 'service_at_location' };
  const files = root === '' ? ['api_details'] : id ? [`${word[root]}_full`, `${word[root]}`] : [`${word[root]}_list`];
  const file = files.map((one) => join(projectRoot, 'tests/reference/oruk-validator', name, `${one}.json`)).find((one) => existsSync(one));
  return file ? { body: readFileSync(file, 'utf8') } : { status: 404, body: '{}' };
});
const told = (checks: readonly Check[], outcome: Check['outcome']): string[] => checks.filter((one) => one.outcome === outcome).map(({ path }) => path);
const never = new AbortController().signal;

describe('the mocks of the official validator', () => {
  test('Default passes, without a warning', async () => {
    const { checks, passed } = await checkFeedAt(await mock('Default'), never);
    expect([passed, told(checks, 'failed'), told(checks, 'warning'), checks.length]).toEqual([true, [], [], 11]);
  });
  test('Warn passes with a warning', async () => {
    const { checks, passed } = await checkFeedAt(await mock('Warn'), never);
    expect([passed, told(checks, 'failed'), told(checks, 'warning')]).toEqual([true, [], ['/taxonomy_terms/{id}']]);
  });
  test('Fail fails "/", the services and a service; its term is a warning', async () => {
    const report = await checkFeedAt(await mock('Fail'), never);
    expect([report.passed, told(report.checks, 'failed'), told(report.checks, 'warning')]).toEqual([false, ['/', '/services', '/services/{id}'], ['/taxonomy_terms/{id}']]);
    const lines = reportLines(report);
    expect(lines.at(-1)).toBe('It does not pass: 3 errors, 1 warning.');
    expect(lines.join('\n')).toContain('It has no "profile".');
  });
});

describe('feeds that behave badly', () => {
  test('what is not there, not JSON, or leads to another host is told and ends nothing', async () => {
    const elsewhere = await listening(() => { throw new Error('a neighbour was asked'); });
    for (const [answer, why] of [[() => ({ status: 500, body: '{}' }), 'It answered 500.'], [() => ({ body: '<html>' }), 'The answer is not JSON.'], [() => ({ body: '[]' }), 'It must be object.'], [() => ({ status: 302, body: '', location: `${elsewhere}/secret` }), 'It leads to another host']] as const) {
      const { checks, passed } = await checkFeedAt(await listening(answer), never);
      expect(passed).toBe(false);
      expect(checks[0]?.why[0]).toContain(why);
    }
    const { checks } = await checkFeedAt('http://127.0.0.1:9', never);
    expect(checks[0]?.why).toEqual(['It could not be reached.']);
  });
  test.each(['nonsense', 'file:///etc/passwd', 'ftp://x.example', 'http://name:word@x.example'])('%s is no address of a feed', async (typed) => {
    await expect(checkFeedAt(typed, never)).rejects.toThrow('is not the address of a feed');
  });
});

describe('our own feed over the developer data', () => {
  test('0 errors, 0 warnings and nothing to say beside; a strict validator finds every field in our own description', async () => {
    const app = await testApp();
    const { services } = JSON.parse(gunzipSync(readFileSync(join(projectRoot, 'data/directory/greater-manchester.json.gz'))).toString()) as { services: unknown[] };
    await importServices(app.appDb, services, { sourceName: 'Trafford Council' });
    const address = `${await app.server.listen({ port: 0, host: '127.0.0.1' })}/oruk/v3`;
    const report = await checkFeedAt(address, never);
    expect([told(report.checks, 'failed'), told(report.checks, 'warning'), report.notes, report.checks.length]).toEqual([[], [], [], 12]);

    const openapi = (await (await fetch(`${address}/openapi.json`)).json()) as { components: { schemas: Record<string, any> } };
    const strict = (value: any): any => Array.isArray(value) ? value.map(strict) : typeof value !== 'object' || value === null ? value
      : { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strict(one)])), ...('properties' in value && typeof value.properties === 'object' && !('type' in value.properties && typeof value.properties.type === 'string') ? { additionalProperties: false } : {}) };
    const ajv = new Ajv({ strict: false, allErrors: true });
    (formats as unknown as (ajv: Ajv) => void)(ajv);
    ajv.addSchema({ $id: 'own', components: { schemas: strict(openapi.components.schemas) } });
    for (const [list, one] of [['services', 'service'], ['service_at_locations', 'service_at_location'], ['organizations', 'organization'], ['taxonomies', 'taxonomy'], ['taxonomy_terms', 'taxonomy_term']] as const) {
      const validate = ajv.getSchema(`own#/components/schemas/${one}`);
      const lines = (await (await fetch(`${address}/${list}?format=ndjson${/^tax/.test(list) ? '' : '&full=true'}`)).text()).trimEnd().split('\n');
      expect(lines.length, list).toBeGreaterThan(0);
      for (const line of lines) if (!validate?.(JSON.parse(line))) expect(validate?.errors, line).toEqual([]);
      const page = await (await fetch(`${address}/${list}`)).json();
      const ofList = ajv.getSchema(`own#/components/schemas/${one}_list`);
      if (!ofList?.(page)) expect(ofList?.errors, list).toEqual([]);
    }
  }, 120_000);
});
