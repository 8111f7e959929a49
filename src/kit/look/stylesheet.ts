// One stylesheet out of several files: the NHS design system's, recoloured, then our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { leaveOutUnused } from './leave-out-unused.ts';
import { recolourNhs } from './recolour-nhs.ts';
import { standIns } from './stand-ins.ts';

const ours = ['base', 'frame', 'cards', 'forms', 'pills', 'parts', 'tables', 'charts', 'print', 'plan'];

const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8');

const squeeze = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/;}/g, '}').trim();

// Unicode ranges from the font's own package: the second file loads only for names such as Łukasz or Nguyễn.
const typeface = (latinUrl: string, latinExtendedUrl: string): string =>
  [
    [latinExtendedUrl, 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'],
    [latinUrl, 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'],
  ]
    .map(([url, range]) => `@font-face{font-family:"Atkinson Hyperlegible Next";font-style:normal;font-weight:200 800;font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`)
    .join('');

// The answer's header says UTF-8 already. With an @charset Chromium reads all rules anew on every page; without one it keeps them from the page before: 4 to 5 ms on a fast desk.
const withoutCharset = (css: string): string => css.replace(/^@charset[^;]*;/, '');

/** Everything a page is styled with. The addresses are where the typeface's two files are served. */
export const stylesheet = (latinUrl: string, latinExtendedUrl: string): string =>
  [
    leaveOutUnused(recolourNhs(withoutCharset(read('node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')))),
    typeface(latinUrl, latinExtendedUrl) + standIns,
    ...ours.map((name) => squeeze(read('src/kit/look/css', `${name}.css`))),
  ].join('\n');
