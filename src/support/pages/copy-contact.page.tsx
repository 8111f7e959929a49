// The text for the trust's own record, at once after recording: the fact the same day, the agreed words when they are agreed.
import { z } from 'zod';
import { found, NotFound, pageOf, redirectTo } from '../../kit/http/index.ts';
import { oneOf, PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Card, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { noteCopied } from '../actions/note-copied.ts';
import { activityWords } from '../activities.ts';
import { comingContacts, contactById } from '../contact.queries.ts';
import { recordsOf } from '../contact-record.queries.ts';
import { agreedWords, copiesOf } from '../own-record.queries.ts';
import type { Copied, CopyWhat } from '../own-record.queries.ts';
import { factText, toCopy, wordsText } from '../own-record.rules.ts';

const form = z.object({ what: oneOf(['fact', 'words'], 'Choose what you copied') });

/** Enough rows on a phone, where some 34 letters fit a line. */
const rowsOf = (text: string): number => text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 34)), 0);

type TextCardProps = { heading: string; text: string; what: CopyWhat; waiting: boolean; copies: readonly Copied[]; action: string; idempotencyKey: string; today: string };

const TextCard = ({ heading, text, what, waiting, copies, action, idempotencyKey, today }: TextCardProps) => {
  const last = copies.find((c) => c.what === what);
  return (
    <Card heading={heading} headingLevel={2}
      actions={waiting && <PostButton action={action} idempotencyKey={idempotencyKey} hidden={{ what }} filled>I have copied it</PostButton>}
      after={last && <>Copied by {last.by}, {sayMoment(last.copied_at, today)}.{waiting && ' It has changed since.'}</>}>
      <textarea className="nhsuk-textarea al-copy" readOnly rows={rowsOf(text)} aria-label={heading} defaultValue={text} data-copy />
    </Card>
  );
};

export const copyContact = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, key }) => {
    const contact = found(await contactById(tx, id));
    if (!contact.recorded_at) throw new NotFound();
    if (!(await settingsOf(tx)).has_own_record) return redirectTo(`/contacts/${id}`);
    const [records, copies, agreed, coming] = [await recordsOf(tx, id), await copiesOf(tx, id), await agreedWords(tx, id), await comingContacts(tx, contact.person_id, 1)];
    const record = found(records[0]);
    look(tx, 'contact.copy-open', contact.person_id, { object: 'contact', objectId: id });
    const at = (what: CopyWhat): Date | null => copies.find((c) => c.what === what)?.copied_at ?? null;
    const newest = agreed.reduce<Date | null>((last, item) => (last === null || item.kept_at > last ? item.kept_at : last), null);
    const waiting = toCopy({ recordedAt: contact.recorded_at, factCopiedAt: at('fact'), newestKeptAt: newest, wordsCopiedAt: at('words') });
    const shared = { copies, action: `/contacts/${id}/copy`, idempotencyKey: key, today: dayOf(tx.now) };
    const fact = factText({
      beganAt: record.began_at, minutes: record.minutes, held: record.held, notHeldWho: record.not_held_who, how: record.how, place: record.place, activities: activityWords(record.activities),
      worker: contact.worker_name, corrected: record.corrects ? { at: record.recorded_at, why: record.correction_why ?? '' } : null, next: coming[0]?.planned_at ?? null,
    });
    return pageOf('For the trust’s own record', (
      <Reading>
        <PageTitle lede={`Your meeting with ${contact.known_as} is written down here. Copy it across; nothing needs typing again.`}>For the trust’s own record</PageTitle>
        <TextCard heading="The fact: copy it today" text={fact} what="fact" waiting={waiting.fact} {...shared} />
        {agreed.length > 0
          ? <TextCard heading="The words you agreed" text={wordsText(record.began_at, agreed.map((item) => item.words), contact.worker_name)} what="words" waiting={waiting.words} {...shared} />
          : <p className="al-soft">No words yet: they come here when {contact.known_as} has agreed to them.</p>}
        <p className="al-soft"><a href={`/contacts/${id}`}>This meeting</a> · <a href="/to-copy">All that is to copy</a> · <a href="/today">Today</a></p>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { what } }) => {
    await noteCopied(tx, id, what);
    return redirectTo(what === 'fact' ? `/contacts/${id}/copy` : '/to-copy', 'copied');
  },
});
