// /groups/:id/sheet: a group on one sheet of paper, to give to somebody. No link and nobody's name but of those who lead it.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { PrintButton, PrintSheet, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { agreementsOf, groupById } from '../group.queries.ts';
import { GroupFactsList, Lines, sayLeaders, saySession } from '../group-parts.tsx';
import { comingSessions } from '../session.queries.ts';

export const groupSheet = page({
  params: z.object({ id: z.uuid() }),
  show: async ({ tx, params: { id } }) => {
    const g = found(await groupById(tx, id));
    const [coming, [agreed]] = await Promise.all([comingSessions(tx, [id], 6), agreementsOf(tx, id)]);
    const today = dayOf(tx.now);
    return pageOf(g.name, (
      <>
        <p><a href={`/groups/${id}`}>{g.name}</a></p>
        <PrintButton>Print this sheet</PrintButton>
        <PrintSheet>
          <h1 className="al-title">{g.name}</h1>
          <Lines words={g.about} />
          <GroupFactsList group={g} today={today} more={g.facilitators.length > 0 ? [{ key: 'Who leads it', value: sayLeaders(g) }] : []} />
          {coming.length > 0 && <Section heading="The next days"><ul>{coming.map((s) => <li key={s.id}>{saySession(s, today)}{s.venue ? `, ${s.venue}` : ''}{s.called_off_at ? `: not on. ${s.said_why}` : ''}</li>)}</ul></Section>}
          {agreed && <Section heading="What we agreed"><Lines words={agreed.words} /><p>Agreed on {sayDate(agreed.agreed_on)}.</p></Section>}
          <p>Printed on {sayDate(today)}. You may come to look. You can leave at any time, and nobody asks why.</p>
        </PrintSheet>
      </>
    ));
  },
});
