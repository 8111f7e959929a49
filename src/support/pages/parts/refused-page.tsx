import { pageOf } from '../../../kit/http/index.ts';
import type { PageAnswer } from '../../../kit/http/index.ts';
import { Actions, ButtonLink, PageTitle, Reading } from '../../../kit/look/index.ts';

/** A button that had nothing left to do: why, and where to look. */
export const refusedPage = (because: string, href: string): PageAnswer => pageOf('This has changed meanwhile', (
  <Reading>
    <PageTitle>This has changed meanwhile</PageTitle>
    <p>{because}</p>
    <Actions><ButtonLink href={href} filled>Open it</ButtonLink></Actions>
  </Reading>
));
