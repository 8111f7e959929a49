export type NavItem = { href: string; label: string; current: boolean };

export const SiteNav = ({ items }: { items: NavItem[] }) => (
  <nav className="al-nav" aria-label="Main">
    <ul className="al-nav__list al-width">
      {items.map((item) => (
        <li key={item.href}>
          <a className="al-nav__link al-on-dark" href={item.href} aria-current={item.current ? 'page' : undefined}>{item.label}</a>
        </li>
      ))}
    </ul>
  </nav>
);
