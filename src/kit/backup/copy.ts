// COPY through pg, without a package: pg hands the protocol's copy messages to whatever is being asked. Both ways wait for the slower side,
// so that a table of any size takes a few hundred kilobytes of memory. Decision: docs/decisions (backup).
import type pg from 'pg';

const HIGH_WATER = 1 << 20;

type Wire = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
  stream: { pause(): void; resume(): void; destroy(): void; writableNeedDrain: boolean; once(event: 'drain' | 'close', done: () => void): void; off(event: 'drain' | 'close', done: () => void): void };
};
type Asked = {
  submit(wire: Wire): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
  handleCommandComplete(message: { text: string }): void;
  handleCopyData?(message: { chunk: Buffer }, wire: Wire): void;
  handleCopyInResponse?(wire: Wire): void;
};

const ask = (client: pg.Client, asked: Asked): void => {
  client.query(asked as unknown as pg.Submittable);
};

/** The bytes that "COPY … TO STDOUT" sends, as they come. Leaving the loop early cuts the connection. */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer, void, undefined> {
  const state = { chunks: [] as Buffer[], held: 0, paused: false, done: false, error: null as Error | null, wake: () => undefined as void, wire: null as Wire | null };
  ask(client, {
    submit: (wire) => { state.wire = wire; wire.query(statement); },
    handleCopyData: ({ chunk }, wire) => {
      state.chunks.push(Buffer.from(chunk)); // pg uses its own buffer again
      state.held += chunk.length;
      if (state.held > HIGH_WATER && !state.paused) {
        state.paused = true;
        wire.stream.pause();
      }
      state.wake();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => { state.done = true; state.wake(); },
    handleError: (error) => { state.error = error; state.wake(); },
  });
  try {
    for (;;) {
      if (state.chunks.length > 0) {
        const bytes = Buffer.concat(state.chunks);
        state.chunks = [];
        state.held = 0;
        if (state.paused) {
          state.paused = false;
          state.wire?.stream.resume();
        }
        yield bytes;
      } else if (state.error) {
        throw state.error;
      } else if (state.done) {
        return;
      } else {
        await new Promise<void>((resolve) => { state.wake = resolve; });
      }
    }
  } finally {
    if (!state.done && !state.error) state.wire?.stream.destroy();
  }
}

/** Feeds bytes to "COPY … FROM STDIN"; answers how many rows the database took. */
export const copyIn = (client: pg.Client, statement: string, bytes: AsyncIterable<Buffer>): Promise<number> =>
  new Promise((resolve, reject) => {
    let rows = 0;
    let failed: Error | null = null;
    const send = async (wire: Wire): Promise<void> => {
      try {
        for await (const chunk of bytes) {
          if (failed) return;
          wire.sendCopyFromChunk(chunk);
          if (wire.stream.writableNeedDrain) {
            await new Promise<void>((resolve) => {
              const done = (): void => {
                wire.stream.off('drain', done);
                wire.stream.off('close', done);
                resolve();
              };
              wire.stream.once('drain', done);
              wire.stream.once('close', done);
            });
          }
        }
        wire.endCopyFrom();
      } catch (error) {
        failed ??= error as Error;
        wire.sendCopyFail('stopped');
      }
    };
    ask(client, {
      submit: (wire) => wire.query(statement),
      handleCopyInResponse: (wire) => { void send(wire); },
      handleCommandComplete: ({ text }) => { rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0); },
      handleReadyForQuery: () => (failed ? reject(failed) : resolve(rows)),
      handleError: (error) => { failed ??= error; reject(failed); },
    });
  });
