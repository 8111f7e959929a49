// Statements that leave together: one write, one Sync, one answer. pg sends a Sync and asks what the columns are with every statement; the
// server then writes an answer to each, and both processes wake each time. Inside a transaction none of that is needed: after an error
// the rest would fail anyway. What the columns of a prepared statement are is asked once a connection (docs/decisions/0040).
import pg from 'pg';
import utils from 'pg/lib/utils.js';

export type Answer = { command: string; rowCount: number; rows: Record<string, unknown>[] };
type Field = { name: string; parse: (text: string) => unknown };
type Known = { name: string; fields: Field[] | null };
type Sent = { text: string; values: (string | Buffer | null)[]; known: Known | null; answer: Answer; resolve(answer: Answer): void; reject(error: unknown): void };
type FieldSeen = { name: string; dataTypeID: number };
type Wire = {
  stream: { cork(): void; uncork(): void };
  parse(statement: { text: string; name: string }): void; bind(to: { portal: string; statement: string; values: unknown[] }): void;
  describe(what: { type: 'P' }): void; execute(what: object): void; sync(): void;
};
/** pg takes queries of other makes only while nothing is pipelined, so this must be one of its own. */
const PgQuery = pg.Query as unknown as new (text: string) => { callback(error: unknown): void };

/** Statements that one connection keeps prepared; more stay unnamed, so that a list of changing length does not fill the server's memory. */
const MOST_PREPARED = 300;

/** A text for the wire. A moment goes as it stands in UTC; everything else as pg would send it. */
const sendable = (value: unknown): string | Buffer | null =>
  typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : utils.prepareValue(value);

class Together extends PgQuery {
  /** The statement whose answer is being read. */
  private at = 0;
  private seen: Field[] | null = null;
  private readonly fresh: Sent[] = [];

  constructor(private readonly all: Sent[], private readonly prepared: Map<string, Known>, private readonly typesOf: pg.CustomTypesConfig) {
    super('');
  }

  // Called by pg's client, in this order; see its lib/query.js.
  submit(wire: Wire): null {
    wire.stream.cork();
    for (const sent of this.all) {
      const before = this.prepared.get(sent.text);
      sent.known = before ?? { name: this.prepared.size < MOST_PREPARED ? `t${this.prepared.size}-${Math.random().toString(36).slice(2, 8)}` : '', fields: null };
      if (!before) {
        wire.parse({ text: sent.text, name: sent.known.name });
        if (sent.known.name !== '') {
          this.prepared.set(sent.text, sent.known);
          this.fresh.push(sent);
        }
      }
      wire.bind({ portal: '', statement: sent.known.name, values: sent.values });
      if (sent.known.fields === null) wire.describe({ type: 'P' });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleRowDescription({ fields }: { fields: FieldSeen[] }): void {
    this.seen = fields.map(({ name, dataTypeID }) => ({ name, parse: this.typesOf.getTypeParser(dataTypeID, 'text') as Field['parse'] }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const sent = this.all[this.at];
    const columns = this.seen ?? sent?.known?.fields ?? [];
    const row: Record<string, unknown> = {};
    for (const [index, { name, parse }] of columns.entries()) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    sent?.answer.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const sent = this.all[this.at];
    if (sent) {
      const words = text.split(' ');
      sent.answer.command = words[0] ?? '';
      sent.answer.rowCount = Number(words.length > 1 ? words.at(-1) : 0);
      if (sent.known) sent.known.fields ??= this.seen ?? [];
    }
    this.seen = null;
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  /** From here on the server skips everything. What was prepared for the first time from here on is not known to be. */
  handleError(error: unknown): void {
    for (const sent of this.fresh) if (this.all.indexOf(sent) >= this.at) this.prepared.delete(sent.text);
    this.finish(error);
  }

  handleReadyForQuery(): void {
    this.finish(null);
  }

  private finish(error: unknown): void {
    this.callback(error);
    for (const [index, sent] of this.all.entries()) if (error !== null && index >= this.at) sent.reject(error); else sent.resolve(sent.answer);
  }
}

type Line = { waiting: Sent[]; prepared: Map<string, Known> };
const lines = new WeakMap<pg.ClientBase, Line>();

/**
 * Sends a statement over a connection of a pool made by `makePool`. All that are sent before this turn of the event loop ends go out
 * together. Each promise settles when all have been answered; after an error that of the first which failed is the error of all after it.
 */
export const sendTogether = (client: pg.ClientBase, types: pg.CustomTypesConfig, text: string, values: readonly unknown[] = []): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let line = lines.get(client);
    if (!line) lines.set(client, line = { waiting: [], prepared: new Map() });
    const { waiting, prepared } = line;
    waiting.push({ text, values: values.map(sendable), known: null, answer: { command: '', rowCount: 0, rows: [] }, resolve, reject });
    if (waiting.length > 1) return;
    process.nextTick(() => {
      const all = waiting.splice(0);
      (client.query as (query: object, done: () => void) => void)(new Together(all, prepared, types), () => undefined);
    });
  });
