// A file as it came with a form. It stands in the form's body under its field's name, where words would be.

const POSTED = Symbol('a file that was posted');

export type PostedFile = {
  [POSTED]: true;
  /** As the browser said it: clean it before it is shown or kept. */
  sentName: string;
  bytes: Buffer;
  /** Larger than its field takes: `bytes` is empty, what came was let go. */
  tooBig: boolean;
  /** SHA-256 of what came, in hex: tells two files apart without keeping either. */
  digest: string;
};

export const postedFile = (file: Omit<PostedFile, typeof POSTED>): PostedFile => ({ ...file, [POSTED]: true });
/** Whether a value of a body is a file; nothing that was typed can look like one. */
export const isPostedFile = (value: unknown): value is PostedFile => typeof value === 'object' && value !== null && POSTED in value;
