// The yearly page, for the lead: which years are published, and drafting one.
import { pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { ButtonLink, CardList, CardRow, PageTitle, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { publishedYears } from '../year.queries.ts';
import { sayYear, yearsToDraft } from '../year.rules.ts';

export const yearsPage = page({
  show: async ({ tx }) => {
    const done = await publishedYears(tx);
    audit(tx, { action: 'principles.years' });
    return pageOf('The yearly page', (
      <Reading>
        <PageTitle caption={<a href="/principles">The watch over our principles</a>} lede="Once a year, say to everybody how you kept your principles. The facts draft it; somebody adds words of their own and puts their name to it.">The yearly page</PageTitle>
        <CardList>{yearsToDraft(dayOf(tx.now)).map((year) => {
          const one = done.find((y) => y.year === year);
          return (
            <CardRow key={year} action={<ButtonLink href={`/principles/years/${year}`} hiddenText={String(year)}>{one ? 'Open the year' : 'Draft the year'}</ButtonLink>}>
              {one ? <>{sayYear(year, one.facts)}: <span className="al-soft">published on {sayDate(dayOf(one.published_at))} by {one.published_name}{one.version > 1 ? `, version ${one.version}` : ''}.</span></> : <>{year}: <span className="al-soft">not published.</span></>}
            </CardRow>
          );
        })}</CardList>
        {tx.viewer.trustSlug && <p><a href={`/t/${tx.viewer.trustSlug}/principles`}>What everybody reads</a></p>}
      </Reading>
    ));
  },
});
