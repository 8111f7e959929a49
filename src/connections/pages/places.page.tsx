// A person's places: what they are trying, and finding more near where they live. The same page for them (/my-places) and for their peer worker
// (/people/:id/places). A search is posted and drawn at once: what somebody looks for stands in no address and is kept nowhere.
import { z } from 'zod';
import { found, pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, optionalText, TextField } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { dayOf } from '../../kit/times.ts';
import { ButtonLink, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { crisisLinesOf, nationalHelp, settingsOf } from '../../teams/index.ts';
import { directorySources, HelpFirst, notSuggested, placesKnown, placesNear, SourceLines, tidied, whereIs } from '../../directory/index.ts';
import { putOnList } from '../actions/put-on-list.ts';
import { connectionsOf } from '../connection.queries.ts';
import { connectionState } from '../connection.rules.ts';
import { NamesSwitch } from '../names-switch.tsx';
import { PlaceGroups } from '../place-groups.tsx';
import { namesHidden } from '../screen.queries.ts';
import { openTo } from '../whose-places.ts';
import { AskArea } from './area.page.tsx';
import { A_PAGE, FoundPlaces } from './found-places.tsx';
import type { Search } from './found-places.tsx';

const form = z.object({ q: optionalText({ max: 2000 }), near: optionalText({ max: 500 }), page: optionalText({ max: 5 }), put: optionalText({ max: 40 }) });
type Asked = { search: Search | null; key: string; refused?: string | null; put?: boolean };

const draw = async (tx: Tx, personId: string, { search, key, refused = null, put }: Asked): Promise<PageAnswer> => {
  const whose = await openTo(tx, personId);
  look(tx, 'places.open', personId);
  const [connections, hidden, settings, today] = [await connectionsOf(tx, personId), namesHidden(tx), await settingsOf(tx), dayOf(tx.now)];
  const said = new Map(connections.map((c) => [c.place_id, connectionState(c.steps, c.outings)]));
  const no = [...said].flatMap(([id, state]) => (id && (state === 'not for me' || state === 'put away') ? [id] : []));
  const result = search && await placesNear(tx, { words: search.q, near: search.near, page: search.page, most: A_PAGE, without: [...no, ...(await notSuggested(tx))] });
  const from = whose.person.postcode_sector ? await whereIs(tx, whose.person.postcode_sector) : null;
  const places = await placesKnown(tx, connections.flatMap((c) => c.place_id ?? []), from?.ok ? from.spot : null);
  const f = fields(form, search ? { q: search.q, near: search.near } : { near: whose.person.postcode_sector ?? '' }, {});
  const finding = (
    <Section heading="Find places near" id="find">
      {result?.crisis && <HelpFirst lines={[...(await crisisLinesOf(tx)), ...nationalHelp()]} />}
      {!whose.person.postcode_sector && !whose.closed && <AskArea whose={whose} idempotencyKey={key} />}
      <Form action={whose.path} idempotencyKey="">
        <TextField form={f} name="q" label={whose.mine ? 'What are you looking for?' : 'What are you looking for together?'} hint="In your own words. For example: a walking group, food bank, somewhere to talk. What you look for is not kept." />
        <TextField form={f} name="near" label="Near where?" hint="The first part of a postcode, like M21 9, or a town." width={20} autoComplete="off" />
        <Button variant={result ? 'secondary' : undefined}>Find places</Button>
      </Form>
      {result && search && <FoundPlaces whose={whose} found={result} search={search} listed={new Set([...said.keys()].filter((id) => id !== null))} leftOut={no.length} today={today} hidden={hidden} idempotencyKey={key} />}
    </Section>
  );
  const list = (
    <>
      <PlaceGroups whose={whose} connections={connections} places={places} weeks={settings.connection_weeks} today={today} hidden={hidden} />
      {connections.length > 0 && <p className="al-no-print"><ButtonLink href={`${whose.path}/paper`}>{whose.mine ? 'Print my list' : 'Print the list'}</ButtonLink> <ButtonLink href={`${whose.path}/text`}>The list as a text</ButtonLink></p>}
    </>
  );
  return pageOf('Places', (
    <Reading>
      <FormErrors form={f} refused={refused} />
      <PageTitle caption={whose.mine ? undefined : <a href={whose.home}>{whose.name}</a>} lede={whose.mine ? 'Somewhere you might like to belong. Nothing here has to be tried.' : undefined}>{whose.mine ? 'Places I am trying' : `Places ${whose.name} is trying`}</PageTitle>
      <NamesSwitch hidden={hidden} back={whose.path} idempotencyKey={key} />
      {put && <p role="status"><strong>It is on the list.</strong></p>}
      {result ? <>{finding}{list}</> : <>{list}{finding}</>}
      <p><a href={whose.home}>{whose.mine ? 'Back to my support' : `Back to ${whose.name}`}</a></p>
      <SourceLines sources={await directorySources(tx)} positions={from !== null} />
    </Reading>
  ));
};

const send = async (tx: Tx, personId: string, v: z.output<typeof form>, key: string): Promise<PageAnswer> => {
  const asked = tidied({ q: v.q ?? '', near: v.near ?? '' });
  const number = Number(v.page ?? '1');
  const search = asked.q === '' && asked.near === '' ? null : { ...asked, page: Number.isInteger(number) && number >= 1 && number <= 1000 ? number : 1 };
  if (!v.put) return draw(tx, personId, { search, key });
  const done = await putOnList(tx, personId, found(z.uuid().safeParse(v.put).data));
  return done.ok ? draw(tx, personId, { search, key, put: true }) : { ...(await draw(tx, personId, { search, key, refused: done.because })), status: 409 };
};

export const theirPlaces = page({
  params: z.object({ id: z.uuid() }), form,
  show: ({ tx, params, key }) => draw(tx, params.id, { search: null, key }),
  send: ({ tx, params, form: values, key }) => send(tx, params.id, values, key),
});

export const myPlaces = page({
  form,
  show: ({ tx, key }) => draw(tx, found(tx.viewer.personId), { search: null, key }),
  send: ({ tx, form: values, key }) => send(tx, found(tx.viewer.personId), values, key),
});
