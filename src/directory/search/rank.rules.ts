// How much of what is sought each entry of the catalogue has.
import { hash } from 'node:crypto';
import { phraseOf, type Catalogue } from './catalogue/catalogue.ts';
import { keepSearch, keptSearch } from './catalogue/kept-searches.rules.ts';
import { rankedFrom, type Ranked } from './catalogue/ranked.rules.ts';
import { postsBeginning, postsOf, type Posts } from './catalogue/word-posts.rules.ts';
import type { Thing, Way } from './find-words.rules.ts';

/** What a word is worth by where it stands: in a town's name, in what is said, in the kind, in the name. */
const OF_FIELD = [0.25, 0.7, 0.88, 1] as const;
/** Each further way in which an entry says the same thing makes it a little surer. */
const SURER = 0.06;
/** A word in fewer entries than this share counts as if it were in so many: the rarest word is not always what matters. */
const RAREST_SHARE = 200;
/** What has a known meaning counts as if no larger share of entries had it, however many ways there are of saying it: a rare word beside it says less of what is wanted. */
const MEANT_SHARE = 60;
const GENERAL_COUNTS = 0.2;

/** Room for one ranking, kept for the next: lists of numbers as long as the catalogue, and no object for each entry that is looked at. */
type Scratch = { best: Float64Array; ways: Uint8Array; total: Float64Array; turn: Uint32Array; foundIn: Uint32Array; touched: Uint32Array; found: Uint32Array; now: number };
const scratches = new WeakMap<Catalogue, Scratch>();

/** Ranks by words alone. The same words are often asked from many places: what they found is kept until the catalogue changes. */
export function rank(catalogue: Catalogue, things: readonly Thing[]): Ranked {
  // Not the words themselves: somebody may have typed a postcode among them.
  const name = hash('sha256', JSON.stringify(things), 'base64');
  const known = keptSearch(catalogue.ranked, name);
  if (known) return known;
  const made = rankAnew(catalogue, things);
  keepSearch(catalogue.ranked, name, made);
  return made;
}

function rankAnew(catalogue: Catalogue, things: readonly Thing[]): Ranked {
  const scratch = scratchOf(catalogue);
  const { best, ways, total, foundIn, touched, found } = scratch;
  const search = (scratch.now += 1);
  const all = catalogue.entries.length;
  let [whole, count] = [0, 0];
  for (const thing of [...things].sort((a, b) => Number(b.finds) - Number(a.finds))) {
    const many = touch(catalogue, thing, scratch);
    if (many === 0) continue;
    const rarity = Math.log(1 + all / Math.max(thing.meant ? Math.min(many, all / MEANT_SHARE) : many, all / RAREST_SHARE)) * thing.worth * (thing.finds ? 1 : GENERAL_COUNTS);
    whole += rarity;
    for (let n = 0; n < many; n += 1) {
      const at = touched[n] as number;
      if ((foundIn[at] as number) < search) {
        if (!thing.finds) continue;
        foundIn[at] = search;
        total[at] = 0;
        found[count++] = at;
      }
      total[at] = (total[at] as number) + rarity * (best[at] as number) * (1 + SURER * (ways[at] as number));
    }
  }
  return rankedFrom(found, count, (at) => ((total[at] as number) / (whole || 1)) ** 2);
}

/** Notes which entries have this thing in any of its ways, how well at best, and in how many; answers how many entries. */
function touch(catalogue: Catalogue, thing: Thing, scratch: Scratch): number {
  const { best, ways, turn, touched } = scratch;
  const now = (scratch.now += 1);
  let many = 0;
  for (const way of thing.ways) {
    const scores = OF_FIELD.map((field) => way.weight * field);
    for (const { places, fields, count } of listsOf(catalogue, way)) {
      for (let n = 0; n < count; n += 1) {
        const at = places[n] as number;
        const score = scores[fields[n] as number] as number;
        if (turn[at] !== now) {
          if (catalogue.entries[at] === null) continue;
          turn[at] = now;
          best[at] = score;
          ways[at] = 0;
          touched[many++] = at;
        } else {
          if ((ways[at] as number) < 4) ways[at] = (ways[at] as number) + 1;
          if (score > (best[at] as number)) best[at] = score;
        }
      }
    }
  }
  return many;
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
  const numbers = (): Uint32Array => new Uint32Array(room);
  const made: Scratch = { best: new Float64Array(room), ways: new Uint8Array(room), total: new Float64Array(room), turn: numbers(), foundIn: numbers(), touched: numbers(), found: numbers(), now: 0 };
  scratches.set(catalogue, made);
  return made;
}
