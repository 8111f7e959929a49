// A form as somebody with bad intentions fills it in: what is hidden stays, something is chosen wherever there is a choice, and words go into every box.
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const below = (node: Tree.Node): Tree.Element[] => ('childNodes' in node ? node.childNodes.flatMap((child) => [...('tagName' in child ? [child] : []), ...below(child)]) : []);
const said = (element: Tree.Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

/** What a page's forms would send, by field: days and times that can be, an address and a number to ring, and `words()` in every other box. */
export const filledIn = (html: string, words: () => string): Record<string, string> => {
  const fields: Record<string, string> = {};
  const forms = below(parse(html)).filter((one) => one.tagName === 'form' && said(one, 'method')?.toLowerCase() === 'post');
  for (const box of forms.flatMap(below)) {
    const [name, kind] = [said(box, 'name'), said(box, 'type') ?? 'text'];
    if (!name || name in fields || !['input', 'textarea', 'select'].includes(box.tagName)) continue;
    if (box.tagName === 'select') fields[name] = below(box).filter((one) => one.tagName === 'option').map((one) => said(one, 'value') ?? '').filter(Boolean)[0] ?? '';
    else if (['hidden', 'radio', 'checkbox'].includes(kind)) fields[name] = said(box, 'value') ?? '';
    else if (/-(day|month)$/.test(name)) fields[name] = '11';
    else if (name.endsWith('-year')) fields[name] = '2026';
    else fields[name] = words();
  }
  return fields;
};
