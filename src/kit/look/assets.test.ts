import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { loadAssets } from './assets.ts';
import { leaveOutUnused } from './leave-out-unused.ts';
import { recolourNhs } from './recolour-nhs.ts';

const { byUrl, page } = loadAssets();
const css = byUrl.get(page.css[0] ?? '');
const styles = css?.body.toString('utf8') ?? '';

describe('the files every page loads', () => {
  test('are named by their content and served as themselves', () => {
    expect([...byUrl.keys()].every((url) => /^\/assets\/[a-z-]+\.[0-9a-f]{12}\.(css|js|svg|woff2)$/.test(url))).toBe(true);
    for (const asset of byUrl.values()) {
      if (asset.brotli) expect(brotliDecompressSync(asset.brotli).equals(asset.body)).toBe(true);
      if (asset.gzip) expect(gunzipSync(asset.gzip).equals(asset.body)).toBe(true);
    }
    expect(loadAssets().page).toEqual(page);
  });

  test('every address a page or the styles name is one of them', () => {
    const named = [...page.css, ...page.js, ...(page.preload ?? []), page.icon ?? '', ...[...styles.matchAll(/url\(([^)#]+)\)/g)].map((found) => found[1] ?? '')];
    expect(named.length).toBeGreaterThanOrEqual(5);
    for (const url of named) expect([...byUrl.keys()]).toContain(url);
  });

  test('load nothing from elsewhere, and no typeface that is not ours', () => {
    expect(styles).not.toMatch(/https?:|@import|Frutiger/i);
    expect(styles.match(/@font-face/g)).toHaveLength(2 + 3 * 3); // the typeface in two files; three stand-ins in three weights
  });

  test('say UTF-8 in the header only, so that a browser keeps the rules it has read from page to page', () => {
    expect(css?.contentType).toBe('text/css; charset=utf-8');
    expect(styles).not.toContain('@charset');
  });

  test('a first view stays well under 100 kB on the wire: styles, typeface and icon under 54, leaving room for script and page', () => {
    const wire = [css, byUrl.get(page.preload?.[0] ?? ''), byUrl.get(page.icon ?? '')].map((asset) => (asset?.brotli ?? asset?.body)?.length ?? Infinity);
    expect(wire.reduce((sum, size) => sum + size, 0)).toBeLessThan(54_000);
  });
});

describe('our colours in the NHS styles', () => {
  test('leave no NHS blue or button green, and keep the yellow of focus and the red of errors', () => {
    const before = recolourNhs('a{color:#005eb8}a:focus{background:#ffeb3b}.e{color:#d5281b}b{background:#007f3b url(/assets/x.svg)}@font-face{font-family:Frutiger W01}');
    expect(before).toBe('a{color:#12524a}a:focus{background:#ffeb3b}.e{color:#d5281b}b{background:#12524a none}');
    expect(styles).not.toMatch(/#005eb8|#007f3b|#003087/);
    expect(styles).toMatch(/#ffeb3b/);
  });
});

describe('rules nobody uses', () => {
  test.each([
    ['.nhsuk-header{a:b}.nhsuk-label{c:d}', '.nhsuk-label{c:d}'],
    ['.nhsuk-header__logo,.nhsuk-label{c:d}', '.nhsuk-label{c:d}'],
    ['.nhsuk-table__header{c:d}.nhsuk-headers{e:f}', '.nhsuk-table__header{c:d}.nhsuk-headers{e:f}'],
    ['@media print{.nhsuk-hero{a:b}}p{c:d}', 'p{c:d}'],
    ['@media print{.nhsuk-hero{a:b}p{c:d}}', '@media print{p{c:d}}'],
    ['@charset "UTF-8";a:not(.x,.nhsuk-hero){c:d}', '@charset "UTF-8";'],
    ['a:not(.x,.y),b{c:d}@font-face{e:f}', 'a:not(.x,.y),b{c:d}@font-face{e:f}'],
  ])('%s becomes %s', (css, kept) => {
    expect(leaveOutUnused(css)).toBe(kept);
  });
  test('every class our pages write keeps its rules', () => {
    const theirs = classesIn(readFileSync(join(projectRoot, 'node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css'), 'utf8'));
    const pages = globSync(['src/**/*.tsx', 'browser/**/*.ts'], { cwd: projectRoot }).map((file) => readFileSync(join(projectRoot, file), 'utf8')).join('\n');
    const written = [...new Set(pages.match(/nhsuk-[a-z0-9_-]*[a-z0-9]/g))].filter((name) => theirs.has(name));
    expect(written.length).toBeGreaterThan(80);
    const [kept, sizes] = [classesIn(styles), ['s', 'm', 'l'].flatMap((size) => [`nhsuk-heading-${size}`, `nhsuk-label--${size}`, `nhsuk-fieldset__legend--${size}`])];
    expect([...written, ...sizes, 'nhsuk-button--secondary', 'nhsuk-card--warning', 'nhsuk-details--expander'].filter((name) => theirs.has(name) && !kept.has(name))).toEqual([]);
    expect(styles).not.toMatch(/\.nhsuk-(hero|header)\b/);
  });
});

const classesIn = (sheet: string): Set<string> => new Set([...sheet.matchAll(/\.(nhsuk-[a-z0-9_-]+)/g)].map((found) => found[1] ?? ''));

/** WCAG 2.2: the ratio of relative luminances of two colours like #12524a. */
const contrast = (one: string, other: string): number => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 1, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
};

const token = (name: string): string => new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(styles)?.[1] ?? '#ffffff';

describe('what is read stands out', () => {
  test.each([
    ['ink', 'paper'], ['ink', 'mint'], ['ink', 'pale-apricot'], ['ink', 'apricot'], ['soft-ink', 'paper'], ['soft-ink', 'mint'],
    ['green', 'paper'], ['green', 'mint'], ['green', 'pale-apricot'], ['ink', 'focus'],
  ])('%s on %s is at least 4.5 to 1', (text, ground) => {
    expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(4.5);
  });
  test('white on both greens is at least 4.5 to 1, and apricot marks on them at least 3 to 1', () => {
    for (const ground of ['green', 'deep-green']) {
      expect(contrast('#ffffff', token(ground))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('apricot'), token(ground))).toBeGreaterThanOrEqual(3);
    }
  });
  test('the measure itself is right', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
