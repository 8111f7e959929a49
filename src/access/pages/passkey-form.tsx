// A form whose button asks the phone or computer for a passkey. Needs JavaScript; without it, the words say what else to do.
import type { ReactNode } from 'react';
import { classes } from '../../kit/nhs/index.ts';
import { siteOf } from '../passkeys.ts';

type PasskeyFormProps = {
  action: string;
  idempotencyKey: string;
  kind: 'make' | 'use';
  /** The address that answers what the browser shall ask for. */
  options: string;
  origin: string;
  button: string;
  filled?: boolean;
  /** What to do where passkeys do not work. */
  without: ReactNode;
  children?: ReactNode;
};

export const PasskeyForm = ({ action, idempotencyKey, kind, options, origin, button, filled, without, children }: PasskeyFormProps) => {
  const site = siteOf(origin);
  if (!site.canHavePasskeys) return <p>Passkeys need an address with a name, like localhost, not one made of numbers. {without}</p>;
  return (
    <form action={action} method="post" noValidate data-passkey={kind} data-passkey-options={options}>
      <input type="hidden" name="_key" value={idempotencyKey} />
      <input type="hidden" name="passkey" value="" />
      {children}
      <button className={classes('nhsuk-button', !filled && 'nhsuk-button--secondary', 'al-js-only')} type="button" data-passkey-press>{button}</button>
      <p role="status" data-passkey-status className="al-soft"></p>
      <p className="al-no-js-only">Passkeys need JavaScript, which is off in this browser. {without}</p>
    </form>
  );
};
