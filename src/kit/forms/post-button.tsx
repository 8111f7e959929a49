import { Button } from '../nhs/index.ts';
import type { Words } from '../nhs/index.ts';

type PostButtonProps = {
  action: string;
  idempotencyKey: string;
  hidden?: Record<string, string>;
  /** The one filled button of its card; the others are outlined. */
  filled?: boolean;
  /** Says more to somebody who hears the button without its row. */
  hiddenText?: string;
  children: Words;
};

/** A form that is only a button: one press does one thing. */
export const PostButton = ({ action, idempotencyKey, hidden = {}, filled, hiddenText, children }: PostButtonProps) => (
  <form className="al-post-button" action={action} method="post">
    <input type="hidden" name="_key" value={idempotencyKey} />
    {Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />)}
    <Button variant={filled ? undefined : 'secondary'}>
      {children}
      {hiddenText && <span className="nhsuk-u-visually-hidden"> {hiddenText}</span>}
    </Button>
  </form>
);
