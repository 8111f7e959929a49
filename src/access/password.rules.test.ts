import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordProblem } from './password.rules.ts';
import { drawSignInName, readSignInName } from './sign-in-name.rules.ts';

const about = ['Joan Thistlewood', 'joan.thistlewood@example.invalid', 'Larkfield Invented Trust'];
const problem = (password: string): string | null => passwordProblem(password, about, commonPasswords());

describe('a new password', () => {
  test.each(['', 'short', 'elevenchars'])('"%s" is too short', (password) => {
    expect(problem(password)).not.toBeNull();
  });
  test.each([
    'password1234', 'Password2026!', 'passwordpassword', 'qwertyuiop12345', '123456789012', 'aaaaaaaaaaaaaa', 'letmeinletmein', 'joanthistlewood', 'Joan.Thistlewood1',
    'larkfield2026', 'abcabcabcabc', 'liverpool1989!', 'superman-batman', 'ilove you 1234', 'football football', 'Welcome-1234567',
  ])('"%s" is one of the first that others would try', (password) => {
    expect(problem(password)).toContain('first that others would try');
  });
  test.each(['kettle parcel moss', 'a quiet long password', 'grey-otter-sings', 'my cat hates mondays', 'correct horse battery', 'Ω≈ç√∫˜µ≤≥÷åß∂'])('"%s" will do, whatever signs it has or lacks', (password) => {
    expect(problem(password)).toBeNull();
  });
  test('200 characters are enough', () => {
    expect(problem('kettle parcel moss '.repeat(20))).toContain('200');
  });
});

describe('a sign-in name', () => {
  test('is drawn by lot and read however it is typed', () => {
    expect(drawSignInName(() => 0)).toBe('amber-anchor-10');
    expect(drawSignInName((n) => n - 1)).toBe('yellow-wood-99');
    expect(readSignInName(' Maple River 27 ')).toBe('maple-river-27');
    expect(readSignInName('maple-river-27')).toBe('maple-river-27');
  });
  test.each(['joan@example.invalid', 'maple', 'maple-river', '27', 'maple-river-271', ''])('"%s" is none', (typed) => {
    expect(readSignInName(typed)).toBeNull();
  });
});
