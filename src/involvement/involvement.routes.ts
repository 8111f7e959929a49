import type { Route } from '../access/index.ts';
import * as group from './lived-experience/lived.routes.ts';

export const routes: Route[] = [...group.routes];
export const notices = { ...group.notices };
