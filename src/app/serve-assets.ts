import type { FastifyInstance } from 'fastify';
import type { AppContext } from './context.ts';

/** The stylesheet, script, typeface and icon: compressed once, named by content, kept by browsers for ever. */
export const serveAssets = (server: FastifyInstance, context: AppContext): void => {
  server.get('/assets/:file', (request, reply) => {
    const asset = context.assets.byUrl.get(request.url.split('?')[0] ?? '');
    if (!asset) return reply.callNotFound();
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type(asset.contentType);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if (asset.brotli && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.brotli);
    if (asset.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(asset.gzip);
    return reply.send(asset.body);
  });
};
