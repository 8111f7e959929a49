// What somebody's hours allow this week, beside the room they say they have: to the worker and to the lead alike.
import { Details } from '../../kit/nhs/index.ts';
import { Card } from '../../kit/look/index.ts';
import { capacitySources } from './capacity-settings.ts';
import { sayCapacity, sayMeetings, sayTaken } from './capacity.rules.ts';
import type { Capacity } from './capacity.rules.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const CapacityCard = ({ capacity, mine }: { capacity: Capacity | null; mine: boolean }) => (
  <Card>
    {capacity === null ? <p>No contract is written down for now, so nothing can be worked out.</p> : (
      <>
        <p><strong>{capital(sayMeetings(capacity.meetings))}</strong>, as a sum. {sayTaken(capacity, mine ? 'you are' : 'they are')}</p>
        <p className="al-soft">{mine ? 'It is only a sum. How many people you have room for is yours to say.' : 'It is only a sum. Nobody is matched beyond the room they say they have, whatever it comes to.'}</p>
        <Details summary="How it is worked out">
          <p>{sayCapacity(capacity)}</p>
          <ul>{capacitySources().map((one) => <li key={one.key}>{capital(one.says)}: {one.value}{one.key === 'weekly_weeks' ? '' : ' minutes'} ({one.status}). {one.source}.</li>)}</ul>
        </Details>
      </>
    )}
  </Card>
);
