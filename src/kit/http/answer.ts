// What a page may answer. Pages make these; the server sends them.
import type { ReactNode } from 'react';

export type PageAnswer = {
  kind: 'page';
  title: string;
  body: ReactNode;
  /** 200 unless said; a form drawn again gets 422 or 409 from the server. */
  status?: number;
  /** Drawn without header, navigation and foot band (a printed sheet). */
  bare?: boolean;
};
export type RedirectAnswer = { kind: 'redirect'; to: string; notice?: string; cookies?: Cookie[] };
export type FileAnswer = { kind: 'file'; name: string; type: string; body: string | Buffer | AsyncIterable<Buffer>; /** How many there are, where the body comes in parts. */ bytes?: number; inline?: boolean };
export type JsonAnswer = { kind: 'json'; body: unknown; status?: number; headers?: Record<string, string> };
/** Open data, line by line, for lists too long to hold; only from an open route. */
export type StreamAnswer = { kind: 'stream'; type: string; lines: AsyncIterable<string>; headers?: Record<string, string> };
/** What the asker has is still what there is: 304, without a body; only from an open route. */
export type UnchangedAnswer = { kind: 'unchanged'; headers: Record<string, string> };
export type EmptyAnswer = { kind: 'empty'; cookies?: Cookie[] };
/** You typed something we cannot use: the same page again, 422, everything typed kept. */
export type InvalidAnswer = { kind: 'invalid'; errors: Record<string, string> };
/** The service says no: the same page again, 409, in the page's words. */
export type RefusedAnswer = { kind: 'refused'; because: string };
export type Cookie = { name: string; value: string | null; maxAgeSeconds?: number };

export type Answer = PageAnswer | RedirectAnswer | FileAnswer | JsonAnswer | StreamAnswer | UnchangedAnswer | EmptyAnswer | InvalidAnswer | RefusedAnswer;

export const pageOf = (title: string, body: ReactNode, more: Omit<PageAnswer, 'kind' | 'title' | 'body'> = {}): PageAnswer => ({ kind: 'page', title, body, ...more });
/** 303 to another page; `notice` is a key of the notices (never words, never personal data). */
export const redirectTo = (to: string, notice?: string, cookies?: Cookie[]): RedirectAnswer => ({ kind: 'redirect', to, notice, cookies });
export const invalid = (errors: Record<string, string>): InvalidAnswer => ({ kind: 'invalid', errors });
export const refused = (because: string): RefusedAnswer => ({ kind: 'refused', because });
export const fileOf = (name: string, type: string, body: string | Buffer, inline = false): FileAnswer => ({ kind: 'file', name, type, body, inline });
export const jsonOf = (body: unknown, status = 200, headers: Record<string, string> = {}): JsonAnswer => ({ kind: 'json', body, status, headers });
export const nothing: EmptyAnswer = { kind: 'empty' };
