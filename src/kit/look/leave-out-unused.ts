// Drops the rules of NHS components that no page of ours uses: three fifths of their stylesheet, on every first view.

// Take a name out of this list before using the component.
const unused = [
  'header', 'footer', 'hero', 'breadcrumb', 'tabs', 'panel', 'code', 'file-upload', 'do-dont-list', 'action-link', 'contents-list',
  'character-count', 'password-input', 'search-input', 'image', 'scroll', 'button--login', 'button--brand', 'card--care', 'card--primary', 'card__img',
  'table--sortable', 'table--reverse', 'pagination--numbered', 'footer-container', 'details--reverse', 'back-link--reverse',
  'table-responsive', 'table-container', 'table__panel-with-heading-tab', 'table__heading-tab', 'notification-banner__link', 'button-group', 'card-group', 'section-break', 'lede-text',
  'body-[lms]', 'heading-(?:xl|xs|xxs)', 'link--[a-z-]+', 'link-image', 'list--(?:tick|cross)', 'grid-(?:row|column)[a-z-]*', 'width-container', 'main-wrapper', 'form-group--inline',
  'u-(?:margin|padding|static|float|clear|display|text|font-weight|font-code|one|two|three|reading)[a-z0-9-]*', 'u-font-size-(?!24)[0-9]+',
];

const isUnused = new RegExp(`\\.nhsuk-(?:${unused.join('|')})(?![a-z])`);

// Commas inside brackets, as in :not(a, b), do not part selectors.
const selectorsOf = (list: string): string[] => list.split(/,(?![^(]*\))/);

const endOfBlock = (css: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
};

/** The same rules without the selectors of components in the list; a rule or a media query left empty goes too. */
export const leaveOutUnused = (css: string): string => {
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open < 0) return kept + css.slice(at);
    const end = endOfBlock(css, open);
    const statements = css.slice(at, open).lastIndexOf(';') + 1; // @charset and the like stand before the next rule
    const prelude = css.slice(at + statements, open);
    const block = css.slice(open + 1, end);
    kept += css.slice(at, at + statements) + rule(prelude, block);
    at = end + 1;
  }
  return kept;
};

const rule = (prelude: string, block: string): string => {
  if (/^\s*@(media|supports)/.test(prelude)) {
    const inner = leaveOutUnused(block);
    return inner.trim() ? `${prelude}{${inner}}` : '';
  }
  if (prelude.trim().startsWith('@')) return `${prelude}{${block}}`;
  const selectors = selectorsOf(prelude).filter((selector) => !isUnused.test(selector));
  return selectors.length > 0 ? `${selectors.join(',')}{${block}}` : '';
};
