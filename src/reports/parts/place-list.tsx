// Where people are on the way now: each count opens the list of who it is.
import { CardList, CardRow, Section } from '../../kit/look/index.ts';
import { AHEAD, PLACE_WORDS, PLACES } from '../way.rules.ts';
import type { Place } from '../way.rules.ts';

const Rows = ({ places, counts }: { places: readonly Place[]; counts: ReadonlyMap<Place, number> }) => (
  <CardList>
    {places.map((place) => <CardRow key={place} action={<span className="al-way__n">{counts.get(place) ?? 0}</span>}><a href={`/service/over-time/now/${place}`}>{PLACE_WORDS[place].title}</a></CardRow>)}
  </CardList>
);

export const PlaceList = ({ counts }: { counts: ReadonlyMap<Place, number> }) => (
  <Section heading="Where people are now">
    <div className="al-way">
      <Rows places={PLACES.filter((p) => !AHEAD.includes(p))} counts={counts} />
      <div>
        <Rows places={AHEAD} counts={counts} />
        <p className="al-soft">These last three look ahead: the same people are also on the other list. Whoever would rather not meet for now is left in peace and is in none.</p>
      </div>
    </div>
  </Section>
);
