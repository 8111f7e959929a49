import type { Words } from './words.ts';

export type ErrorSummaryProps = {
  title?: Words;
  description?: Words;
  errors?: { text: Words; href?: string }[];
  disableAutoFocus?: boolean;
};

export const ErrorSummary = ({ title = 'There is a problem', description, errors = [], disableAutoFocus }: ErrorSummaryProps) => (
  <div
    className="nhsuk-error-summary"
    data-module="nhsuk-error-summary"
    data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
  >
    <div role="alert">
      <h2 className="nhsuk-error-summary__heading">{title}</h2>
      <div className="nhsuk-error-summary__body">
        {description && <p>{description}</p>}
        {errors.length > 0 && (
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map((error, index) => (
              <li key={index}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
);
