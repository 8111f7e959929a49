import { describe, expect, test } from 'vitest';
import { unsavedOf } from './send-again.tsx';

const sent = (body: unknown, url = '/my-plan/steps', method = 'POST') => unsavedOf({ method, url, body });

describe('what can be sent again when the database was away', () => {
  test('all of a form, with its key and its lists, to where it was sent', () => {
    const body = { words: 'Soup', with: ['Nadia', 'Mum'], _key: '0199' };
    expect(sent(body, '/my-plan/steps?from=home')).toEqual({ action: '/my-plan/steps?from=home', fields: body });
  });
  test.each([
    ['a page that was opened', { words: 'x' }, '/people', 'GET'],
    ['nothing', {}, '/people', 'POST'],
    ['no form at all', null, '/people', 'POST'],
    ['a password', { email: 'a@b.invalid', password: 'walk with me' }, '/sign-in', 'POST'],
    ['a code', { code: '1234 5678 9012' }, '/refer/later', 'POST'],
    ['a file', { name: 'x', picture: { name: 'a.png', bytes: 3 } }, '/my-profile', 'POST'],
  ])('not %s', (_what, body, url, method) => {
    expect(sent(body, url, method)).toBeNull();
  });
  test.each(['http://elsewhere.invalid/people', '//elsewhere.invalid/people', '/people'])('never to another site: %s', (url) => {
    expect(sent({ words: 'x' }, url)?.action).toBe('/people');
  });
});
