import { renderToStaticMarkup } from 'react-dom/server';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { Card, HelpBand, NowCard, Problem, ProgressBar, Shell } from './index.ts';
import type { ShellProps } from './index.ts';

type Parsed = { tagName?: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Parsed[] };
type Element = { tag: string; attributes: Record<string, string>; text: string };

const textOf = (node: Parsed): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const elementsIn = (node: Parsed): Element[] => [
  ...(node.tagName ? [{ tag: node.tagName, attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])), text: textOf(node) }] : []),
  ...(node.childNodes ?? []).flatMap(elementsIn),
];

const draw = (props: Partial<ShellProps> = {}) => {
  const html = renderToStaticMarkup(
    <Shell
      title="My support"
      serviceName="Hollin Vale"
      nav={[{ href: '/me', label: 'Support', current: true }, { href: '/me/plan', label: 'Plan', current: false }]}
      helpBand={<HelpBand question="Need help now?">Ring 111.</HelpBand>}
      demo={false}
      leaveQuickly
      assets={{ css: ['/assets/a.css'], js: ['/assets/a.js'], icon: '/assets/a.svg' }}
      {...props}
    >
      <h1>Hello</h1>
    </Shell>,
  );
  return { html, all: elementsIn(parse(`<!doctype html>${html}`) as Parsed) };
};

const only = (all: Element[], tag: string): Element => {
  const found = all.filter((element) => element.tag === tag);
  expect(found, tag).toHaveLength(1);
  return found[0] ?? { tag, attributes: {}, text: '' };
};

describe('the document', () => {
  test('names itself, its language and its parts', () => {
    const { all } = draw();
    expect(only(all, 'html').attributes.lang).toBe('en-GB');
    expect(only(all, 'title').text).toBe('My support – Alongside');
    expect(only(all, 'main').attributes.id).toBe('main-content');
    expect(all.find((element) => element.attributes.class === 'nhsuk-skip-link')?.attributes.href).toBe('#main-content');
    expect(only(all, 'header').text).toContain('Hollin Vale');
    expect(only(all, 'footer').text).toContain('Need help now? Ring 111.');
    expect(all.filter((element) => element.attributes['aria-current']).map(({ text }) => text)).toEqual(['Support']);
  });

  test('says first that something is wrong', () => {
    expect(only(draw({ errorsOnPage: true }).all, 'title').text).toBe('Error: My support – Alongside');
  });

  test('has nothing inline that a strict policy would stop', () => {
    const { html, all } = draw({ viewer: { name: 'Callum', homeHref: '/me' }, demo: true, sessionSeconds: 1800 });
    expect(all.filter((element) => element.tag === 'style' || Object.keys(element.attributes).some((name) => name === 'style' || name.startsWith('on')))).toEqual([]);
    expect(all.filter((element) => element.tag === 'script').map(({ attributes, text }) => [attributes.type, attributes.src, text])).toEqual([['module', '/assets/a.js', '']]);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  test('offers the quick way out and signing out only to those they are for', () => {
    const person = draw({ viewer: { name: 'Callum', homeHref: '/me' } }).all;
    expect(person.find((element) => element.attributes.href === '/leave')?.text).toBe('Leave quickly');
    expect(person.find((element) => element.attributes.action === '/sign-out')?.attributes.method).toBe('post');
    expect(person.find((element) => element.attributes.class?.includes('al-brand '))?.attributes.href).toBe('/me');
    const worker = draw({ leaveQuickly: false }).all;
    expect(worker.some((element) => element.attributes.href === '/leave' || element.tag === 'form')).toBe(false);
  });

  test('says that a demonstration is one, and only then', () => {
    expect(draw({ demo: true }).html).toContain('everybody on this page is invented');
    expect(draw().html).not.toContain('invented');
  });

  test('tells the browser when the session ends only to somebody signed in', () => {
    expect(draw({ sessionSeconds: 1800 }).html).toContain('<meta name="session-ends" content="1800"/>');
    expect(draw().html).not.toContain('session-ends');
  });
});

describe('parts', () => {
  test('only what is now carries the apricot edge', () => {
    expect(renderToStaticMarkup(<NowCard>x</NowCard>)).toContain('al-card--now');
    expect(renderToStaticMarkup(<Card>x</Card>)).not.toContain('--now');
  });

  test.each([[13.5, 15, '90.0%'], [0, 15, '0.0%'], [17, 15, '100.0%'], [-1, 15, '0.0%'], [3, 0, '0.0%']])('a bar of %d in %d is drawn %s', (value, max, width) => {
    expect(renderToStaticMarkup(<ProgressBar value={value} max={max}>words</ProgressBar>)).toContain(`class="al-progress__fill" width="${width}"`);
  });

  test('a problem gives its reference and a number to ring', () => {
    const html = renderToStaticMarkup(<Problem status={500} reference="8f2c" phone="0161 496 0000" />);
    expect(html).toContain('8f2c');
    expect(html).toContain('href="tel:01614960000"');
    expect(renderToStaticMarkup(<Problem status={404} />)).not.toMatch(/reference|tel:/);
  });
});
