// The same list seen several ways: links side by side, the one that is open marked.
import type { ReactNode } from 'react';

export type View = { href: string; label: ReactNode; current: boolean };

export const Views = ({ label, views }: { label: string; views: View[] }) => (
  <nav className="al-views" aria-label={label}>
    <ul className="al-views__list">
      {views.map((view) => <li key={view.href}><a className="al-views__link" href={view.href} aria-current={view.current ? 'page' : undefined}>{view.label}</a></li>)}
    </ul>
  </nav>
);
