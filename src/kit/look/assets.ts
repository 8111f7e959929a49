// The files every page loads: one stylesheet, one script, the typeface and the icon, named by their content.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { projectRoot } from '../project-root.ts';
import type { PageAssets } from './page-head.tsx';
import { stylesheet } from './stylesheet.ts';

export type Asset = {
  /** `/assets/NAME.HASH.EXT`: may be cached for ever, since other content has another name. */
  url: string;
  contentType: string;
  body: Buffer;
  brotli?: Buffer;
  gzip?: Buffer;
};

export type AssetSet = { byUrl: ReadonlyMap<string, Asset>; page: PageAssets };

const fontFolder = join(projectRoot, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
const compressedFolder = join(projectRoot, 'dist', 'compressed');

const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, 12);

/** Brotli at its best takes half a second for the stylesheet, so it is done once and kept beside the build. */
const keptBrotli = (name: string, body: Buffer): Buffer => {
  const file = join(compressedFolder, `${name}.br`);
  if (existsSync(file)) return readFileSync(file);
  const compressed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  try {
    mkdirSync(compressedFolder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, compressed);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written costs time at the next start and nothing else.
  }
  return compressed;
};

const assetOf = (name: string, extension: string, contentType: string, body: Buffer): Asset => {
  const file = `${name}.${hashOf(body)}.${extension}`;
  const url = `/assets/${file}`;
  // woff2 is compressed already.
  if (extension === 'woff2') return { url, contentType, body };
  return { url, contentType, body, brotli: keptBrotli(file, body), gzip: gzipSync(body, { level: 9 }) };
};

const font = (subset: string): Asset =>
  assetOf(`atkinson-${subset}`, 'woff2', 'font/woff2', readFileSync(join(fontFolder, `atkinson-hyperlegible-next-${subset}-wght-normal.woff2`)));

/**
 * Reads, joins and compresses everything once, at the start of the app. The script comes from the build
 * (dist/public/app.js); without a build the pages are served without it, which `page.js` shows by being empty.
 */
export const loadAssets = (): AssetSet => {
  const latin = font('latin');
  const latinExtended = font('latin-ext');
  const css = assetOf('alongside', 'css', 'text/css; charset=utf-8', Buffer.from(stylesheet(latin.url, latinExtended.url)));
  const icon = assetOf('mark', 'svg', 'image/svg+xml', readFileSync(join(projectRoot, 'src/kit/look/mark.svg')));
  const built = join(projectRoot, 'dist/public/app.js');
  const scripts = existsSync(built) ? [assetOf('app', 'js', 'text/javascript; charset=utf-8', withoutMap(readFileSync(built, 'utf8')))] : [];
  const all = [latin, latinExtended, css, icon, ...scripts];
  return {
    byUrl: new Map(all.map((asset) => [asset.url, asset])),
    page: { css: [css.url], js: scripts.map((script) => script.url), icon: icon.url, preload: [latin.url] },
  };
};

const withoutMap = (script: string): Buffer => Buffer.from(script.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, ''));
