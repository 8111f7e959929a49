// /oruk/v3: says what this feed is; /oruk/v3/openapi.json describes it.
import { page } from '../../../access/index.ts';
import { jsonOf } from '../../../kit/http/index.ts';
import { FEED_VERSION, ownOpenapi } from '../own-openapi.rules.ts';
import { officialSpec } from '../official-schemas.ts';

export const FEED_PROFILE = 'https://openreferraluk.org/specifications/3.0';

export const feedRoot = page({
  show: ({ origin }) => jsonOf({ version: FEED_VERSION, profile: FEED_PROFILE, openapi_url: `${origin}/oruk/v3/openapi.json` }),
});
export const feedOpenapi = page({ show: ({ origin }) => jsonOf(ownOpenapi(officialSpec(), `${origin}/oruk/v3`)) });

/** Every other address under /oruk/v3: a 404 that a program can read. */
export const feedNothing = page({ show: () => jsonOf({ error: 'There is nothing at this address.' }, 404) });
