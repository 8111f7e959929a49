export * from './answer.ts';
export * from './faults.ts';
export { readFields } from './read-fields.ts';
export { readMultipart, UnreadableForm } from './read-multipart.ts';
export type { FileLimits } from './read-multipart.ts';
