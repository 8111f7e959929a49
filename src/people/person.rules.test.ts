import { expect, test } from 'vitest';
import { changesFrom, phoneDigits } from './person.rules.ts';
import type { PersonDetails } from './person.rules.ts';

const before: PersonDetails = {
  known_as: 'Callum', full_name: 'Callum Thistlewood', born_on: null, nhs_number: '9434765919', phone: '07700 900123', email: null, address: null, postcode_sector: 'M21 9',
  safe_contact: 'Phone after 5pm', online_safe: true, access_needs: null, language: null, interpreter: true,
};

test.each<[string, Partial<PersonDetails>, { field: string; was: string | null; became: string }[]]>([
  ['nothing new', {}, []],
  ['another phone', { phone: '07700 900999' }, [{ field: 'phone', was: '07700 900123', became: '07700 900999' }]],
  ['online is not safe any more', { online_safe: false }, [{ field: 'online_safe', was: 'yes', became: 'no' }]],
  ['a name spelled otherwise is not taken over', { full_name: 'Calum Thistlewood' }, []],
  ['a date of birth where there was none', { born_on: '1990-02-03' }, [{ field: 'born_on', was: null, became: '1990-02-03' }]],
  ['another NHS number is not taken over', { nhs_number: '9434765870' }, []],
  ['what is left out empties nothing', { phone: null, postcode_sector: null, online_safe: null, interpreter: false }, []],
])('%s', (_, said, changes) => expect(changesFrom(before, { ...before, ...said })).toEqual(changes));

test.each([['07700 900123', '7700900123'], ['+44 7700 900123', '7700900123'], ['(0161) 496 0000 ext 12', '1614960000'], ['0044 161 496 0000', '1614960000'], [null, '']])(
  'the digits of %s are %s', (phone, digits) => expect(phoneDigits(phone)).toBe(digits));
