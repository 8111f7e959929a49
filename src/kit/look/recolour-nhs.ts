// The NHS design system's prebuilt styles without its typeface, and in our colours.

// Frutiger and the NHS blue belong to the NHS; the shapes, spacing and behaviour are what we keep.
const colours: Record<string, string> = {
  '#005eb8': '#12524a', // links, inset text, banners
  '#330072': '#12524a', // visited links: a shared screen should not tell what was read
  '#7c2855': '#0c3a35', // links under the pointer
  '#002f5c': '#0c3a35', // links while pressed
  '#003087': '#0c3a35',
  '#004b93': '#0c3a35',
  '#0055a6': '#0c3a35',
  '#003d78': '#0c3a35',
  '#004281': '#0c3a35',
  '#00478a': '#0c3a35',
  '#337ec6': '#12524a',
  '#669ed4': '#12524a',
  '#007f3b': '#12524a', // buttons, success
  '#00662f': '#0c3a35',
  '#00401e': '#0c3a35',
  '#c7dcef': '#e4f0ec',
  '#d9e7f4': '#e4f0ec',
  '#ccdff1': '#e4f0ec',
  '#edf4fa': '#e4f0ec',
  '#fff9c4': '#fdeedd', // warning callouts: yellow is kept for where somebody is
  '#212b32': '#1f2a2a',
  '#4c6272': '#4d5a59',
  '#768692': '#6f7a78',
  '#aeb7bd': '#b9b1a3',
  '#d8dde0': '#ded7cb',
  '#e0e4e6': '#e8e2d8',
  '#f0f4f5': '#fbf8f3',
};

/** nhsuk-frontend's CSS made ours: nothing loaded from elsewhere, our typeface, our colours. */
export const recolourNhs = (css: string): string =>
  css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('Frutiger W01', 'Atkinson Hyperlegible Next')
    // Icons of file upload and sortable tables, which we do not use: their files are not ours to serve.
    .replace(/url\((?!#|data:)[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
    .replace(/#[0-9a-f]{6}\b/g, (colour) => colours[colour] ?? colour);
