// How much of what is sought each entry of the catalogue has.
import { phraseOf, type Catalogue } from './catalogue/catalogue.ts';
import { postsBeginning, postsOf, type Posts } from './catalogue/word-posts.rules.ts';
import type { Thing, Way } from './find-words.rules.ts';

/** What a word is worth by where it stands: in a town's name, in what is said, in the kind, in the name. */
const OF_FIELD = [0.25, 0.7, 0.88, 1] as const;
/** Each further way in which an entry says the same thing makes it a little surer. */
const SURER = 0.06;
/** A word in fewer entries than this share counts as if it were in so many: the rarest word is not always what matters. */
const RAREST_SHARE = 200;
const GENERAL_COUNTS = 0.2;

/** Numbers of entries that have something that finds, and what each is worth, from nought to about one. */
export type Ranked = { found: readonly number[]; worth: Float64Array };

type Scratch = { best: Float64Array; ways: Uint8Array; total: Float64Array; turn: Uint32Array; foundIn: Uint32Array; now: number };
const scratches = new WeakMap<Catalogue, Scratch>();

/** Ranks by words alone. What it answers holds until it is called again. */
export function rank(catalogue: Catalogue, things: readonly Thing[]): Ranked {
  const scratch = scratchOf(catalogue);
  const { best, ways, total, turn, foundIn } = scratch;
  const search = (scratch.now += 1);
  const found: number[] = [];
  const all = catalogue.entries.length;
  let whole = 0;
  for (const thing of [...things].sort((a, b) => Number(b.finds) - Number(a.finds))) {
    const now = (scratch.now += 1);
    const touched: number[] = [];
    for (const way of thing.ways) {
      for (const { places, fields, count } of listsOf(catalogue, way)) {
        for (let n = 0; n < count; n += 1) {
          const at = places[n] ?? 0;
          const score = way.weight * (OF_FIELD[fields[n] ?? 0] ?? 0);
          if (turn[at] !== now) {
            if (catalogue.entries[at] === null) continue;
            turn[at] = now;
            best[at] = score;
            ways[at] = 0;
            touched.push(at);
          } else {
            if ((ways[at] ?? 0) < 4) ways[at] = (ways[at] ?? 0) + 1;
            if (score > (best[at] ?? 0)) best[at] = score;
          }
        }
      }
    }
    if (touched.length === 0) continue;
    const rarity = Math.log(1 + all / Math.max(touched.length, all / RAREST_SHARE)) * thing.worth * (thing.finds ? 1 : GENERAL_COUNTS);
    whole += rarity;
    for (const at of touched) {
      if ((foundIn[at] ?? 0) < search) {
        if (!thing.finds) continue;
        foundIn[at] = search;
        total[at] = 0;
        found.push(at);
      }
      total[at] = (total[at] ?? 0) + rarity * (best[at] ?? 0) * (1 + SURER * (ways[at] ?? 0));
    }
  }
  for (const at of found) total[at] = ((total[at] ?? 0) / (whole || 1)) ** 2;
  return { found, worth: total };
}

function listsOf(catalogue: Catalogue, way: Way): readonly Posts[] {
  if (way.begins) return postsBeginning(catalogue.posts, way.text);
  const phrase = phraseOf(catalogue, way.text);
  return phrase.length === 0 ? [] : [postsOf(catalogue.posts, phrase)];
}

function scratchOf(catalogue: Catalogue): Scratch {
  const known = scratches.get(catalogue);
  const size = catalogue.entries.length;
  if (known && known.best.length >= size) return known;
  const room = Math.ceil(size * 1.25) + 64;
  const made: Scratch = { best: new Float64Array(room), ways: new Uint8Array(room), total: new Float64Array(room), turn: new Uint32Array(room), foundIn: new Uint32Array(room), now: 0 };
  scratches.set(catalogue, made);
  return made;
}
