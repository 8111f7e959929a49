import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CheckboxesField, DateField, Form, FormErrors, RadiosField, SelectField, TextAreaField, TextField, TickField, TimeField, YesNoField,
  date, fields, manyOf, oneOf, optionalText, readForm, text, ticked, time, typedFrom, yesNo,
} from './index.ts';

const schema = z.object({
  name: text({ missing: 'Enter the name they like' }),
  leaving: date({ missing: 'Enter the date of leaving', what: 'The date' }),
  at: time({ missing: 'Enter a time' }),
  hopes: optionalText(),
  contact: oneOf(['phone', 'paper'], 'Choose how to reach them'),
  phone: optionalText(),
  help: manyOf(['leaving', 'places']),
  safe: yesNo('Choose yes or no'),
  agreed: ticked(),
  ward: oneOf(['larkfield'], 'Choose a ward'),
  secret: optionalText(),
});

type Element = { tag: string; attributes: Record<string, string>; text: string };
type Parsed = { nodeName: string; tagName?: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Parsed[] };

const textOf = (node: Parsed): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const elementsIn = (node: Parsed): Element[] => [
  ...(node.tagName ? [{ tag: node.tagName, attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])), text: textOf(node).trim() }] : []),
  ...(node.childNodes ?? []).flatMap(elementsIn),
];
const elements = (node: ReactNode): Element[] => elementsIn(parseFragment(renderToStaticMarkup(node)) as Parsed);

const wholeForm = (form: ReturnType<typeof fields<typeof schema>>) => (
  <>
    <FormErrors form={form} />
    <Form action="/refer/2" idempotencyKey="key-1" draft={{ url: '/drafts/refer', id: 'draft-1' }} hidden={{ version: '3' }}>
      <TextField form={form} name="name" label="The name they like" hint="As they say it" readsThis="Nadia reads this." />
      <DateField form={form} name="leaving" label="When do they leave?" />
      <TimeField form={form} name="at" label="What time?" />
      <TextAreaField form={form} name="hopes" label="What do they hope for?" />
      <RadiosField form={form} name="contact" label="How?" items={[{ value: 'phone', label: 'Phone', conditional: <TextField form={form} name="phone" label="Number" /> }, { value: 'paper', label: 'Paper' }]} />
      <CheckboxesField form={form} name="help" label="What help?" items={[{ value: 'leaving', label: 'Leaving' }, { value: 'places', label: 'Places' }]} />
      <YesNoField form={form} name="safe" label="Safe?" />
      <TickField form={form} name="agreed" label="They agreed" />
      <SelectField form={form} name="ward" label="Ward" options={[{ value: '', text: 'Choose' }, { value: 'larkfield', text: 'Larkfield' }]} />
      <TextField form={form} name="secret" label="Password" type="password" />
    </Form>
  </>
);

const wrong = readForm(schema, {
  name: '', 'leaving-day': '3', 'leaving-month': '', 'leaving-year': '2026', at: '2.30', hopes: '</textarea><b>&"', contact: 'phone', phone: '0161',
  help: 'places', safe: '', agreed: 'yes', secret: 'hunter2',
});
const form = fields(schema, wrong.typed, wrong.ok ? {} : wrong.errors);
const all = elements(wholeForm(form));
const byId = (id: string) => all.find((element) => element.attributes.id === id);

describe('a form drawn again with its errors', () => {
  test('posts to its address with its key, its draft and what else is hidden, checked by the server alone', () => {
    expect(all.find((element) => element.tag === 'form')?.attributes).toMatchObject({ action: '/refer/2', method: 'post', novalidate: '', 'data-draft': '/drafts/refer' });
    const hidden = all.filter((element) => element.attributes.type === 'hidden').map(({ attributes }) => [attributes.name, attributes.value]);
    expect(hidden).toEqual([['_key', 'key-1'], ['_draft', 'draft-1'], ['version', '3']]);
  });

  test('lists every problem in the order of the page, each a link to a box that is there', () => {
    const links = all.filter((element) => element.tag === 'a').map(({ attributes, text: words }) => [attributes.href, words]);
    expect(links).toEqual([
      ['#name', 'Enter the name they like'],
      ['#leaving-month', 'The date must include a month'],
      ['#at', 'The time must say am or pm, like 2.30pm'],
      ['#safe', 'Choose yes or no'],
      ['#ward', 'Choose a ward'],
    ]);
    for (const [href] of links) expect(['input', 'select']).toContain(byId(href?.slice(1) ?? '')?.tag);
  });

  test('every id is used once and every description and label points at something', () => {
    const ids = all.map((element) => element.attributes.id).filter(Boolean);
    expect(ids).toEqual([...new Set(ids)]);
    const pointers = all.flatMap(({ attributes }) => [...(attributes['aria-describedby'] ?? '').split(' '), attributes.for, attributes['data-aria-controls']]).filter(Boolean);
    expect(pointers.length).toBeGreaterThan(15);
    for (const id of pointers) expect(ids).toContain(id);
  });

  test('keeps what was typed, as text', () => {
    expect(byId('leaving-day')?.attributes.value).toBe('3');
    expect(byId('leaving-month')?.attributes.value).toBeUndefined();
    expect(byId('at')?.attributes.value).toBe('2.30');
    expect(byId('hopes')?.text).toBe('</textarea><b>&"');
    expect(byId('phone')?.attributes.value).toBe('0161');
    expect(byId('contact')?.attributes).toHaveProperty('checked');
    expect(byId('help-2')?.attributes).toHaveProperty('checked');
    expect(byId('help')?.attributes).not.toHaveProperty('checked');
    expect(byId('agreed')?.attributes).toHaveProperty('checked');
  });

  test('never sends a password back', () => {
    expect(byId('secret')?.attributes).not.toHaveProperty('value');
  });

  test('marks only the boxes of a date that are wrong', () => {
    const marked = all.filter(({ attributes }) => attributes.id?.startsWith('leaving-') && attributes.class?.includes('nhsuk-input--error'));
    expect(marked.map(({ attributes }) => attributes.id)).toEqual(['leaving-month']);
  });

  test('reads out who reads a box, then its hint, then its error', () => {
    expect(byId('name')?.attributes['aria-describedby']).toBe('name-reads name-hint name-error');
    expect(byId('name-reads')?.text).toBe('Nadia reads this.');
  });
});

describe('a form opened filled in', () => {
  test('shows values as somebody would have typed them', () => {
    const filled = fields(schema, typedFrom({ leaving: '2026-03-04', safe: false, help: ['leaving', 'places'], name: null, ward: 'larkfield' }));
    const drawn = elements(wholeForm(filled));
    const value = (id: string) => drawn.find((element) => element.attributes.id === id)?.attributes;
    expect([value('leaving-day')?.value, value('leaving-month')?.value, value('leaving-year')?.value]).toEqual(['4', '3', '2026']);
    expect(value('safe-2')).toHaveProperty('checked');
    expect(value('help')).toHaveProperty('checked');
    expect(drawn.filter((element) => element.tag === 'option' && 'selected' in element.attributes).map(({ text: words }) => words)).toEqual(['Larkfield']);
    expect(drawn.some((element) => element.attributes.class?.includes('error'))).toBe(false);
  });

  test('two forms on one page keep their ids apart and their names alike', () => {
    const two = elements(<>{['a', 'b'].map((prefix) => <TextField form={fields(schema, {}, { name: 'Enter it' }, prefix)} name="name" label="Name" key={prefix} />)}</>);
    expect(two.filter((element) => element.tag === 'input').map(({ attributes }) => [attributes.id, attributes.name])).toEqual([['a-name', 'name'], ['b-name', 'name']]);
  });
});

test('what belongs to no box is said without a link', () => {
  const drawn = elements(<FormErrors form={fields(schema, {}, { _key: 'This was already sent' })} refused="Nadia has no room this week." />);
  expect(drawn.find((element) => element.tag === 'li')?.text).toBe('This was already sent');
  expect(drawn.find((element) => element.tag === 'p')?.text).toBe('Nadia has no room this week.');
  expect(drawn.some((element) => element.tag === 'a')).toBe(false);
});

// A field name that the form does not have is found by the type check (npm run check), not by running this.
// @ts-expect-error "nmae" is not a field of the schema
export const misspelt = <TextField form={form} name="nmae" label="Name" />;
// @ts-expect-error "minutes" is not a field of the schema
export const misspeltChoice = <RadiosField form={form} name="minutes" label="Name" items={[]} />;
