// People who keep the directory and places to keep: for the tests of freshness.
import { fixNow } from '../../src/kit/clock.ts';
import { newId } from '../../src/kit/ids.ts';
import { aMembership, anAccount } from '../../src/access/access.factory.ts';
import { aService, importServices } from '../../src/directory/directory.factory.ts';
import { aTrust } from '../../src/teams/team.factory.ts';
import { aWorker } from '../../src/workforce/worker.factory.ts';
import { testApp, type Answered, type Browser, type TestApp } from './app.ts';

export type DirectoryScene = {
  app: TestApp; joan: Browser; nadia: Browser; dev: Browser; anybody: Browser; trustId: string; nadiaAccount: string;
  /** One place more in the directory, all of one source; answers its id. */
  add(more?: Record<string, unknown>): Promise<string>;
  /** The source sends everything again, with this place changed. */
  sendAgain(id: string, change: Record<string, unknown>): Promise<void>;
  /** What a page says, without its markup. */
  words(browser: Browser, path: string): Promise<string>;
  /** What the lead does with a place. */
  keep(id: string, fields: Record<string, string>): Promise<Answered>;
};

/** Joan leads; Nadia and Dev are peer workers. The clock stands at ten in the morning of 25 November 2026. */
export const directoryScene = async (): Promise<DirectoryScene> => {
  fixNow('2026-11-25T10:00:00Z');
  const app = await testApp();
  const { id: trustId } = await aTrust(app.db);
  const account = await anAccount(app.db, { name: 'Joan' });
  const joan = await app.signedIn({ trustId, accountId: account.id, membershipId: await aMembership(app.db, trustId, account.id, 'lead') });
  const [n, d] = [await aWorker(app.db, trustId, { known_as: 'Nadia' }), await aWorker(app.db, trustId, { known_as: 'Dev' })];
  const source = `Invented Council ${newId().slice(-6)}`;
  let services: Record<string, unknown>[] = [];
  const send = () => importServices(app.db, services, { sourceName: source });
  return {
    app, joan, nadia: await app.signedIn({ trustId, ...n }), dev: await app.signedIn({ trustId, ...d }), anybody: app.signedOut(), trustId, nadiaAccount: n.accountId,
    add: async (more = {}) => {
      const service = aService(more);
      services = [...services, service];
      await send();
      return service.id;
    },
    sendAgain: async (id, change) => {
      services = services.map((one) => (one.id === id ? { ...one, ...change } : one));
      await send();
    },
    words: async (browser, path) => (await browser.get(path)).html.replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, '’').replace(/\s+/g, ' '),
    keep: (id, fields) => joan.post(`/keep-directory/${id}`, fields),
  };
};
