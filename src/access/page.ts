// One URL: its schema, how it is shown and what sending it does. Slices export these; the server runs them.
import type { z } from 'zod';
import type { Answer, PageAnswer } from '../kit/http/index.ts';
import type { Errors, Typed } from '../kit/forms/index.ts';
import type { Tx } from './tx.ts';
import type { Role } from './viewer.ts';

type Shape = z.ZodObject;
type Out<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

export type Asked<P, Q> = {
  tx: Tx;
  params: P;
  query: Q;
  /** What was typed, when the form is drawn again; else empty. */
  typed: Typed;
  errors: Errors;
  /** Why the service said no, when it did. */
  refused: string | null;
  /** A fresh idempotency key for the form on this page. */
  key: string;
  /** The page's own address, without query string. */
  path: string;
  /** Scheme and host as the visitor typed them, for links in mails and passkeys. */
  origin: string;
  /** How long a session lasts without a request, in seconds. */
  sessionSeconds: number;
  /** Whether mails go out from here (or, in a demonstration, into its outbox page). If not, links are printed or copied. */
  canMail: boolean;
  /** The network address it comes from: for counting guesses, never kept. */
  source: string;
  /** Reads again as whoever asks, in a transaction of its own: for answers that take a while to give. */
  again<T>(read: (tx: Tx) => Promise<T>): Promise<T>;
  /** Only on an open route. */
  open?: OpenAsked;
};
export type OpenAsked = {
  /** What the asker has already (If-None-Match). */
  has: string | null;
  /** The address without its host, as it was asked, for telling two answers apart; never kept. */
  address: string;
  /** Reads again in a transaction of its own, for answers that take a while to give. */
  again<T>(read: (tx: Tx) => Promise<T>): Promise<T>;
};
export type Sent<P, Q, F> = Asked<P, Q> & { form: F; /** Everything posted, unread. */ body: Record<string, unknown>; sessionToken: string | null };

export type Page<P = any, Q = any, F = any> = {
  params?: Shape;
  query?: Shape;
  form?: Shape;
  also?: (values: any) => Record<string, string | undefined>;
  show?: (asked: Asked<P, Q>) => Promise<Answer> | Answer;
  send?: (sent: Sent<P, Q, F>) => Promise<Answer> | Answer;
};

/**
 * Defines a page. `form` is read before `send` runs; what cannot be used draws `show` again with `typed` and `errors` (422).
 * `send` answers redirectTo, invalid (422), refused (409) or another page. A page without `send` takes no POST.
 */
export const page = <P extends Shape | undefined = undefined, Q extends Shape | undefined = undefined, F extends Shape | undefined = undefined>(definition: {
  params?: P;
  query?: Q;
  form?: F;
  /** Rules across fields: problems by field name, beside those of the schema. */
  also?: (values: Partial<Out<F>>) => Record<string, string | undefined>;
  show?: (asked: Asked<Out<P>, Out<Q>>) => Promise<Answer> | Answer;
  send?: (sent: Sent<Out<P>, Out<Q>, Out<F>>) => Promise<Answer> | Answer;
}): Page => definition as Page;

/** Who may open a route. Required by type: forgetting is impossible. 'anyone' includes people signed out. */
export type Allow = 'anyone' | readonly Exclude<Role, 'nobody' | 'system'>[];

export type Route = {
  path: string;
  page: Page;
  allow: Allow;
  /** What the audit calls it. Every request of somebody signed in leaves a row; pages add whom and what. */
  audit: string;
  /** For public pages of a trust: the parameter in the path that names it. */
  trustFrom?: 'slug';
  /** Not a page that sends personal data in: answers `no idempotency key needed` (sign-in, autosave). */
  noKey?: boolean;
  /**
   * Answered as if nobody were signed in: no session is read, so that no row can say who was here. For pages that show and keep nothing of anybody's.
   */
  asNobody?: true;
  /**
   * Open data: anybody may ask from any site (CORS). No cookie is read or set, nobody is looked up and nothing can be written; every
   * answer is JSON, also when something cannot be read (422 with the field) or is not there (404). HEAD and OPTIONS are answered too.
   */
  open?: true;
};

export type { Answer, PageAnswer };
