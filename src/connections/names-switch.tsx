// Somebody looks over the shoulder: one press, and the page shows kinds and distances instead of names, until they are shown again or the visit ends.
import { PostButton } from '../kit/forms/index.ts';

type Props = { hidden: boolean; back: string; idempotencyKey: string };

export const NamesSwitch = ({ hidden, back, idempotencyKey }: Props) => (
  <div className="al-actions al-actions--above al-no-print">
    <PostButton action="/names-of-places" idempotencyKey={idempotencyKey} hidden={{ back, hide: hidden ? 'no' : 'yes' }}>{hidden ? 'Show the names' : 'Hide the names'}</PostButton>
    <span className="al-soft">{hidden ? 'Names of places are hidden on this screen.' : 'Is somebody else looking at this screen?'}</span>
  </div>
);
