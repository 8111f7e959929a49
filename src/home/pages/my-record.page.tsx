// "Print everything of mine" (/my-record), and the same handed over on paper by the worker (/people/:id/on-paper).
import { z } from 'zod';
import { found, NotFound, pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, PrintButton } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { supportsOfPerson } from '../../support/index.ts';
import { RecordSheet } from '../record-sheet.tsx';
import { myWholeRecord, wholeRecordForPaper } from '../whole-record.ts';

const query = z.object({ large: z.literal('1').optional().catch(undefined) });
const Buttons = ({ path, large, back }: { path: string; large: boolean; back: { href: string; words: string } }) => (
  <div className="al-no-print">
    <p><a href={back.href}>{back.words}</a></p>
    <Actions><PrintButton /><ButtonLink href={`${path}/data`}>Take it as data</ButtonLink><ButtonLink href={large ? path : `${path}?large=1`}>{large ? 'Smaller print' : 'Large print'}</ButtonLink></Actions>
  </div>
);

export const myRecord = page({
  query,
  show: async ({ tx, query: { large } }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'person.print', personId);
    return pageOf('Everything of mine', (
      <>
        <Buttons path="/my-record" large={large === '1'} back={{ href: '/my-support', words: 'Back to my support' }} />
        <RecordSheet record={await myWholeRecord(tx, personId)} large={large === '1'} now={tx.now} />
      </>
    ));
  },
});

export const recordOnPaper = page({
  params: z.object({ id: z.uuid() }),
  query,
  show: async ({ tx, params: { id }, query: { large } }) => {
    if (!(await supportsOfPerson(tx, id)).some((s) => s.mine)) throw new NotFound();
    look(tx, 'person.print', id);
    const record = await wholeRecordForPaper(tx, id);
    const own = record.person.account_id !== null;
    return pageOf(`Everything of ${record.person.known_as}’s`, (
      <>
        <Buttons path={`/people/${id}/on-paper`} large={large === '1'} back={{ href: `/people/${id}`, words: `Back to ${record.person.known_as}` }} />
        <p className="al-no-print al-soft">This is for {record.person.known_as} to keep. {own ? 'They have an account too: who looked and who can see is there.' : 'They have no account, so who looked and who can see is printed here.'} Hand it over yourself. Do not leave it lying about.</p>
        <RecordSheet record={record} large={large === '1'} now={tx.now} />
      </>
    ));
  },
});
