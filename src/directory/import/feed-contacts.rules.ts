// Reading whom to ring. The UK profile gives telephones no home, so feeds put them in several places: all are read.
import { objectOf, objectsOf, type FeedObject } from './feed-object.rules.ts';
import { digits, phoneNumbers } from './feed-phone.rules.ts';
import { plainText, type Mend } from './feed-text.rules.ts';
import { emailOf } from './feed-values.rules.ts';
import type { ImportedPlace } from './imported-place.ts';

type Ids = (given: unknown) => string;

/**
 * The contacts of a service and every telephone number that is its own: under the service, its contacts, its venues.
 * A number met twice is kept once. Whoever keeps the source's record (assurer_email) is never read: it is a person's
 * private work address, and the standard's data sharing page asks not to publish it.
 */
export function readContactsAndPhones(service: FeedObject, contactIds: Ids, phoneIds: Ids, mend: Mend): Pick<ImportedPlace, 'contacts' | 'phones'> {
  const contacts: ImportedPlace['contacts'] = [];
  const phones = new Map<string, ImportedPlace['phones'][number]>();
  const takePhones = (given: unknown, contactId: string | null): void => {
    for (const phone of objectsOf(given)) {
      const said = plainText(phone['description'], 'Phone', 500, mend);
      phoneNumbers(phone['number'], mend).forEach(({ number, description }, turn) => {
        if (phones.has(digits(number))) return;
        const words = [said, description].filter((part) => part !== null).join('. ');
        phones.set(digits(number), { id: phoneIds(turn === 0 ? phone['id'] : null), contact_id: contactId, number, description: words || null });
      });
    }
  };
  const takeContacts = (given: unknown): void => {
    for (const contact of objectsOf(given)) {
      const id = contactIds(contact['id']);
      const named = { id, name: plainText(contact['name'], 'Contact', 200, mend), title: plainText(contact['title'], 'Contact', 200, mend), email: emailOf(contact['email'], 'Contact', mend) };
      const before = phones.size;
      takePhones(contact['phones'], id);
      if (named.name !== null || named.title !== null || named.email !== null || phones.size > before) contacts.push(named);
    }
  };
  takeContacts(service['contacts']);
  takePhones(service['phones'], null);
  for (const link of objectsOf(service['service_at_locations'])) {
    takeContacts(link['contacts']);
    takePhones(link['phones'], null);
    takePhones(objectOf(link['location'])?.['phones'], null);
  }
  return { contacts, phones: [...phones.values()] };
}
