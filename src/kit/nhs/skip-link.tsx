export type SkipLinkProps = { href?: string; text?: string };

export const SkipLink = ({ href = '#maincontent', text = 'Skip to main content' }: SkipLinkProps) => (
  <a className="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>{text}</a>
);
