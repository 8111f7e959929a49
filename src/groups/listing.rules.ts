// A public group as the directory takes it: an Open Referral UK service. Nothing of who comes, no link to join, no name of whoever leads it. Pure.
import { sayMoment } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { GroupFacts } from './group.rules.ts';
import { endsAt } from './series.rules.ts';
import type { Series } from './series.rules.ts';

export type Listed = GroupFacts & { id: string; series: Series | null };
export type NewsOfSession = { at: Date; called_off: boolean; why: string | null };

const KIND = { id: 'peer-support-group', name: 'Peer support group' };

/** What everybody should know before they set out: the next session is called off or moved. */
export const sayNews = (next: NewsOfSession | undefined, today: Day): string | null =>
  !next ? null : next.called_off ? `No session on ${sayMoment(next.at, today)}. ${next.why ?? ''}`.trim() : next.why ? `Changed: ${sayMoment(next.at, today)}. ${next.why}` : null;

export const serviceOf = (g: Listed, trust: { id: string; name: string }, next: NewsOfSession | undefined, today: Day): object => {
  const news = sayNews(next, today);
  const rule = g.series && { id: `${g.id} days`, freq: g.series.freq, interval: g.series.every, byday: g.series.byday, dtstart: g.series.dtstart, ...(g.series.until_on ? { until: g.series.until_on } : {}), opens_at: g.series.begins, closes_at: endsAt(g.series) };
  const hall = g.how !== 'online' && {
    id: `${g.id} hall`, location_type: 'physical', name: g.venue,
    addresses: g.address || g.town || g.postcode ? [{ id: `${g.id} address`, address_1: g.address ?? g.venue, city: g.town ?? '', postal_code: g.postcode ?? '', country: 'GB', address_type: 'physical' }] : [],
    accessibility: g.access ? [{ id: `${g.id} access`, description: g.access }] : [],
  };
  const online = g.how !== 'in person' && { id: `${g.id} online`, location_type: 'virtual', name: 'Online' };
  return {
    id: g.id, name: g.name, description: g.about, status: 'active', organization: { id: trust.id, name: trust.name }, eligibility_description: g.for_whom, application_process: g.how_to_come,
    ...(news ? { alert: news } : {}), ...(g.phone ? { phones: [{ id: `${g.id} phone`, number: g.phone }] } : {}), ...(rule ? { schedules: [rule] } : {}),
    service_at_locations: [hall, online].filter((one) => one !== false).map((location) => ({ id: `${location.id} link`, location })),
    attributes: [{ id: `${g.id} kind`, link_type: 'service', taxonomy_term: KIND }],
  };
};
