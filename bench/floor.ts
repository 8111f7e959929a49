// The floor: what Node and PostgreSQL cost when they do next to nothing. No sign-in, no rules, no audit, no markup; one statement a request.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const [port, config] = [Number(process.argv[2]), JSON.parse(process.env['FLOOR_DATABASE'] ?? '{}') as pg.PoolConfig];
const pool = new pg.Pool({ ...config, max: 10 });

const read = async (id: string): Promise<unknown> =>
  (await pool.query({ name: 'read', text: 'select id, written_at, words from floor_note where id = $1', values: [id] })).rows[0];
const create = async (words: string): Promise<unknown> =>
  (await pool.query({ name: 'create', text: 'insert into floor_note (id, words) values ($1, $2) returning id', values: [randomUUID(), words] })).rows[0];

createServer((request, response) => {
  const answer = (work: Promise<unknown>): void => {
    work.then((row) => response.writeHead(row ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(row ?? null)), (error: unknown) => response.writeHead(500).end(String(error)));
  };
  if (request.method === 'GET') return answer(read((request.url ?? '').slice(1)));
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => answer(create(new URLSearchParams(Buffer.concat(parts).toString()).get('words') ?? '')));
}).listen(port, '127.0.0.1');
