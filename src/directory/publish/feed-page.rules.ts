// How the standard says which page of a list this is.

export type FeedPage = { number: number; /** How many were asked for. */ size: number; total: number };

/** A page in the standard's envelope. A page past the end is empty, and says how many pages there are. */
export function envelope({ number, size, total }: FeedPage, contents: readonly unknown[]) {
  const pages = Math.max(1, Math.ceil(total / size));
  return {
    total_items: total, total_pages: pages, page_number: number, size: contents.length, first_page: number === 1, last_page: number >= pages, empty: contents.length === 0, contents,
  };
}

/** From which mark a page is read, how many entries are passed over from there, and how many it holds. */
export function placeOfPage({ number, size, total }: FeedPage, markEvery: number): { mark: number; over: number; most: number } {
  const before = (number - 1) * size;
  return { mark: Math.floor(before / markEvery), over: before % markEvery, most: Math.max(0, Math.min(size, total - before)) };
}
