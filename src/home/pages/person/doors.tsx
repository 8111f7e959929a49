// At the foot of a person's page: an emergency that is open, paper for them, a worry, and the ways to what one does not see.
import { PostButton } from '../../../kit/forms/index.ts';
import { newId } from '../../../kit/ids.ts';
import { sayTime } from '../../../kit/times.ts';
import { Aside, CardList, CardRow } from '../../../kit/look/index.ts';
import type { Emergency } from '../../../people/index.ts';

/** Said first while this record is open in an emergency: until when, who knows, and how to close it. */
export const OpenInEmergency = ({ open, name }: { open: Emergency | undefined; name: string }) => open && (
  <Aside>
    <p>You opened this record in an emergency. It closes at {sayTime(open.until)}. {name} and the lead see that you did.</p>
    <PostButton action="/emergency/close" idempotencyKey={newId()}>Close it now</PostButton>
  </Aside>
);

type DoorsProps = { id: string; name: string; lead: boolean; working: boolean; open: boolean; locked: boolean };

export const PersonDoors = ({ id, name, lead, working, open, locked }: DoorsProps) => (
  <CardList>
    <CardRow><a href={`/people/${id}/groups`}>Groups, one to one, or both</a></CardRow>
    <CardRow><a href={`/people/${id}/concern`}>Worried about {name}? Raise a concern</a></CardRow>
    {working && <CardRow><a href={`/people/${id}/on-paper`}>{`Print everything of ${name}’s for them`}</a></CardRow>}
    {working && <CardRow><a href={`/people/${id}/taking-part`}>{`Pieces of work ${name} lets you know of`}</a></CardRow>}
    {lead && !open && <CardRow><a href={`/people/${id}/break-glass`}>Open this record in an emergency</a></CardRow>}
    {lead && <CardRow><a href={`/people/${id}/colleague`}>Is {name} also a colleague?</a></CardRow>}
    {lead && !locked && <CardRow><a href={`/people/${id}/died`}>If {name} has died</a></CardRow>}
  </CardList>
);
