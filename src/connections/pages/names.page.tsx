// Hides or shows the names of places for this visit. Goes back to where one was; only to pages of ours.
import { z } from 'zod';
import { redirectTo } from '../../kit/http/index.ts';
import { oneOf, optionalText } from '../../kit/forms/index.ts';
import { page } from '../../access/index.ts';
import { hideNames } from '../screen.queries.ts';

const OURS = /^\/(my-places|my-support|my-plan|people|connections)(\/[a-z0-9-]+)*$/;

export const names = page({
  form: z.object({ hide: oneOf(['yes', 'no'], 'Choose'), back: optionalText({ max: 200 }) }),
  send: async ({ tx, form: { hide, back } }) => {
    // No notice: its key would stand in a cookie and tell that something is hidden. The page itself says so.
    await hideNames(tx, hide === 'yes');
    return redirectTo(back && OURS.test(back) ? back : '/first');
  },
});
