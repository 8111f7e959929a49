import { ErrorSummary } from '../nhs/index.ts';
import { errorTarget } from './form-state.ts';
import type { FormState } from './form-state.ts';

type FormErrorsProps = {
  form: FormState<string>;
  /** What the service says no to, in the page's words. */
  refused?: string | null;
};

/** Every problem of the form, each a link to its box; nothing when there is none. Stands before the page's heading. */
export const FormErrors = ({ form, refused }: FormErrorsProps) => {
  const problems = Object.entries(form.errors);
  if (problems.length === 0 && !refused) return null;
  return (
    <ErrorSummary
      description={refused ?? undefined}
      errors={problems.map(([name, text]) => ({
        text,
        href: form.names.includes(name) ? `#${errorTarget(form, name)}` : undefined,
      }))}
    />
  );
};
