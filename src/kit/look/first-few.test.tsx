import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CardRow, FirstFew } from './index.ts';

const draw = (rows: number): string => renderToStaticMarkup(<FirstFew rows={Array.from({ length: rows }, (_, i) => <CardRow key={i}>row {i + 1}.</CardRow>)} few={2} more={(n) => `${n} more`} />);

test.each([[1, 0], [2, 0], [3, 0], [4, 2], [9, 7]])('of %d rows, %d are folded; none is lost, and their order stays', (rows, folded) => {
  const html = draw(rows);
  expect(html.match(/row \d+/g)).toEqual(Array.from({ length: rows }, (_, i) => `row ${i + 1}`));
  const [, inFold = ''] = html.split('<details');
  expect(inFold.match(/row \d+/g) ?? []).toHaveLength(folded);
  expect(html.includes(`${folded} more`)).toBe(folded > 0);
  expect(html).not.toContain('<details open');
});
