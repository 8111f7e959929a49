import { Icon } from './icon.tsx';
import type { Words } from './words.ts';

/** `label` names the page the link leads to, such as "Treatments" or "2 of 6". */
export type PageLink = { href: string; label?: Words; text?: Words };

export type PaginationProps = { previous?: PageLink; next?: PageLink; ariaLabel?: string; id?: string };

const sides = {
  previous: { item: 'previous', link: 'prev', rel: 'prev', words: 'Previous', icon: 'arrow-left' },
  next: { item: 'next', link: 'next', rel: 'next', words: 'Next', icon: 'arrow-right' },
} as const;

const Side = ({ to, page }: { to: keyof typeof sides; page: PageLink }) => {
  const side = sides[to];
  return (
    <li className={`nhsuk-pagination-item--${side.item}`}>
      <a className={`nhsuk-pagination__link nhsuk-pagination__link--${side.link}`} href={page.href} rel={side.rel}>
        <span className="nhsuk-pagination__title">
          {page.text ?? <>{side.words}<span className="nhsuk-u-visually-hidden"> page</span></>}
        </span>
        {page.label && (
          <>
            <span className="nhsuk-u-visually-hidden">:</span>
            <span className="nhsuk-pagination__page">{page.label}</span>
          </>
        )}
        <Icon name={side.icon} />
      </a>
    </li>
  );
};

export const Pagination = ({ previous, next, ariaLabel = 'Pagination', id }: PaginationProps) => (
  <nav className="nhsuk-pagination" id={id} role="navigation" aria-label={ariaLabel}>
    <ul className="nhsuk-list nhsuk-pagination__list">
      {previous && <Side to="previous" page={previous} />}
      {next && <Side to="next" page={next} />}
    </ul>
  </nav>
);
