import { sayMinutes, sayMoment } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { activityWords } from '../../activities.ts';
import type { ContactRecord } from '../../contact-record.queries.ts';
import { sayWhere, sayWho } from '../../contact-words.ts';

/** One record in a few lines: what took place, as it was written. */
export const RecordSaid = ({ record, today }: { record: ContactRecord; today: Day }) => (
  <>
    <p>{record.held ? `${sayMoment(record.began_at, today)}: ${sayMinutes(record.minutes)} ${sayWhere(record)}.` : `${sayMoment(record.began_at, today)}: did not happen, ${sayWho(record.not_held_who)}.${record.not_held_why ? ` ${record.not_held_why}` : ''}`}</p>
    {record.activities.length > 0 && <p className="al-soft">Together: {activityWords(record.activities).join('; ')}.</p>}
  </>
);
