// One round. Open: whether five have answered, and nothing else. Over: its results. Taken back: why.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, text, TextField } from '../../kit/forms/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, Card, CardList, CardRow, PageTitle, PrintButton, Quote, Reading } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { endRound, takeRoundBack } from '../actions/keep-round.ts';
import { nameOf } from '../say-round.ts';
import { statementSet } from '../statement-sets.ts';
import { AUDIENCE_WORDS, resultsFrom } from '../statements.rules.ts';
import { reachedOf, resultRows, roundById } from '../statements.queries.ts';
import type { Round } from '../statements.queries.ts';
import { RoundResults } from './results.tsx';

const params = z.object({ id: z.uuid() });

const OpenRound = ({ round, lead, reached, idempotencyKey }: { round: Round; lead: boolean; reached: Awaited<ReturnType<typeof reachedOf>>; idempotencyKey: string }) => (
  <>
    {reached.length > 0 && (
      <CardList>
        {reached.map((r) => {
          const slug = r.audience.replace(' ', '-');
          const hidden = <span className="nhsuk-u-visually-hidden"> of {AUDIENCE_WORDS[r.audience].toLowerCase()}</span>;
          return <CardRow key={r.audience} action={lead && <ButtonLink href={`/statements/${round.id}/sheet/${slug}`} hiddenText={`for ${AUDIENCE_WORDS[r.audience].toLowerCase()}`}>Paper sheet</ButtonLink>}><strong>{AUDIENCE_WORDS[r.audience]}</strong><br />{r.reached ? 'Five or more have answered.' : 'Fewer than five have answered yet.'}{lead && <> <a href={`/statements/${round.id}/paper/${slug}`}>Type in sheets from paper{hidden}</a></>}</CardRow>;
        })}
      </CardList>
    )}
    <p className="al-soft">More is not said while it is open, to anybody: whoever looked twice would learn what one person said in between.</p>
    {lead && <Actions><PostButton filled action={`/statements/${round.id}/close`} idempotencyKey={idempotencyKey}>End the round and read it</PostButton><PostButton action={`/statements/${round.id}/links`} idempotencyKey={idempotencyKey}>Make new links</PostButton></Actions>}
  </>
);

export const statementRound = page({
  params,
  show: async ({ tx, params: { id }, refused, key }) => {
    const round = found(await roundById(tx, id));
    const set = found(statementSet(round.set_key));
    const [lead, over] = [tx.viewer.role === 'lead', round.state === 'closed'];
    audit(tx, { action: 'statements.open-round', object: 'statement_round', objectId: id });
    const [reached, now, before] = await Promise.all([round.state === 'open' ? reachedOf(tx, id) : [], over ? resultRows(tx, id) : [], over && round.before_id ? resultRows(tx, round.before_id) : null]);
    return pageOf(nameOf(round), (
      <Reading>
        <FormErrors form={fields(z.object({}))} refused={refused} />
        <PageTitle caption={<a href="/statements">What it is like here</a>} lede={`${set.about} Opened by ${round.opened_by_name ?? 'a peer lead'} on ${sayDate(dayOf(round.opened_at))}${round.state === 'open' ? `, open until ${sayDate(round.closes_on)}` : ''}.`}>{nameOf(round)}</PageTitle>
        {round.state === 'withdrawn' && <Card heading="Taken back" headingLevel={2}><p>On {sayDate(dayOf(round.withdrawn_at ?? tx.now))}. The answers are erased.</p><Quote>{round.withdrawn_why}</Quote></Card>}
        {round.state === 'open' && <OpenRound round={round} lead={lead} reached={reached} idempotencyKey={key} />}
        {over && <RoundResults set={set} now={resultsFrom(now)} before={before && resultsFrom(before)} />}
        <Actions>
          {over && lead && !round.before_id && !round.after_id && <ButtonLink filled href={`/statements/${id}/again`}>Ask again, after</ButtonLink>}
          {round.after_id && <ButtonLink href={`/statements/${round.after_id}`}>The round after</ButtonLink>}
          {round.before_id && <ButtonLink href={`/statements/${round.before_id}`}>The round before</ButtonLink>}
          {over && <PrintButton />}
        </Actions>
        {lead && round.state !== 'withdrawn' && <p className="al-no-print"><a href={`/statements/${id}/withdraw`}>Take this round back</a></p>}
      </Reading>
    ));
  },
});

export const statementClose = page({ params, show: statementRound.show, send: async ({ tx, params: { id } }) => (await endRound(tx, id)) ?? redirectTo(`/statements/${id}`, 'round-ended') });

const withdrawForm = z.object({ why: text({ missing: 'Write why', what: 'The reason', max: 400 }) });
export const statementWithdraw = page({
  params, form: withdrawForm,
  show: async ({ tx, params: { id }, typed, errors, refused, key }) => {
    const round = found(await roundById(tx, id));
    const f = fields(withdrawForm, typed, errors);
    return pageOf('Take this round back', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle caption={<a href={`/statements/${id}`}>{nameOf(round)}</a>} lede="All its answers are erased and cannot be brought back. That there was a round, and why you took it back, stays for everybody who could read it.">Take this round back?</PageTitle>
        <Form action={`/statements/${id}/withdraw`} idempotencyKey={key}><TextField form={f} name="why" label="Why?" readsThis="Everybody who could read the round reads this." /><Actions><Button variant="secondary">Take it back and erase the answers</Button></Actions></Form>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { why } }) => (await takeRoundBack(tx, id, why)) ?? redirectTo(`/statements/${id}`, 'round-withdrawn'),
});
