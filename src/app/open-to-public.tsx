// A real service's public pages stay closed until it has a crisis line of its own: nobody in a bad hour must find only a form.
import { pageOf } from '../kit/http/index.ts';
import type { PageAnswer } from '../kit/http/index.ts';
import { PageTitle, Reading, Section } from '../kit/look/index.ts';
import type { Route, Tx } from '../access/index.ts';
import { crisisLinesOf, isOpenToPublic, nationalHelp } from '../teams/index.ts';

/** Pages under /t/<slug> that open whatever happens: whom to ring. */
const ALWAYS = new Set(['/t/:slug/help-now']);

/** The page in place of a public one while the service is not open yet; null when it is. */
export const notOpenYet = async (tx: Tx, route: Route): Promise<PageAnswer | null> => {
  if (!route.trustFrom || !tx.viewer.trustId || tx.viewer.demo || ALWAYS.has(route.path)) return null;
  if (isOpenToPublic({ demo: tx.viewer.demo, ownLines: (await crisisLinesOf(tx)).length })) return null;
  return pageOf('This service is not open yet', (
    <Reading>
      <PageTitle lede={`${tx.viewer.trustName} is getting its peer support service ready. Please come back later.`}>This service is not open yet</PageTitle>
      <Section heading="If you need help now">
        <ul>
          {nationalHelp().map((line) => (
            <li key={line.who}><strong>{line.who}</strong>: <a href={`${line.how === 'text' ? 'sms' : 'tel'}:${line.number.replace(/[^\d+]/g, '')}`}>{line.number}</a>, {line.when}, for {line.forWhom}</li>
          ))}
        </ul>
      </Section>
      <p><a href="/sign-in">Sign in</a></p>
    </Reading>
  ), { status: 503 });
};
