// Accounts, sign-in, roles, the Viewer, circles: who may see a person, why, since when, until when.
export { audit, accountOf, asViewer, authorise, look, setViewer, systemViewer, trustOf } from './tx.ts';
export type { Tx } from './tx.ts';
export { NOBODY, ROLES, ROLE_NAMES } from './viewer.ts';
export type { MemberRole, Role, Viewer } from './viewer.ts';
export { page } from './page.ts';
export type { Allow, Asked, Page, Route, Sent } from './page.ts';
export { beginDraft, claimDraft, draftById, draftsOf, dropDraft, dropDraftsOf, eraseOldDrafts, findDraft, keepDraftCode, saveDraft, savePageOfDraft } from './drafts.queries.ts';
export type { Draft } from './drafts.queries.ts';
export { mayGuess, noteGuess } from './guesses.ts';
export { putMail } from './mail.queries.ts';
export { newToken, tokenHash } from './session.ts';
