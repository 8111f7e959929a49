import { classes } from './words.ts';
import type { Words } from './words.ts';

/** `hiddenText` says what a link changes to somebody who hears it without the row: "Change" + "how to reach me". */
export type SummaryAction = { href: string; text: Words; hiddenText?: string };

export type SummaryRow = { key: Words; value: Words; actions?: SummaryAction[]; border?: boolean };

export type SummaryListProps = { rows: SummaryRow[]; border?: boolean; lastRowBorder?: boolean; id?: string };

const Action = ({ action }: { action: SummaryAction }) => (
  <a className="nhsuk-link" href={action.href}>
    {action.text}
    {action.hiddenText && <span className="nhsuk-u-visually-hidden"> {action.hiddenText}</span>}
  </a>
);

const Actions = ({ actions }: { actions: SummaryAction[] }) => {
  const [only] = actions;
  if (!only) return null;
  return (
    <dd className="nhsuk-summary-list__actions">
      {actions.length === 1
        ? <Action action={only} />
        : (
          <ul className="nhsuk-summary-list__actions-list">
            {actions.map((action, index) => (
              <li className="nhsuk-summary-list__actions-list-item" key={index}><Action action={action} /></li>
            ))}
          </ul>
        )}
    </dd>
  );
};

export const SummaryList = ({ rows, border = true, lastRowBorder = true, id }: SummaryListProps) => {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl
      className={classes('nhsuk-summary-list', !border && 'nhsuk-summary-list--no-border', border && !lastRowBorder && 'nhsuk-summary-list--no-last-row-border')}
      id={id}
    >
      {rows.map((row, index) => (
        <div
          className={classes(
            'nhsuk-summary-list__row',
            anyActions && !row.actions?.length && 'nhsuk-summary-list__row--no-actions',
            row.border === false && 'nhsuk-summary-list__row--no-border',
          )}
          key={index}
        >
          <dt className="nhsuk-summary-list__key">{row.key}</dt>
          <dd className="nhsuk-summary-list__value">{row.value}</dd>
          <Actions actions={row.actions ?? []} />
        </div>
      ))}
    </dl>
  );
};
