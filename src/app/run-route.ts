// One request, in order: who -> may they -> parse -> act -> audit -> commit -> answer. Each in one transaction.
import type { Kysely } from 'kysely';
import type { DB } from '../kit/db/index.ts';
import { notOpenYet } from './open-to-public.tsx';
import { isId, newId } from '../kit/ids.ts';
import { inTurn } from '../kit/in-turn.ts';
import { readForm } from '../kit/forms/index.ts';
import type { Errors, Typed } from '../kit/forms/index.ts';
import { Forbidden, NotFound } from '../kit/http/index.ts';
import type { Answer } from '../kit/http/index.ts';
import { writeAudit } from '../audit/index.ts';
import type { SessionLimits } from '../access/session.ts';
import { keepLocation, sentFields, spendKey } from '../access/keys.queries.ts';
import type { Asked, Route } from '../access/page.ts';
import type { Tx } from '../access/tx.ts';
import type { Viewer } from '../access/viewer.ts';
import { alreadySent } from './already-sent.tsx';
import { enter, refusable } from './refusal.ts';

export type Request = {
  method: 'GET' | 'POST';
  path: string;
  origin: string;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  token: string | null;
  visitor: string | null;
  source: string;
  canMail?: boolean;
};
/** What came of a request: the answer, who asked, and what the layout needs besides. */
export type Outcome<Extra> = { answer: Answer; viewer: Viewer; status: number; hasErrors: boolean; extra: Extra | null };
export type Beside<Extra> = (tx: Tx) => Promise<Extra>;

class RollBack extends Error {
  constructor(readonly outcome: { answer: Answer; typed: Typed }) {
    super('rolled back');
  }
}
/** Somebody signed out asked for a page that needs signing in. */
export class SignInFirst extends Error {
  constructor(readonly outOfTime: boolean) {
    super('sign in first');
  }
}

export type Work = { route: Route; request: Request; limits: SessionLimits };
type Job = Work & { db: Kysely<DB> };

const mayOpen = (route: Route, viewer: Viewer): void => {
  if (route.allow === 'anyone') return;
  if (viewer.role === 'nobody') {
    if (viewer.accountId === null) throw new SignInFirst(viewer.outOfTime);
    throw new Forbidden();
  }
  if (!(route.allow as readonly string[]).includes(viewer.role)) throw new Forbidden();
};

const opened = (tx: Tx, { route }: Work): Tx => {
  mayOpen(route, tx.viewer);
  return tx;
};

const parse = (schema: Route['page']['params'], values: unknown): Record<string, unknown> => {
  if (!schema) return {};
  const read = schema.safeParse(values);
  if (!read.success) throw new NotFound();
  return read.data as Record<string, unknown>;
};

const asked = (tx: Tx, { db, ...work }: Job, typed: Typed = {}, errors: Errors = {}, refused: string | null = null): Asked<any, any> => ({
  tx, typed, errors, refused, key: newId(), path: work.request.path, origin: work.request.origin, sessionSeconds: work.limits.idleMinutes * 60, canMail: work.request.canMail ?? false, source: work.request.source,
  params: parse(work.route.page.params, work.request.params), query: parse(work.route.page.query, work.request.query),
  again: (read) => db.transaction().execute(async (trx) => read(opened(await enter(trx, work), work))),
});

const finish = async (tx: Tx, route: Route): Promise<void> => {
  if (tx.audited.length === 0 && tx.viewer.accountId) tx.audited.push({ action: route.audit });
  await writeAudit(tx.db, tx.viewer, tx.audited);
};

const showPage = async <Extra>(tx: Tx, work: Job, beside: Beside<Extra>, again?: { typed: Typed; errors: Errors; refused: string | null; status: number }): Promise<Outcome<Extra>> => {
  mayOpen(work.route, tx.viewer);
  if (!work.route.page.show) throw new NotFound();
  const besides = beside(tx); // asked for side by side with what the page asks for
  besides.catch(() => undefined);
  const answer = (await notOpenYet(tx, work.route)) ?? await work.route.page.show(asked(tx, work, again?.typed, again?.errors, again?.refused ?? null));
  const extra = answer.kind === 'page' ? await besides : null;
  await finish(tx, work.route);
  const status = again?.status ?? (answer.kind === 'page' ? (answer.status ?? 200) : 200);
  return { answer, viewer: tx.viewer, status, hasErrors: Object.keys(again?.errors ?? {}).length > 0, extra };
};

/** What is sent with a key is kept for two days, so a form with a password takes none. */
const takesKey = ({ noKey, page }: Route): boolean => !noKey && !Object.keys(page.form?.shape ?? {}).some((name) => /password/i.test(name));

const sendPage = async <Extra>(tx: Tx, work: Job, beside: Beside<Extra>): Promise<Outcome<Extra>> => {
  mayOpen(work.route, tx.viewer);
  const { page, path } = work.route;
  if (!page.send) throw new NotFound();
  const base = asked(tx, work);
  const closed = await notOpenYet(tx, work.route);
  if (closed) {
    const extra = await beside(tx);
    await finish(tx, work.route);
    return { answer: closed, viewer: tx.viewer, status: closed.status ?? 503, hasErrors: false, extra };
  }
  const read = page.form ? readForm(page.form, work.request.body, page.also) : ({ ok: true, values: {}, typed: {} } as const);
  if (!read.ok) throw new RollBack({ answer: { kind: 'invalid', errors: read.errors }, typed: read.typed });
  const key = work.request.body._key;
  if (isId(key) && takesKey(work.route)) {
    const spent = await spendKey(tx, `${path} ${work.request.path}`, key, sentFields(work.request.body));
    if (spent.spent && spent.same && spent.location) return { answer: { kind: 'redirect', to: spent.location }, viewer: tx.viewer, status: 303, hasErrors: false, extra: null };
    if (spent.spent) {
      const answer = alreadySent({ action: work.request.path, saved: spent.fields, typed: sentFields(work.request.body), location: spent.location, key: base.key });
      const extra = await beside(tx);
      await finish(tx, work.route);
      return { answer, viewer: tx.viewer, status: 422, hasErrors: false, extra };
    }
  }
  const answer = await page.send({ ...base, typed: read.typed, form: read.values, body: work.request.body, sessionToken: work.request.token });
  if (answer.kind === 'invalid' || answer.kind === 'refused') throw new RollBack({ answer, typed: read.typed });
  if (answer.kind === 'redirect' && isId(key) && takesKey(work.route)) await keepLocation(tx, `${path} ${work.request.path}`, key, answer.to);
  const extra = answer.kind === 'page' ? await beside(tx) : null;
  await finish(tx, work.route);
  const status = answer.kind === 'redirect' ? 303 : answer.kind === 'page' ? (answer.status ?? 200) : 200;
  return { answer, viewer: tx.viewer, status, hasErrors: status === 422, extra };
};

/** What a sent form must wait for: other changes of the record its address names; where it names none, the same form sent again. */
const turnOf = ({ params, path, body }: Request): string | null => {
  if (Object.values(params).some(isId)) return path;
  return isId(body._key) ? `${path} ${body._key}` : null;
};

/** Whether whoever asks may: for what must be known before the rest of a long request is read. Throws as the request itself would. */
export const mayAsk = (db: Kysely<DB>, work: Work): Promise<Tx> => refusable(db, work, async (tx) => opened(tx, work));

/**
 * Runs a route. What cannot be used, or what the service refuses, undoes everything the action wrote and draws the same page again
 * in a new transaction, with what was typed.
 */
export const runRoute = async <Extra>(db: Kysely<DB>, asks: Work, beside: Beside<Extra>): Promise<Outcome<Extra>> => {
  const work = { ...asks, db };
  if (work.request.method === 'GET') return refusable(db, work, (tx) => showPage(tx, work, beside));
  try {
    return await inTurn(turnOf(work.request), () => refusable(db, work, (tx) => sendPage(tx, work, beside)));
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
    const { answer, typed } = error.outcome;
    const errors = answer.kind === 'invalid' ? answer.errors : {};
    const refused = answer.kind === 'refused' ? answer.because : null;
    return refusable(db, work, (tx) => showPage(tx, work, beside, { typed, errors, refused, status: refused ? 409 : 422 }));
  }
};
