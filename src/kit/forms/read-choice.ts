// Choices: yes or no, one of several, any of several.
import { isId } from '../ids.ts';
import { field, postedList, postedText } from './read-field.ts';

/** 'yes' is true and 'no' is false; nothing chosen is an error. */
export const yesNo = (missing: string) =>
  field<boolean>((posted) => {
    const answer = postedText(posted);
    return answer === 'yes' ? { value: true } : answer === 'no' ? { value: false } : { problem: missing };
  });

/** A single checkbox posting 'yes': ticked or not, never an error. */
export const ticked = () => field<boolean>((posted) => ({ value: postedText(posted) === 'yes' }));

/** A single checkbox that must be ticked. */
export const mustTick = (missing: string) =>
  field<true>((posted) => (postedText(posted) === 'yes' ? { value: true } : { problem: missing }));

/** One of the values offered. */
export const oneOf = <const T extends string>(values: readonly T[], missing: string) =>
  field<T>((posted) => {
    const chosen = postedText(posted);
    const value = values.find((offered) => offered === chosen);
    return value === undefined ? { problem: missing } : { value };
  });

/** Any of the values offered, in the order offered, each once. With `missing`, at least one. */
export const manyOf = <const T extends string>(values: readonly T[], missing?: string) =>
  field<T[]>((posted) => {
    const chosen = postedList(posted);
    const strange = chosen.some((one) => !values.some((offered) => offered === one));
    if (strange) return { problem: missing ?? 'Choose only from the list' };
    const value = values.filter((offered) => chosen.includes(offered));
    return missing && value.length === 0 ? { problem: missing } : { value };
  });

/** Any of several things known by their id, each once, in the order posted; at least one. Whether each may be chosen is the action's to say. */
export const manyIds = (missing: string) =>
  field<string[]>((posted) => {
    const ids = [...new Set(postedList(posted).filter(isId))];
    return ids.length > 0 ? { value: ids } : { problem: missing };
  });
