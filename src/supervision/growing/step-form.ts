import { z } from 'zod';
import { date, oneOf, text } from '../../kit/forms/index.ts';

export const stepForm = z.object({
  kind: oneOf(['training', 'step'], 'Choose training or a step'),
  what: text({ missing: 'Write what it was', what: 'What it was', max: 200 }),
  on: date({ missing: 'Enter the day', what: 'The day' }),
});
