// /oruk/v3: says what this feed is and where its description stands.
import { page } from '../../access/index.ts';
import { jsonOf } from '../../kit/http/index.ts';

/** The version by which a validator knows which checks to make: without it, it falls back to version 1. */
export const FEED_VERSION = 'HSDS-UK-3.0';
export const FEED_PROFILE = 'https://openreferraluk.org/specifications/3.0';

export const feedRoot = page({
  show: ({ origin }) => jsonOf({ version: FEED_VERSION, profile: FEED_PROFILE, openapi_url: `${origin}/oruk/v3/openapi.json` }),
});
/** Every other address under /oruk/v3: a 404 that a program can read. */
export const feedNothing = page({ show: () => jsonOf({ error: 'There is nothing at this address.' }, 404) });
