// The people supported: their record, what was said before, their wishes.
export { makePerson } from './actions/make-person.ts';
export { updatePerson } from './actions/update-person.ts';
export { personById, possiblePeople, putPerson, putWishes, wishesOf } from './person.queries.ts';
export type { Person, PossiblePerson, Wish, WishAbout } from './person.queries.ts';
export type { PersonDetails } from './person.rules.ts';
export { circleAround, looksAt, sharedWithMe, sharedWordsIn, takeBackWords } from './circle.queries.ts';
export type { CircleRow, SharedWithMe, SharedWords } from './circle.queries.ts';
export { emergenciesToReview, myOpenEmergency } from './circle-emergency.queries.ts';
export type { Emergency } from './circle-emergency.queries.ts';
export { isOpenNow, looksByDay, looksByViewer, SHARE_PARTS } from './circle.rules.ts';
export type { Look, SharePart } from './circle.rules.ts';
export { lookReasons, sayLooks, sayRow } from './circle-words.ts';
export { keepArea } from './actions/keep-area.ts';
export { correctDetails } from './actions/correct-details.ts';
export { findPeople } from './find-people.queries.ts';
export type { FoundPerson } from './find-people.queries.ts';
export { personHref } from './person-href.ts';
export { changesOf } from './person-changes.queries.ts';
export { peopleAlike } from './imported.queries.ts';
export type { Alike } from './imported.queries.ts';
export { changeShare } from './actions/share-with-circle.ts';
// One to one, a group, or both: what somebody said is not for them is never offered over.
export { isToAsk, offersGroups, offersOneToOne, sayWish, WISH_WORDS, WISHES } from './wish.rules.ts';
export type { GroupWish, SaidWish } from './wish.rules.ts';
