// A ward's nurse beside the scene of tests of meeting: Callum on Larkfield ward, Sam who writes days down, and Ashgrove ward.
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { aTeam } from '../../src/teams/team.factory.ts';
import type { Browser, TestApp } from './app.ts';
import { aScene, MONDAY_10AM } from './scene.ts';
import type { Scene } from './scene.ts';

/** What a page says, without its tags. */
export const said = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replace(/ ([.,:;])/g, '$1');
/** The three boxes of a date. */
export const day = (name: string, iso: string): Record<string, string> => {
  const [y = '', m = '', d = ''] = iso.split('-');
  return { [`${name}-day`]: String(Number(d)), [`${name}-month`]: String(Number(m)), [`${name}-year`]: y };
};
/** What a lead adds: who told them, and when. */
export const TOLD = { toldBy: 'Sam Rill, staff nurse', ...day('toldOn', '2026-11-23') };

export type OnWard = {
  s: Scene; sam: Browser; stayId: string; ashgrove: string;
  nurseOf(teamId: string, name: string): Promise<Browser>;
};

export const onWard = async (app: TestApp): Promise<OnWard> => {
  fixNow(MONDAY_10AM);
  const s = await aScene(app);
  await app.db.updateTable('host_team').set({ phone: '0161 496 0101' }).where('id', '=', s.ward.id).execute();
  const ashgrove = (await aTeam(app.db, s.trust.id as never, { name: 'Ashgrove ward' })).id;
  const stayId = (await app.db.selectFrom('stay').select('id').where('person_id', '=', s.callum.id).executeTakeFirstOrThrow()).id;
  // As in life, the stay was written down before anything else happened.
  await app.db.updateTable('expected_date').set({ recorded_at: new Date('2026-11-20T10:00:00Z') }).where('stay_id', '=', stayId).execute();
  await app.db.updateTable('stay').set({ made_at: new Date('2026-11-02T10:00:00Z') }).where('id', '=', stayId).execute();
  const nurseOf = async (teamId: string, name: string): Promise<Browser> => {
    const account = await anAccount(app.db, { name });
    return app.signedIn({ trustId: s.trust.id, accountId: account.id, membershipId: await aMembership(app.db, s.trust.id as never, account.id, 'host_team', { teamId }) });
  };
  const sam = await nurseOf(s.ward.id, 'Sam');
  return { s, sam, stayId, ashgrove, nurseOf };
};
