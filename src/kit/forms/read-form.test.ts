import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { date, ifGiven, manyOf, oneOf, text, ukPhone, yesNo } from './fields.ts';
import { readForm } from './read-form.ts';

const schema = z.object({
  name: text({ missing: 'Enter the name they like' }),
  leaving: date({ missing: 'Enter the date of leaving', what: 'The date of leaving' }),
  contact: oneOf(['phone', 'paper'], 'Choose how to reach them'),
  phone: ifGiven(ukPhone({ missing: '' })),
  help: manyOf(['leaving', 'places']),
  safe: yesNo('Choose yes or no'),
});

const good = {
  name: 'Callum', 'leaving-day': '27', 'leaving-month': '11', 'leaving-year': '2026',
  contact: 'phone', phone: '07700 900982', help: ['places', 'leaving'], safe: 'no', _key: 'k', role: 'administrator',
};

describe('readForm', () => {
  test('gives the values of the schema and nothing else', () => {
    expect(readForm(schema, good)).toEqual({
      ok: true,
      values: { name: 'Callum', leaving: '2026-11-27', contact: 'phone', phone: '07700 900982', help: ['leaving', 'places'], safe: false },
      typed: {
        name: 'Callum', 'leaving-day': '27', 'leaving-month': '11', 'leaving-year': '2026',
        contact: 'phone', phone: '07700 900982', help: ['places', 'leaving'], safe: 'no',
      },
    });
  });

  test('reports every field at once, in the order of the page, and keeps what was typed', () => {
    const read = readForm(schema, { safe: 'perhaps', phone: '£', 'leaving-day': '31', 'leaving-month': '2', 'leaving-year': '2026', name: '  ' });
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : Object.entries(read.errors)).toEqual([
      ['name', 'Enter the name they like'],
      ['leaving', 'The date of leaving must be a real date'],
      ['contact', 'Choose how to reach them'],
      ['phone', 'Enter a phone number, like 0161 496 0000 or 07700 900 982'],
      ['safe', 'Choose yes or no'],
    ]);
    expect(read.typed).toEqual({ safe: 'perhaps', phone: '£', 'leaving-day': '31', 'leaving-month': '2', 'leaving-year': '2026', name: '  ' });
  });

  test('rules across fields run though other fields are wrong, and give way to a field’s own problem', () => {
    const rule = (values: { contact?: string; phone?: string; name?: string }) => ({
      phone: values.contact === 'phone' && !values.phone ? 'Enter a phone number' : undefined,
      name: 'Never seen beside the field’s own words',
    });
    const read = readForm(schema, { ...good, name: '', phone: '', safe: '' }, rule);
    expect(read.ok ? {} : read.errors).toEqual({ name: 'Enter the name they like', phone: 'Enter a phone number', safe: 'Choose yes or no' });
    const onlyRule = readForm(schema, { ...good, phone: '' }, (values) => ({ phone: values.phone ? undefined : 'Enter a phone number' }));
    expect(onlyRule.ok ? {} : onlyRule.errors).toEqual({ phone: 'Enter a phone number' });
  });

  test.each([[undefined], [null], ['text'], [7], [[]], [Object.create({ name: 'inherited' })]])('nothing usable posted (%j) is every field missing', (posted) => {
    const read = readForm(schema, posted);
    expect(read.ok ? {} : Object.keys(read.errors)).toEqual(['name', 'leaving', 'contact', 'safe']);
  });

  test('a date is also read whole, as a draft or a file would carry it', () => {
    const { 'leaving-day': _day, 'leaving-month': _month, 'leaving-year': _year, ...rest } = good;
    const read = readForm(schema, { ...rest, leaving: '2026-11-27' });
    expect(read.ok && read.values.leaving).toBe('2026-11-27');
  });

  test('names of JavaScript’s own are only names', () => {
    const read = readForm(schema, JSON.parse('{"__proto__": {"name": "x"}, "constructor": "y", "toString": "z"}'));
    expect(read.ok).toBe(false);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});
