import type { Words } from './words.ts';

export type InsetTextProps = { hiddenText?: string; id?: string; children: Words };

/** Give it whole paragraphs; plain text is put in one. */
export const InsetText = ({ hiddenText = 'Information', id, children }: InsetTextProps) => (
  <div className="nhsuk-inset-text" id={id}>
    <span className="nhsuk-u-visually-hidden">{hiddenText}: </span>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
);
