// /keep-directory/:id: one entry, for whoever keeps the directory: what was found, what the group wrote, what may be the same, what we know over its source.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { date, fields, FormErrors, ifGiven, oneOf, optionalText, PostButton } from '../../../kit/forms/index.ts';
import { found, invalid, NotFound, pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import type { Answer } from '../../../kit/http/index.ts';
import { Aside, Card, CardList, CardRow, PageTitle, Quote, Reading, Section } from '../../../kit/look/index.ts';
import { SummaryList } from '../../../kit/nhs/index.ts';
import { dayOf } from '../../../kit/times.ts';
import { settingsOf } from '../../../teams/index.ts';
import { sayHowKnown } from '../../known-from.rules.ts';
import { placeRows } from '../../pages/place-facts.tsx';
import { PlaceWarning } from '../../pages/place-warning.tsx';
import { placeById } from '../../place.queries.ts';
import { checkPlace, decideOnPair, dismissReport, mustKeep, takeFactBack, tellFact, type Kept } from '../actions/keep-place.ts';
import { decideOnEdit } from '../actions/decide-edit.ts';
import { makePlaceLink } from '../actions/send-place-link.ts';
import { FIELD_WORDS, type EditField } from '../entry-edit.rules.ts';
import { sayFact, sayFound } from '../fact-words.ts';
import { factsOf, FACT_KINDS, foundAt, HOW_KNOWN, placesNamed } from '../keeping.queries.ts';
import { openLinkOf } from '../link.queries.ts';
import { waitingEdits, waitingPairs } from '../queue.queries.ts';
import { AskTheGroup, CheckForm, FactForms } from './keep-forms.tsx';
import { PlaceLinkSheet } from './place-link-sheet.tsx';

const ACTS = ['check', 'dismiss', 'fact', 'end fact', 'same', 'not the same', 'take edit', 'leave edit', 'mail link', 'print link'] as const;
export const keepForm = z.object({
  act: oneOf(ACTS, 'Choose what to do'), id: optionalText({ max: 40 }), other: optionalText({ what: 'The name', max: 200 }),
  how: ifGiven(oneOf(['rang', 'went along', 'asked by e-mail'] as const, 'Choose how')), on: ifGiven(date({ missing: 'Enter the day' })),
  kind: ifGiven(oneOf(FACT_KINDS, 'Choose what')), value: optionalText({ what: 'The words', max: 200 }), known: ifGiven(oneOf(HOW_KNOWN, 'Choose how you know')),
});
type Values = z.output<typeof keepForm>;

export const keepPlace = page({
  params: z.object({ id: z.uuid() }),
  form: keepForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key, canMail }) => {
    await mustKeep(tx);
    const place = found(await placeById(tx, id));
    const [facts, happened, edits, pairs, link, today] = [await factsOf(tx, id), await foundAt(tx, id), await waitingEdits(tx, 5, id), await waitingPairs(tx, 5, id), await openLinkOf(tx, id), dayOf(tx.now)];
    const f = fields(keepForm, { on: today, ...typed }, errors);
    const [action, lead] = [`/keep-directory/${id}`, tx.viewer.role === 'lead'];
    const looked = typed.kind === 'local group of' && typeof typed.other === 'string' && typed.other !== '' && !idIn(typed.other) ? typed.other : null;
    const choices = looked === null ? null : await placesNamed(tx, looked, id, 8);
    return pageOf(`Keep: ${place.name}`, (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href="/keep-directory">Keep the directory</a>}>{place.name}</PageTitle>
        <PlaceWarning place={place} />
        <Aside><p>{sayHowKnown({ ...place, canRing: place.phones.length > 0, canAsk: place.url !== null || place.email !== null }, today)} <a href={`/places/${id}`}>As everybody sees it</a></p></Aside>
        {edits.map((edit) => (
          <Section key={edit.id} heading="The group wrote">
            <Card actions={<><PostButton action={action} idempotencyKey={key} hidden={{ act: 'take edit', id: edit.id }} filled>{Object.keys(edit.changes).length > 0 ? 'Show this in the entry' : 'I have read it'}</PostButton><PostButton action={action} idempotencyKey={key} hidden={{ act: 'leave edit', id: edit.id }}>Leave the entry as it is</PostButton></>}>
              <SummaryList rows={Object.entries(edit.changes).map(([field, value]) => ({ key: FIELD_WORDS[field as EditField] ?? field, value: value === '' ? 'Take this out' : value }))} />
              {edit.words && <Quote>{edit.words}</Quote>}
            </Card>
          </Section>
        ))}
        {pairs.map((pair) => {
          const [otherId, otherName] = pair.place_a === id ? [pair.place_b, pair.name_b] : [pair.place_a, pair.name_a];
          return (
            <Section key={otherId} heading="Are these the same?">
              <Card actions={<>
                <PostButton action={action} idempotencyKey={key} hidden={{ act: 'not the same', id: otherId }}>They are not the same</PostButton>
                <PostButton action={action} idempotencyKey={key} hidden={{ act: 'same', id: otherId, other: id }}>The same: keep this one</PostButton>
                <PostButton action={action} idempotencyKey={key} hidden={{ act: 'same', id: otherId, other: otherId }}>The same: keep the other</PostButton></>}
              after="The address of the one that is not kept goes on working. One organisation at two addresses is two entries.">
                <p><a href={`/places/${otherId}`}>{otherName}</a> looks like this entry ({pair.why}).</p>
              </Card>
            </Section>
          );
        })}
        <Section heading="What is known of it"><SummaryList rows={placeRows(place, today).map(([name, value]) => ({ key: name, value: <>{value}</> }))} /></Section>
        <CheckForm f={f} action={action} idempotencyKey={key} reports={place.bad_reports} />
        <AskTheGroup action={action} idempotencyKey={key} email={place.email} canMail={canMail} link={link} today={today} />
        <Section heading="What was found before">
          {happened.length === 0 ? <p>Nobody of ours has looked yet.</p> : <ul>{happened.map((one, i) => <li key={i}>{sayFound(one)}</li>)}</ul>}
        </Section>
        <Section heading="What we know over its source">
          {facts.length > 0 && <CardList>{facts.map((fact) => (
            <CardRow key={fact.id} action={(fact.kind !== 'address hidden' || lead) && <PostButton action={action} idempotencyKey={key} hidden={{ act: 'end fact', id: fact.id }} hiddenText={sayFact(fact)}>Not so</PostButton>}>
              <p>{sayFact(fact)}</p><p className="al-soft">{[fact.by, fact.how, dayOf(fact.at)].filter(Boolean).join(', ')}</p>
            </CardRow>
          ))}</CardList>}
          <FactForms f={f} action={action} idempotencyKey={key} lead={lead} choices={choices} known={typeof typed.known === 'string' && typed.known !== '' ? typed.known : 'read it'} />
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: v, origin, canMail }): Promise<Answer> => {
    if (v.act === 'mail link' || v.act === 'print link') {
      const place = found(await placeById(tx, id));
      const mailTo = v.act === 'mail link' && canMail ? place.email : null;
      const link = await makePlaceLink(tx, id, { mailTo, origin });
      return mailTo ? redirectTo(`/keep-directory/${id}`, 'place-link-sent') : pageOf('A link for the group', <PlaceLinkSheet link={link} origin={origin} now={tx.now} service={{ name: tx.viewer.trustName ?? '', phone: (await settingsOf(tx)).service_phone }} back={`/keep-directory/${id}`} />);
    }
    const problem = missing(v);
    if (problem) return invalid(problem);
    const done = await act(tx, id, v);
    return done.ok ? redirectTo(v.act === 'fact' && v.kind === 'closed' ? '/keep-directory' : `/keep-directory/${id}`, 'place-kept') : no(done.because);
  },
});

const missing = (v: Values): Record<string, string> | null => {
  if (v.act === 'check' && !v.how) return { how: 'Choose how you know' };
  if (v.act === 'check' && !v.on) return { on: 'Enter the day' };
  if (v.act === 'fact' && !v.kind) return { kind: 'Choose what it is' };
  if (v.act === 'fact' && (v.kind === 'former name' || v.kind === 'network') && !v.value) return { value: 'Write the name' };
  if (v.act === 'fact' && v.kind === 'local group of' && !idIn(v.other)) return { other: v.other ? 'Press the right one below, or write other words' : 'Write the name of the entry it belongs to' };
  return null;
};

const idIn = (typed: string | undefined): string | null => /[0-9a-f]{8}-[0-9a-f-]{27}/i.exec(typed ?? '')?.[0] ?? null;
const idOf = (v: Values): string => found(z.uuid().safeParse(v.id).data);

const act = async (tx: Parameters<typeof checkPlace>[0], placeId: string, v: Values): Promise<Kept> => {
  switch (v.act) {
    case 'check': return checkPlace(tx, placeId, v.how ?? 'rang', v.on ?? dayOf(tx.now));
    case 'dismiss': return dismissReport(tx, placeId);
    case 'fact': return tellFact(tx, placeId, { kind: v.kind ?? 'peer support', value: v.kind === 'closed' || v.kind === 'address hidden' || v.kind === 'local group of' ? null : v.value ?? null, otherPlaceId: v.kind === 'local group of' ? idIn(v.other) : null, how: v.known ?? 'rang' });
    case 'end fact': return takeFactBack(tx, placeId, idOf(v));
    case 'same': case 'not the same': {
      const other = idOf(v);
      if (v.act === 'same' && v.other !== other && v.other !== placeId) throw new NotFound();
      return decideOnPair(tx, placeId, other, v.act === 'same' ? v.other ?? null : null);
    }
    case 'take edit': case 'leave edit': return decideOnEdit(tx, placeId, idOf(v), v.act === 'take edit');
    default: throw new NotFound();
  }
};
