// Statements that leave together: one write, one Sync, one answer. pg sends a Sync and asks what the columns are with every statement; the
// server then writes an answer to each, and both processes wake each time. Inside a transaction none of that is needed: after an error
// the rest would fail anyway. What the columns of a prepared statement are is asked once a connection (docs/decisions/0040).
import pg from 'pg';
import utils from 'pg/lib/utils.js';

export type Answer = { command: string; rowCount: number; rows: Record<string, unknown>[] };
type Field = { name: string; parse: (text: string) => unknown };
type Known = { name: string; fields: Field[] | null };
type Sent = { text: string; values: (string | Buffer | null)[]; known: Known | null; answer: Answer; unreadable: unknown; resolve(answer: Answer): void; reject(error: unknown): void };
type Line = { waiting: Sent[]; prepared: Map<string, Known>; most: number };
type Wire = {
  stream: { write(bytes: Buffer): void };
  parse(statement: { text: string; name: string }): void; bind(to: { portal: string; statement: string; values: unknown[] }): void;
  describe(what: { type: 'P' }): void; execute(what: object): void; sync(): void;
};

/** Statements that one connection keeps prepared; more stay unnamed, so that a list of changing length does not fill the server's memory. */
const MOST_PREPARED = 300;

/** A value for the wire. A moment goes as it stands in UTC; everything else as pg would send it. */
const sendable = (value: unknown): string | Buffer | null =>
  typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : utils.prepareValue(value);

const rowOf = (fields: readonly Field[], texts: readonly (string | null)[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (let i = 0; i < fields.length; i += 1) {
    const [field, text] = [fields[i] as Field, texts[i] ?? null];
    row[field.name] = text === null ? null : field.parse(text);
  }
  return row;
};

/** The same wire, but what is written waits in a list: forty small writes cost more than one, corked or not. */
const gather = (wire: Wire, parts: Buffer[]): Wire =>
  Object.create(wire, { stream: { value: { writable: true, write: (bytes: Buffer): void => { parts.push(bytes); } } } }) as Wire;

/** The name of a statement that this connection does not know yet; empty when it knows enough. Never used twice: it may have failed half way. */
const newName = ({ prepared, most }: Line): string => (prepared.size < most ? `t${prepared.size}-${Math.random().toString(36).slice(2, 8)}` : '');

/** One query in the eyes of pg's client, which takes none but its own kind while statements are pipelined; many in those of the server. */
const together = (all: readonly Sent[], line: Line, types: pg.CustomTypesConfig): pg.Query => {
  const query = new pg.Query('');
  const fresh = new Set<Sent>();
  let at = 0; // whose answer is being read
  let described: Field[] | null = null;
  const finish = (error: unknown): void => {
    (query as unknown as { callback(error: unknown): void }).callback(error);
    all.forEach((sent, index) => {
      if (error !== null && index >= at) sent.reject(error);
      else if (sent.unreadable !== null) sent.reject(sent.unreadable);
      else sent.resolve(sent.answer);
    });
  };
  const complete = ({ text }: { text: string }): void => {
    const sent = all[at];
    if (sent) {
      sent.answer.command = text.split(' ', 1)[0] ?? '';
      sent.answer.rowCount = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0;
      if (sent.known) sent.known.fields ??= described ?? [];
    }
    described = null;
    at += 1;
  };
  const put = (wire: Wire, sent: Sent): void => {
    let known = line.prepared.get(sent.text);
    if (!known) {
      known = { name: newName(line), fields: null };
      wire.parse({ text: sent.text, name: known.name });
      if (known.name !== '') {
        line.prepared.set(sent.text, known);
        fresh.add(sent);
      }
    }
    sent.known = known;
    wire.bind({ portal: '', statement: known.name, values: sent.values });
    if (known.fields === null) wire.describe({ type: 'P' });
    wire.execute({});
  };
  return Object.assign(query, {
    submit: (wire: Wire): null => {
      const parts: Buffer[] = [];
      const gathering = gather(wire, parts);
      all.forEach((sent) => put(gathering, sent));
      gathering.sync();
      wire.stream.write(Buffer.concat(parts));
      return null;
    },
    handleRowDescription: ({ fields }: { fields: { name: string; dataTypeID: number }[] }): void => {
      described = fields.map(({ name, dataTypeID }) => ({ name, parse: types.getTypeParser(dataTypeID, 'text') as Field['parse'] }));
    },
    handleDataRow: ({ fields }: { fields: (string | null)[] }): void => {
      const sent = all[at];
      if (!sent || sent.unreadable !== null) return;
      try {
        sent.answer.rows.push(rowOf(described ?? sent.known?.fields ?? [], fields));
      } catch (error) {
        sent.unreadable = error;
      }
    },
    handleCommandComplete: complete,
    handleEmptyQuery: () => complete({ text: '' }),
    // The server skips everything from here on, so that what was to be prepared from here on is not.
    handleError: (error: unknown): void => {
      all.forEach((sent, index) => { if (index >= at && fresh.has(sent)) line.prepared.delete(sent.text); });
      finish(error);
    },
    handleReadyForQuery: () => finish(null),
  }) as unknown as pg.Query;
};

const lines = new WeakMap<pg.ClientBase, Line>();
const lineOf = (client: pg.ClientBase): Line => {
  let line = lines.get(client);
  if (!line) lines.set(client, line = { waiting: [], prepared: new Map(), most: MOST_PREPARED });
  return line;
};

/** Behind a pooler that does not keep prepared statements, this connection prepares none. */
export const prepareNothing = (client: pg.ClientBase): void => {
  lineOf(client).most = 0;
};

/**
 * Sends a statement over a connection of a pool made by `makePool`. All that are sent before this turn of the event loop ends go out
 * together. Each promise settles when all have been answered; after an error that of the first which failed is the error of all after it.
 */
export const sendTogether = (client: pg.ClientBase, types: pg.CustomTypesConfig, text: string, values: readonly unknown[] = []): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const line = lineOf(client);
    line.waiting.push({ text, values: values.map(sendable), known: null, answer: { command: '', rowCount: 0, rows: [] }, unreadable: null, resolve, reject });
    if (line.waiting.length > 1) return;
    process.nextTick(() => {
      (client.query as (query: object, done: () => void) => void)(together(line.waiting.splice(0), line, types), () => undefined);
    });
  });
