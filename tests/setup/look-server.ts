// Serves pages made of our components alone to a real browser, under the product's own content policy, and notes what is posted.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { projectRoot } from '../../src/kit/project-root.ts';
import { Shell, loadAssets } from '../../src/kit/look/index.ts';
import type { ShellProps } from '../../src/kit/look/index.ts';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type LookPage = Partial<Omit<ShellProps, 'children' | 'assets'>> & { body: ReactNode };
export type Posted = { path: string; fields: URLSearchParams };

export type LookServer = {
  origin: string;
  /** Every POST in the order it came. */
  posted: Posted[];
  /** What the next posts are answered: 303 to /done unless said. */
  answer: { status: number; json?: unknown };
  close(): Promise<void>;
};

/** The script exactly as the build makes it, without needing a build. */
const bundledScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot, entryPoints: ['browser/app.ts'], bundle: true, minify: true, format: 'esm', target: 'es2020', write: false, logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

export const startLookServer = async (pages: Record<string, LookPage>): Promise<LookServer> => {
  const assets = loadAssets();
  const script = await bundledScript();
  const page = { ...assets.page, js: ['/app.js'] };

  const draw = ({ body, ...shell }: LookPage): string =>
    `<!doctype html>${renderToStaticMarkup(createElement(Shell, { title: 'A page', serviceName: 'Hollin Vale', nav: [], helpBand: null, demo: true, leaveQuickly: true, ...shell, assets: page, children: body }))}`;

  const posted: Posted[] = [];
  const look: Pick<LookServer, 'answer'> = { answer: { status: 303 } };

  const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    response.end(body);
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST') {
      void readBody(request).then((body) => {
        posted.push({ path, fields: new URLSearchParams(body) });
        const { status, json } = look.answer;
        if (status === 303) response.writeHead(303, { location: '/done' }).end();
        else send(response, status, 'application/json', JSON.stringify(json ?? {}));
      });
      return;
    }
    const asset = assets.byUrl.get(path);
    const known = pages[path.slice(1)];
    if (asset) send(response, 200, asset.contentType, asset.body);
    else if (path === '/app.js') send(response, 200, 'text/javascript', script);
    else if (known) send(response, 200, 'text/html; charset=utf-8', draw(known));
    else send(response, path === '/done' || path === '/leave' ? 200 : 404, 'text/html', `<!doctype html><title>${path}</title><p>${path === '/leave' ? 'The weather' : 'Done'}</p>`);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return Object.assign(look, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    close: () => new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  });
};
