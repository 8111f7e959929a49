import type { Words } from './words.ts';

type ErrorMessageProps = { id?: string; hiddenText?: string; children: Words };

export const ErrorMessage = ({ id, hiddenText = 'Error', children }: ErrorMessageProps) => (
  <span className="nhsuk-error-message" id={id}>
    {hiddenText && <span className="nhsuk-u-visually-hidden">{hiddenText}: </span>}
    {children}
  </span>
);
