// The group's own link, shown once: to print, to copy, to hand over.
import { PageTitle, PrintButton, PrintSheet, Reading } from '../../../kit/look/index.ts';
import { dayOf, ON_PAPER, sayDate, sayMoment } from '../../../kit/times.ts';
import type { MadePlaceLink } from '../actions/send-place-link.ts';

type Asks = { name: string; phone: string };

export const PlaceLinkSheet = ({ link, origin, now, service, back }: { link: MadePlaceLink; origin: string; now: Date; /** Who asks: whoever finds the paper knows no other name of ours. */ service: Asks; back: string }) => (
  <Reading>
    <PageTitle lede="Print this page or copy the link now. It is not shown again: if it is lost, make a new one.">A link for the group</PageTitle>
    <PrintSheet>
      <h2>{link.placeName}</h2>
      <p>{service.name}, {sayDate(dayOf(now))}</p>
      <p>Is your entry in our directory still right? Open this address in a web browser, on a phone or a computer. You need no account:</p>
      <p><strong className="al-link-secret">{origin}{link.path}</strong></p>
      <p>It works once, until {sayMoment(link.expiresAt, ON_PAPER)}. Whoever has this link can use it in your place.{service.phone && ` Or ring us on ${service.phone} and tell us.`}</p>
    </PrintSheet>
    <PrintButton />
    <p><a href={back}>Back to the entry</a></p>
  </Reading>
);
