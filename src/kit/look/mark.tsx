/** The mark: two strokes side by side, one apricot, one white. A drawing beside the name, so hidden from those who listen. */
export const Mark = () => (
  <svg className="al-mark" viewBox="0 0 32 28" width="32" height="28" focusable="false" aria-hidden="true">
    <path d="M5 24 12 4" stroke="#f0a35e" strokeWidth="6" strokeLinecap="round" />
    <path d="M19 24 26 4" stroke="#fff" strokeWidth="6" strokeLinecap="round" />
  </svg>
);
