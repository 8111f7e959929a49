// A form sent a second time with other words in it: what was saved, beside what was typed now. Nothing of either is lost.
import { newId } from '../kit/ids.ts';
import type { PageAnswer } from '../kit/http/index.ts';
import { pageOf } from '../kit/http/index.ts';
import { Button } from '../kit/nhs/index.ts';
import { Actions, ButtonLink, Columns, PageTitle, Section } from '../kit/look/index.ts';
import type { SentFields } from '../access/keys.queries.ts';
import { Given, HiddenFields, wordsOf } from './sent-fields.tsx';

type Sent = { action: string; saved: SentFields; typed: SentFields; location: string | null; key: string };

/** The page for a key that was already spent with another body (contracts: idempotency). */
export const alreadySent = ({ action, saved, typed, location, key }: Sent): PageAnswer => {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(typed)])];
  const differ = names.filter((name) => wordsOf(saved[name]) !== wordsOf(typed[name]));
  return pageOf('This was already sent', (
    <>
      <PageTitle lede="Perhaps you pressed back and changed something. What was saved first is still saved. What you typed now is here too.">This was already sent</PageTitle>
      <Columns
        main={(
          <Section heading="What you typed now">
            <Given fields={typed} names={differ} />
            <form action={action} method="post">
              <input type="hidden" name="_key" value={key || newId()} />
              <HiddenFields fields={typed} />
              <Actions><Button variant="secondary">Send this as well</Button></Actions>
            </form>
          </Section>
        )}
        aside={<Section heading="What was saved"><Given fields={saved} names={differ} />{location && <Actions><ButtonLink href={location}>Go on from what was saved</ButtonLink></Actions>}</Section>} />
    </>
  ), { status: 422 });
};
