// One figure of the service over time: by month, by area, what it means, and as a file.
import { z } from 'zod';
import { NotFound, pageOf } from '../../kit/http/index.ts';
import { count } from '../../kit/times.ts';
import { Actions, ButtonLink, Card, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { FIGURES, sayEnded } from '../figures.rules.ts';
import { sayMonth } from '../months.rules.ts';
import { figuresOverTime, twelveOf } from '../over-time.ts';
import { AreasOf, MonthsOf, saidOf } from '../parts/figure-view.tsx';

export const figureParams = z.object({ figure: z.enum(FIGURES) });

export const figurePage = page({
  params: figureParams,
  show: async ({ tx, params: { figure } }) => {
    const { first, last } = twelveOf(tx);
    const [f] = await figuresOverTime(tx, [figure]);
    if (!f) throw new NotFound();
    audit(tx, { action: 'report.figure', detail: { figure } });
    return pageOf(f.words.title, (
      <>
        <p><a href="/service/over-time">The service over time</a></p>
        <PageTitle caption={`${sayMonth(first)} to ${sayMonth(last)}`} lede={saidOf(f.all, f.words)}>{f.words.title}</PageTitle>
        <p>{f.words.means}</p>
        {f.kinds.length > 0 && (
          <Card heading="How support ended"><ul className="al-plain-list">{f.kinds.map((k) => <li key={k.why ?? ''}>{sayEnded(k.why)}: {count(k.n, 'time')}</li>)}</ul></Card>
        )}
        <Section heading="By month"><MonthsOf {...f} lines={f.months} /></Section>
        {f.areas.length > 0 && <Section heading="By area"><AreasOf figure={figure} words={f.words} lines={f.areas} /></Section>}
        <Actions><ButtonLink href={`/service/over-time/${figure}/file`}>Take this table away (CSV)</ButtonLink><ButtonLink href="/service/over-time/print">Print for a board</ButtonLink></Actions>
        <p className="al-soft">In the file and on paper nothing below five is shown, so that a number never points at somebody.</p>
      </>
    ));
  },
});
