// The group's own link, shown once: to print, to copy, to hand over.
import { PageTitle, PrintButton, PrintSheet, Reading } from '../../../kit/look/index.ts';
import { dayOf, sayMoment } from '../../../kit/times.ts';
import type { MadePlaceLink } from '../actions/send-place-link.ts';

export const PlaceLinkSheet = ({ link, origin, now, back }: { link: MadePlaceLink; origin: string; now: Date; back: string }) => (
  <Reading>
    <PageTitle lede="Print this page or copy the link now. It is not shown again: if it is lost, make a new one.">A link for the group</PageTitle>
    <PrintSheet>
      <h2>{link.placeName}</h2>
      <p>Is your entry in our directory still right? Open this address in a web browser, on a phone or a computer. You need no account:</p>
      <p><strong className="al-link-secret">{origin}{link.path}</strong></p>
      <p>It works once, until {sayMoment(link.expiresAt, dayOf(now))}. Whoever has this link can use it in your place.</p>
    </PrintSheet>
    <PrintButton />
    <p><a href={back}>Back to the entry</a></p>
  </Reading>
);
