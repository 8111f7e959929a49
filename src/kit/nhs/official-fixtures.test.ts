// Each component proves its markup against the examples that ship with nhsuk-frontend. The ones it claims are
// named in fixtures/claimed.json; the others need options we do not offer.
import { afterAll, describe, expect, test } from 'vitest';
import claimed from './fixtures/claimed.json' with { type: 'json' };
import { drawn } from './fixtures/drawn.tsx';
import { officialFixtures } from './fixtures/official.ts';
import { draw } from './fixtures/raw-html.tsx';
import { outline } from './fixtures/same-html.ts';

const components = Object.entries(claimed);

afterAll(() => {
  const lines = components.map(([component, ids]) => `${component} ${ids.length} of ${officialFixtures(component).length}`);
  console.log(`Official fixtures claimed: ${lines.join(', ')}`);
});

describe('the official fixtures', () => {
  test.each(components)('%s draws every fixture it claims', (component, ids) => {
    const fixtures = new Map(officialFixtures(component).map((fixture) => [fixture.id, fixture]));
    for (const id of ids) {
      const fixture = fixtures.get(id);
      expect(fixture, `${component}: nhsuk-frontend has no fixture "${id}"`).toBeDefined();
      const ours = drawn[component]?.(fixture?.context ?? {}, fixture?.callBlock);
      expect(outline(draw(ours)), `${component}: ${id}`).toBe(outline(fixture?.html ?? ''));
    }
  });

  test('every component that is drawn claims some, each once', () => {
    expect(Object.keys(claimed).sort()).toEqual(Object.keys(drawn).sort());
    for (const [, ids] of components) expect(new Set(ids).size).toBe(ids.length);
    for (const [component, ids] of components) expect(ids.length, component).toBeGreaterThan(0);
  });
});

describe('the comparison', () => {
  test('forgives attribute order and white space only', () => {
    expect(outline('<a id="x" class="y">\n  Go </a>')).toBe(outline('<a class="y" id="x">Go</a>'));
    expect(outline('<a id="x">Go</a>')).not.toBe(outline('<a id="x" hidden>Go</a>'));
    expect(outline('<a id="x">Go</a>')).not.toBe(outline('<a id="z">Go</a>'));
    expect(outline('<p><b>Go</b></p>')).not.toBe(outline('<p>Go</p>'));
    expect(outline('<p>Go</p>')).not.toBe(outline('<p>Go on</p>'));
  });
});
