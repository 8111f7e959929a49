// /groups/:id/sheet: a group on one sheet of paper, to give to somebody. No link and nobody's name but of those who lead it.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, ON_PAPER, sayDate } from '../../kit/times.ts';
import { PrintButton, PrintSheet, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { RingInNeed, ringLines } from '../../teams/index.ts';
import { agreementsOf, groupById } from '../group.queries.ts';
import { GroupFactsList, Lines, sayLeaders, saySession } from '../group-parts.tsx';
import { comingSessions } from '../session.queries.ts';

/** As many days as a paper stays true for. */
const DAYS = 4;

export const groupSheet = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const g = found(await groupById(tx, id));
    const [coming, [agreed], numbers] = await Promise.all([comingSessions(tx, [id], DAYS), agreementsOf(tx, id), ringLines(tx)]);
    const today = dayOf(tx.now);
    return pageOf(g.name, (
      <>
        <p><a href={`/groups/${id}`}>{g.name}</a></p>
        <PrintButton>Print this sheet</PrintButton>
        <PrintSheet>
          <h1 className="al-title">{g.name}</h1>
          <p>Printed on {sayDate(today)}. You may come to look. You can leave at any time, and nobody asks why.</p>
          <div className="al-written-lines"><Lines words={g.about} /></div>
          <GroupFactsList group={g} today={today} more={g.facilitators.length > 0 ? [{ key: 'Who leads it', value: sayLeaders(g) }] : []} />
          {coming.length > 0 && <Section heading="The next days"><ul>{coming.map((s) => <li key={s.id}>{saySession(s, ON_PAPER)}{s.venue ? `, ${s.venue}` : ''}{s.called_off_at ? `: not on. ${s.said_why}` : ''}</li>)}</ul></Section>}
          <RingInNeed lines={numbers} />
          {agreed && <Section heading={`What we agreed on ${sayDate(agreed.agreed_on)}`}><div className="al-written-lines"><Lines words={agreed.words} /></div></Section>}
        </PrintSheet>
      </>
    ));
  },
});
