// Forms: reading what was posted, and drawing the fields with what was typed and what is wrong.
export { CheckboxesField, TickField } from './checkboxes-field.tsx';
export { DateField } from './date-field.tsx';
export { DraftStatus, Form } from './form.tsx';
export type { FormProps } from './form.tsx';
export { FormErrors } from './form-errors.tsx';
export { RadiosField, YesNoField } from './radios-field.tsx';
export { PostButton } from './post-button.tsx';
export { ReadsThis } from './reads-this.tsx';
export { SelectField } from './select-field.tsx';
export { TextAreaField } from './text-area-field.tsx';
export { TextField } from './text-field.tsx';
export { TimeField } from './time-field.tsx';
export { fieldId, fields, typedFrom } from './form-state.ts';
export type { Errors, FieldName, FormState, Typed } from './form-state.ts';
export { readForm } from './read-form.ts';
export type { FormRead } from './read-form.ts';
export * from './fields.ts';
