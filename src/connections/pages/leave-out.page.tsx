// Why, in the person's words: left out means erased, at once.
import { z } from 'zod';
import { redirectTo } from '../../kit/http/index.ts';
import { text } from '../../kit/forms/index.ts';
import { page } from '../../access/index.ts';
import { leaveOutWords } from '../actions/leave-out-words.ts';

export const leaveOut = page({
  params: z.object({ id: z.uuid() }),
  form: z.object({ step: text({ missing: 'Choose which words', max: 40 }) }),
  send: async ({ tx, params: { id }, form: { step } }) => {
    await leaveOutWords(tx, id, step);
    return redirectTo(tx.viewer.role === 'person' ? `/my-places/${id}` : `/connections/${id}`, 'words-erased');
  },
});
