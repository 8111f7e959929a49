import { jsonOf } from '../../kit/http/index.ts';
import { page } from '../page.ts';

/** Keeps a session awake when its owner says they are still here; answers how many seconds it now lasts. */
export const stillHere = page({ send: ({ sessionSeconds }) => jsonOf({ seconds: sessionSeconds }) });
