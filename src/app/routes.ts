// Every route of the product, gathered from the slices. The sweep test walks this list.
import type { Route } from '../access/index.ts';
import { addNotices } from './notices.ts';
import * as access from '../access/access.routes.ts';
import * as teams from '../teams/teams.routes.ts';
import * as directory from '../directory/directory.routes.ts';
import * as concerns from '../concerns/concerns.routes.ts';
import * as choosing from '../support/choosing.routes.ts';
import * as matching from '../matching/match.routes.ts';
import * as wayIn from '../people/person-account.routes.ts';
import * as circle from '../people/circle.routes.ts';
import * as notes from '../support/note.routes.ts';
import * as person from '../people/person.routes.ts';
import * as meetings from '../support/support.routes.ts';
import * as asking from '../referrals/asking.routes.ts';
import * as answering from '../referrals/referral.routes.ts';
import * as plans from '../plans/plan.routes.ts';
import * as connections from '../connections/connections.routes.ts';
import * as endings from '../endings/endings.routes.ts';
import * as groups from '../groups/groups.routes.ts';
import * as feedback from '../feedback/feedback.routes.ts';
import * as workforce from '../workforce/workforce.routes.ts';
import * as supervision from '../supervision/supervision.routes.ts';
import * as training from '../training/training.routes.ts';
import * as betteroff from '../betteroff/betteroff.routes.ts';
import * as involvement from '../involvement/involvement.routes.ts';
import * as evidence from '../evidence/evidence.routes.ts';
import * as principles from '../principles/principles.routes.ts';
import * as outcomes from '../outcomes/outcomes.routes.ts';
import * as reports from '../reports/reports.routes.ts';
import * as stays from '../stays/stays.routes.ts';
import * as events from '../events/events.routes.ts';
import * as home from '../home/home.routes.ts';
import * as demonstration from './demo/demo.routes.tsx';

const SLICES: { routes: Route[]; notices: Record<string, string> }[] = [access, teams, circle, wayIn, directory, asking, answering, matching, choosing, person, meetings, notes, concerns, feedback, plans, connections, endings, groups, outcomes, workforce, betteroff, supervision, training, evidence, involvement, stays, principles, events, reports, home];
for (const slice of SLICES) addNotices(slice.notices);

/** Every route; `demo` adds the pages that only a demonstration has. */
export const allRoutes = (demo: boolean): Route[] => [...SLICES.flatMap((slice) => slice.routes), ...(demo ? demonstration.routes : [])];
