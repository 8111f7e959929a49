import { classes } from './words.ts';
import type { DataAttributes, Words } from './words.ts';

type Look = {
  variant?: 'secondary' | 'secondary-solid' | 'reverse' | 'warning' | 'brand' | 'login';
  small?: boolean;
  id?: string;
  ariaLabel?: string;
  className?: string;
  data?: DataAttributes;
  children: Words;
};

export type ButtonProps = Look & (
  | { href: string }
  | {
      href?: undefined;
      type?: 'submit' | 'button' | 'reset';
      name?: string;
      value?: string;
      disabled?: boolean;
      preventDoubleClick?: boolean;
      /** Posts the form it stands in to another address. */
      formAction?: string;
    }
);

export const Button = (props: ButtonProps) => {
  const { variant, small, id, ariaLabel, className, data, children } = props;
  const shared = {
    className: classes('nhsuk-button', variant && `nhsuk-button--${variant}`, small && 'nhsuk-button--small', className),
    id,
    'data-module': 'nhsuk-button',
    'aria-label': ariaLabel,
    ...data,
  };
  if (props.href !== undefined) return <a {...shared} href={props.href} role="button" draggable="false">{children}</a>;
  return (
    <button
      {...shared}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      formAction={props.formAction}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
    >
      {children}
    </button>
  );
};
