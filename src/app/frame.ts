// What stands round a page is the same for a role in one place of the navigation, so it is drawn once and kept as text: a third of the work of drawing.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';

/** Signs that nobody types and no font shows; in a frame they keep the places of what differs. */
export const [TITLE, NAME, PAGE] = ['\uE000', '\uE001', '\uE002'] as const;

/** The text of a frame, cut where something is put in. */
export type Frame = readonly string[];

/** Roles, places in the navigation, notices, a trust's own crisis lines: some hundred in a busy service. */
const MOST = 500;
const frames = new Map<string, Frame>();

/** Draws a frame, or answers how it was drawn for the same key: the key holds everything in it that is not one of the signs. */
export const drawnOnce = (key: string, draw: () => ReactNode): Frame => {
  const known = frames.get(key);
  if (known) return known;
  const frame = `<!doctype html>${renderToStaticMarkup(draw())}`.split(/([\uE000-\uE002])/);
  if (frames.size >= MOST) frames.clear();
  frames.set(key, frame);
  return frame;
};

const ESCAPED: Record<string, string> = { '"': '&quot;', '&': '&amp;', "'": '&#x27;', '<': '&lt;', '>': '&gt;' };
/** As React writes text. */
const escaped = (text: string): string => text.replace(/["&'<>]/g, (sign) => ESCAPED[sign] ?? sign);

/** The whole document. `page` is markup already; title and name are text. */
export const filled = (frame: Frame, { title, name, page }: { title: string; name: string; page: string }): string =>
  frame.map((part) => (part === TITLE ? escaped(title) : part === NAME ? escaped(name) : part === PAGE ? page : part)).join('');
