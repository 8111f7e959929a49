import { redirectTo } from '../../kit/http/index.ts';
import { page } from '../page.ts';
import { audit } from '../tx.ts';
import { endSession } from '../sign-in.queries.ts';
import { SESSION_COOKIE, VISITOR_COOKIE } from '../session.ts';

const forget = [{ name: SESSION_COOKIE, value: null }, { name: VISITOR_COOKIE, value: null }];

/** Ends the session in the database, not only in this browser. */
export const signOut = page({
  send: async ({ tx, sessionToken }) => {
    if (sessionToken) await endSession(tx, sessionToken);
    audit(tx, { action: 'account.sign-out' });
    return redirectTo('/sign-in', 'signed-out', forget);
  },
});

/** Leave quickly: one press, no question. Signs out and goes to the weather. A GET on purpose: it must work as a plain link. */
export const leave = page({
  show: async ({ tx }) => {
    if (tx.viewer.sessionId) {
      await tx.db.updateTable('session').set({ ended_at: tx.now }).where('id', '=', tx.viewer.sessionId).execute();
      audit(tx, { action: 'account.leave-quickly' });
    }
    return redirectTo('https://www.bbc.co.uk/weather', undefined, forget);
  },
});
