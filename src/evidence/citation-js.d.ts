// The little of Citation.js that we call; it ships no types.
declare module '@citation-js/core' {
  export type CslName = { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string; 'dropping-particle'?: string; suffix?: string };
  export type CslItem = Record<string, unknown> & { id?: string; type?: string; title?: unknown; author?: CslName[]; issued?: { 'date-parts'?: (number | string)[][]; raw?: string } };
  type Formatted = { format(format: 'bibliography', options: { template: string; format: 'text'; lang: string; nosort?: boolean; asEntryArray?: boolean }): string | [string, string][] };
  export const Cite: new (data: CslItem[]) => Formatted;
  export const plugins: { input: { chain(text: string, options: { forceType: string; generateGraph: boolean }): CslItem[] } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris/lib/ris.js' {
  import type { CslItem } from '@citation-js/core';
  export const parseMixed: (record: Record<string, string | string[]>) => CslItem;
}
