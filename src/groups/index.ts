// Groups: what they are, their sessions and registers, who has a place, and one to one or group as somebody wishes.
export { groupsGlance, groupsOf, groupWishes } from './place.queries.ts';
export type { Glance, GroupOfPerson } from './place.queries.ts';
export { myGroupMinutes } from './register.queries.ts';
export { groupCounts, mySessions } from './session.queries.ts';
export type { GroupCount, ToDo } from './session.queries.ts';
export { makeSessionsAhead } from './actions/say-when.ts';
export { publicGroups } from './group.queries.ts';
export { MyGroupsCard, MyGroupsRow } from './my-groups-card.tsx';
export { GroupsToday } from './groups-today.tsx';
export { GroupsInRecord } from './groups-in-record.tsx';
export { listGroups } from './actions/list-groups.ts';
