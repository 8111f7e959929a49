import type { Route } from '../access/index.ts';
import * as group from './lived-experience/lived.routes.ts';
import * as pieces from './pieces/piece.routes.ts';

export const routes: Route[] = [...group.routes, ...pieces.routes];
export const notices = { ...group.notices, ...pieces.notices };
