// Reads the PDFs that Chromium prints and those the server makes, page by page: how large a page is and which words stand where. Enough of the format for that, and no more.
import { inflateSync } from 'node:zlib';

/** Some words set in one go: `down` is how far down they stand, in CSS pixels, counted on through all the pages. */
export type Laid = { words: string; down: number; size: number };
export type PdfPage = { width: number; height: number; laid: Laid[]; /** All its words, in the order they are set. */ words: string };

const objectsOf = (pdf: Buffer): Map<string, string> => new Map([...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, n = '', body = '']) => [n, body]));
const streamOf = (object = ''): string => {
  const body = /stream\n([\s\S]*?)\nendstream/.exec(object)?.[1] ?? ''; // a packed stream may end in any byte, also in a carriage return
  return /FlateDecode/.test(object) ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body;
};

const letters = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
/** Which letters a font's codes stand for. */
const alphabetOf = (cmap: string): Map<number, string> => {
  const alphabet = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) alphabet.set(Number.parseInt(code, 16), letters(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', all = ''] of block.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) [...all.matchAll(/<(\w+)>/g)].forEach(([, to = ''], i) => alphabet.set(Number.parseInt(from, 16) + i, letters(to)));
    for (const [, from = '', until = '', to = ''] of block.matchAll(/^<(\w+)> <(\w+)> <(\w+)>$/gm)) {
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(until, 16); code += 1) alphabet.set(code, String.fromCharCode(Number.parseInt(to, 16) + code - Number.parseInt(from, 16)));
    }
  }
  return alphabet;
};

/** The pages of a PDF as Chromium or pdfkit writes it. How far down words stand is known of Chromium's only. */
export const pdfPages = (pdf: Buffer): PdfPage[] => {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, { alphabet: Map<number, string>; digits: number }>();
  const fontOf = (ref: string) => {
    const there = fonts.get(ref);
    if (there) return there;
    const made = { alphabet: alphabetOf(streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(ref) ?? '')?.[1] ?? ''))), digits: /Type0/.test(objects.get(ref) ?? '') ? 4 : 2 };
    fonts.set(ref, made);
    return made;
  };
  return [...objects.values()].filter((object) => /\/Type \/Page\n?\b/.test(object) && !/\/Type \/Pages/.test(object)).map((page) => {
    const [, , width = '0', height = '0'] = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(page)?.slice(1) ?? [];
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page;
    const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', ref = '']) => [name, ref]));
    const laid = [...streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '')).matchAll(/BT\n([\s\S]*?)ET\n/g)].map(([, block = '']): Laid => {
      const [, name = '', size = '0'] = /\/(F\d+) ([\d.]+) Tf/.exec(block) ?? [];
      const { alphabet, digits } = fontOf(named.get(name) ?? '');
      const codes = [...block.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) => hex.match(new RegExp(`.{${String(digits)}}`, 'g')) ?? []);
      return { words: codes.map((code) => alphabet.get(Number.parseInt(code, 16)) ?? '').join(''), down: Number(/ ([-\d.]+) Tm/.exec(block)?.[1] ?? 0), size: Number(size) };
    });
    return { width: Number(width), height: Number(height), laid, words: laid.map((one) => one.words).join(' ').replace(/\s+/g, ' ') };
  });
};
