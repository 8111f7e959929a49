import { digits } from '../import/feed-phone.rules.ts';

/** A number to ring by pressing it. */
export const PhoneLink = ({ number }: { number: string }) => <a href={`tel:${digits(number)}`}>{number}</a>;
