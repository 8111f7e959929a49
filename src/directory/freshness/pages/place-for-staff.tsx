// On a place's own page, for peer workers and leads: say how it was there, what colleagues wrote, keep the entry.
import { Actions, ButtonLink } from '../../../kit/look/index.ts';

export const PlaceForStaff = ({ placeId, keeps, kept }: { placeId: string; keeps: boolean; kept: string | null }) => (
  <div className="al-no-print">
    {kept && <p>{kept}</p>}
    <Actions>
      <ButtonLink href={`/places/${placeId}/how-it-was`}>Say how it was there</ButtonLink>
      <ButtonLink href={`/our-places/${placeId}`}>What our service knows of it</ButtonLink>
      {keeps && <ButtonLink href={`/keep-directory/${placeId}`}>Keep this entry</ButtonLink>}
    </Actions>
  </div>
);
