import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import { dayOf, sayDate, sayWeekdays } from '../../kit/times.ts';
import { Actions, ButtonLink, PrintButton, PrintSheet } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { personById } from '../../people/index.ts';
import { referralAsSent } from '../../referrals/index.ts';
import { experienceOnProfiles, sayMine } from '../../workforce/index.ts';
import { settingsOf } from '../../teams/index.ts';
import { offersOf } from '../offer.queries.ts';
import { isOpen } from '../offer.rules.ts';

/** The profiles on paper, to choose with a pen. Large print is a button, not a setting. */
export const printProfiles = page({
  params: z.object({ id: z.uuid() }),
  query: z.object({ large: z.enum(['yes']).optional().catch(undefined) }),
  show: async ({ tx, params: { id }, query: { large } }) => {
    const r = found(await referralAsSent(tx, id));
    const person = found(await personById(tx, found(r.person_id)));
    look(tx, 'match.print', person.id, { object: 'referral', objectId: id });
    const offers = (await offersOf(tx, id)).filter(isOpen);
    const said = await experienceOnProfiles(tx, offers.map((o) => o.worker_id));
    const { service_phone } = await settingsOf(tx);
    return pageOf(`Who would you like to meet, ${person.known_as}?`, (
      <>
        <Actions>
          <PrintButton>Print these profiles</PrintButton>
          <ButtonLink href={large ? `/referrals/${id}/match/print` : `/referrals/${id}/match/print?large=yes`}>{large ? 'Ordinary print' : 'Large print'}</ButtonLink>
          <ButtonLink href={`/referrals/${id}/match`}>Back</ButtonLink>
        </Actions>
        <PrintSheet large={large === 'yes'}>
          <h1 className="al-title">Who would you like to meet, {person.known_as}?</h1>
          <p>Printed on {sayDate(dayOf(tx.now))}. Peer workers have lived through hard times with their mental health too. You choose. You can say no to any of them, or to all, and you never have to say why.</p>
          {offers.length === 0 && <p>Nobody is shown now.</p>}
          {offers.map((o) => (
            <section key={o.id} className="al-sheet__choice">
              <h2>{o.known_as}</h2>
              <p>{o.profile}</p>
              {(said.get(o.worker_id) ?? []).length > 0 && <ul>{(said.get(o.worker_id) ?? []).map((item) => <li key={item}>{sayMine(item)}</li>)}</ul>}
              <p>Works {sayWeekdays(o.working_days)}.</p>
              <ul className="al-plain-list"><li>□ Yes, I choose {o.known_as}</li><li>□ I would like to meet {o.known_as} first</li><li>□ No, thank you</li></ul>
            </section>
          ))}
          {offers.length > 1 && <p>□ None of them, thank you</p>}
          <p>Give this to anybody in the team, or {service_phone ? <>ring {service_phone}</> : 'tell the peer lead'}. There is no hurry. You can ask for somebody else at any time later, and nobody asks why.</p>
        </PrintSheet>
      </>
    ));
  },
});
