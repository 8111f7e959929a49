import type { ReactNode } from 'react';

export type FormProps = {
  action: string;
  /** Makes pressing twice the same as pressing once; only success spends it. */
  idempotencyKey: string;
  children: ReactNode;
  /** The address that keeps the words as they are typed, and which draft they belong to. */
  draft?: { url: string; id: string; savedAt?: string };
  /** Other hidden values, such as the version of a record that was opened. */
  hidden?: Record<string, string>;
  /** It carries files. */
  files?: boolean;
  id?: string;
  className?: string;
};

/** Says when the words were last kept; the browser fills it in as somebody types. */
export const DraftStatus = ({ savedAt }: { savedAt?: string }) => (
  <p className="al-draft-status" data-draft-status role="status">{savedAt && `Saved at ${savedAt}`}</p>
);

export const Form = ({ action, idempotencyKey, children, draft, hidden = {}, files, id, className }: FormProps) => (
  <form action={action} method="post" encType={files ? 'multipart/form-data' : undefined} noValidate id={id} className={className} data-draft={draft?.url}>
    <input type="hidden" name="_key" value={idempotencyKey} />
    {draft && <input type="hidden" name="_draft" value={draft.id} />}
    {Object.entries(hidden).map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />)}
    {children}
    {draft && <DraftStatus savedAt={draft.savedAt} />}
  </form>
);
