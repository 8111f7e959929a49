// One person and one peer worker: meetings, what was recorded, notes written together.
export { beginSupport } from './actions/begin-support.ts';
export type { BeginSupport } from './actions/begin-support.ts';
export { writeNoteItems } from './actions/write-note-items.ts';
export type { WriteNoteItems } from './actions/write-note-items.ts';
export { notesOfContact, notesOfPerson, notesWaiting } from './note.queries.ts';
export type { Note } from './note.queries.ts';
export { NoteOf, NotesOf } from './notes-of.tsx';
export { eraseLeftOutWords } from './actions/erase-left-out-notes.ts';
