// What may stand in the feed. The standard asks to leave out what is not known: never null, never empty.

const URI = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?([/?#]([a-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*)?$/i;
const EMAIL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The fields that have something in them: no null, no empty text, list or object. */
export function kept<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const full: Record<string, unknown> = {};
  for (const name in fields) if (says(fields[name])) full[name] = fields[name];
  return full as { [K in keyof T]?: NonNullable<T[K]> };
}

function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** A web address as the standard's schemas take it (ASCII, escaped), or null when it cannot be made one. */
export function uriOf(text: string | null): string | null {
  if (text === null) return null;
  if (URI.test(text)) return inFragmentOnce(text);
  try {
    const escaped = new URL(text).href.replace(/[^\x21-\x7e]|[|^\\`{}"<>[\]]/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25');
    return URI.test(escaped) ? inFragmentOnce(escaped) : null;
  } catch {
    return null;
  }
}

/** A second # inside a fragment must be escaped. */
function inFragmentOnce(uri: string): string {
  const at = uri.indexOf('#');
  return at < 0 ? uri : uri.slice(0, at + 1) + uri.slice(at + 1).replaceAll('#', '%23');
}

/** An e-mail address as the standard's schemas take it, or null. */
export function emailOf(text: string | null): string | null {
  return text !== null && EMAIL.test(text) ? text : null;
}

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
