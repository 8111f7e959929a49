// What a run remembers of each row it met: 16 bytes, not the row. A file of a million rows then needs megabytes, not a gigabyte.
import { createHash } from 'node:crypto';

/** `put`: whether the key is new, was met with the same value, or with another. Sixty-four bits of SHA-256 stand for each: two of a million keys are taken for one less often than once in ten million runs. */
export type Prints = { put(key: string, value?: string): 'new' | 'same' | 'other'; has(key: string): boolean };

const WORDS = 4;

export function makePrints(): Prints {
  let [slots, used] = [1024, 0];
  let table = new Uint32Array(slots * WORDS);

  const slotOf = (high: number, low: number): number => {
    let slot = low % slots;
    while ((table[slot * WORDS] !== 0 || table[slot * WORDS + 1] !== 0) && (table[slot * WORDS] !== high || table[slot * WORDS + 1] !== low)) slot = (slot + 1) % slots;
    return slot * WORDS;
  };
  const grow = (): void => {
    const before = table;
    slots *= 2;
    table = new Uint32Array(slots * WORDS);
    for (let at = 0; at < before.length; at += WORDS) {
      const [high = 0, low = 0] = [before[at], before[at + 1]];
      if (high !== 0 || low !== 0) table.set(before.subarray(at, at + WORDS), slotOf(high, low));
    }
  };
  return {
    put: (key, value = '') => {
      const [[high, low], [first, second]] = [printOf(key), printOf(value)];
      const at = slotOf(high, low);
      if (table[at] !== 0 || table[at + 1] !== 0) return table[at + 2] === first && table[at + 3] === second ? 'same' : 'other';
      table.set([high, low, first, second], at);
      used += 1;
      if (used > slots * 0.7) grow();
      return 'new';
    },
    has: (key) => {
      const [high, low] = printOf(key);
      const at = slotOf(high, low);
      return table[at] !== 0 || table[at + 1] !== 0;
    },
  };
}

/** Never two noughts: those stand for a slot that is free. */
function printOf(text: string): [number, number] {
  const bytes = createHash('sha256').update(text).digest();
  return [bytes.readUInt32LE(0) || 1, bytes.readUInt32LE(4)];
}
