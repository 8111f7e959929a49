// The people supported: their record, what was said before, their wishes.
export { makePerson } from './actions/make-person.ts';
export { updatePerson } from './actions/update-person.ts';
export { personById, possiblePeople, putWishes, wishesOf } from './person.queries.ts';
export type { Person, PossiblePerson, Wish, WishAbout } from './person.queries.ts';
export type { PersonDetails } from './person.rules.ts';
