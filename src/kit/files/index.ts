// Files that people send: what they are by their content, names made safe, kept in the database in parts.
export { FILE_KINDS, KNOWN, kindOf, kindsInWords } from './file-kind.rules.ts';
export type { FileKind } from './file-kind.rules.ts';
export { cleanFileName, dispositionOf, sizeInWords } from './file-name.rules.ts';
export { isPostedFile, postedFile } from './posted-file.ts';
export type { PostedFile } from './posted-file.ts';
export { eraseFile, filePart, keepFile, partsOfFile, readFileWhole } from './stored-file.queries.ts';
export type { StoredFile } from './stored-file.queries.ts';
