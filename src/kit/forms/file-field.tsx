// Choosing a file. A browser never fills it in again, so a page drawn anew says which one to choose again.
import { FieldFrame } from '../nhs/index.ts';
import { sizeInWords } from '../files/index.ts';
import { boundTo, plainLook } from './bound-field.tsx';
import type { FieldProps } from './bound-field.tsx';
import { typedText } from './form-state.ts';
import { MOST_FILE_BYTES } from './read-file.ts';

/** `<Form>` around it needs `files`. Stands last in its form, so that the words are read before it. */
export const FileField = <Name extends string>({ form, name, label, labelAs = plainLook, hint, readsThis, mostBytes = MOST_FILE_BYTES, accept }: FieldProps<Name> & { mostBytes?: number; accept?: string }) => {
  const { error, ...bound } = boundTo({ form, name, label, hint, readsThis });
  const again = typedText(form, name);
  const most = sizeInWords(mostBytes);
  const words = <>{hint} {`At most ${most}.`}{again && !error && <strong> {`You chose ${again}. Please choose it again: a browser does not keep it.`}</strong>}</>;
  return (
    <FieldFrame {...bound} label={label} labelAs={labelAs} hint={words} error={error}>
      {({ describedBy }) => (
        <input className="nhsuk-file-upload al-file" id={bound.id} name={name} type="file" accept={accept} aria-describedby={describedBy}
          data-most-bytes={mostBytes} data-too-big={`This file is larger than ${most}. Choose a smaller one.`} />
      )}
    </FieldFrame>
  );
};
