// A form that came while the database was away: what was typed, and a button that sends it once more under the same key.
import { Button } from '../kit/nhs/index.ts';
import { Actions, Section } from '../kit/look/index.ts';
import type { SentFields } from '../access/keys.queries.ts';
import { Given, HiddenFields } from './sent-fields.tsx';

export type Unsaved = { action: string; fields: SentFields };
type Posted = { method: string; url: string; body: unknown };

const SECRET = new Set(['password', 'code']);

/** What can be sent again of this request: null for a page that was only opened, for one with files, and for what must not be shown (passwords, codes). */
export const unsavedOf = ({ method, url, body }: Posted): Unsaved | null => {
  if (method !== 'POST' || typeof body !== 'object' || body === null) return null;
  const fields = Object.entries(body);
  const isWords = (value: unknown): boolean => typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
  if (fields.length === 0 || fields.some(([name, value]) => SECRET.has(name) || !isWords(value))) return null;
  const { pathname, search } = new URL(url, 'http://localhost');
  return { action: pathname + search, fields: Object.fromEntries(fields) as SentFields };
};

/** Whether the first time was saved nobody here can know: the key makes it once, however often it is sent. */
export const SendAgain = ({ action, fields }: Unsaved) => (
  <>
    <p>What you had saved is still saved. We cannot tell if what you sent just now was saved too. It is kept on this page. Wait a minute, then send it again. It will be saved once, never twice.</p>
    <form action={action} method="post">
      <HiddenFields fields={fields} />
      <Actions><Button>Send it again</Button></Actions>
    </form>
    <Section heading="What you sent"><Given fields={fields} names={Object.keys(fields).filter((name) => !name.startsWith('_'))} /></Section>
  </>
);
