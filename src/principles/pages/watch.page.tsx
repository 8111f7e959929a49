// The watch: what the facts say against our principles, who answers by when, and what we do not know. For the lead.
import { z } from 'zod';
import { invalid, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, SelectField, text } from '../../kit/forms/index.ts';
import { Button, Details } from '../../kit/nhs/index.ts';
import { count, dayOf, sayDate } from '../../kit/times.ts';
import { Actions, CardList, Columns, EmptyState, PageTitle, Section } from '../../kit/look/index.ts';
import { audit, page } from '../../access/index.ts';
import { nameWhoAnswers } from '../actions/keep-watch-true.ts';
import { lookAtFacts, runWatch } from '../actions/run-watch.ts';
import { openPrincipleConcerns, whoAnswers, whoMayAnswer } from '../concern.queries.ts';
import { isWaiting, standingOf } from '../concern.rules.ts';
import { sayWhoMay } from '../say.rules.ts';
import { ConcernRow } from './concern-row.tsx';

const form = z.object({ who: text({ missing: 'Choose who answers', max: 40 }) });

export const watchPage = page({
  form,
  show: async ({ tx, typed, errors, key }) => {
    const today = dayOf(tx.now);
    const [open, looked, answers, may] = [await openPrincipleConcerns(tx), await lookAtFacts(tx), await whoAnswers(tx), await whoMayAnswer(tx)];
    audit(tx, { action: 'principles.open' });
    const waiting = open.filter((c) => isWaiting(standingOf(c, today))).length;
    const f = fields(form, typed, errors);
    const named = may.find((m) => m.account_id === answers);
    return pageOf('The watch over our principles', (
      <>
        <FormErrors form={f} />
        <PageTitle lede={`${waiting === 0 ? 'Nothing waits for an answer.' : `${count(waiting, 'concern')} ${waiting === 1 ? 'waits' : 'wait'} for an answer.`} It looks at facts, never at who a worker is or how well they do.`}>The watch over our principles</PageTitle>
        <Columns
          main={(
            <>
              <Section heading="Open">
                {open.length === 0 ? <EmptyState>The facts speak against none of the rules. The watch looks each morning; a concern appears here with somebody by name who must answer it.</EmptyState> : <CardList>{open.map((c) => <ConcernRow key={c.id} concern={c} today={today} />)}</CardList>}
                <PostButton action="/principles/look" idempotencyKey={key}>Look at the facts now</PostButton>
              </Section>
              <Section heading="Not known here">
                {looked.missing.length === 0 ? <p>Nothing that the rules ask for is missing.</p> : <ul>{looked.missing.map((words) => <li key={words}>{words}</li>)}</ul>}
                {looked.rules.some((r) => !r.isOn) && <><p>Switched off, so nothing is raised:</p><ul>{looked.rules.filter((r) => !r.isOn).map((r) => <li key={r.key}><a href={`/principles/rules/${r.key}`}>{r.words}</a> Since {sayDate(r.since)}, because: {r.because}</li>)}</ul></>}
                <p><a href="/principles/clinical-posts">Clinical posts lost or frozen</a></p>
              </Section>
            </>
          )}
          aside={(
            <>
              <p><a href="/principles/asked">What teams ask for that is not ours</a></p>
              <p><a href="/principles/rules">The rules, and where they come from</a></p>
              <p><a href="/principles/closed">Closed concerns</a></p>
              <p><a href="/principles/years">The yearly page for everybody</a></p>
              <Section heading="Who answers">
                <p>{named ? `${named.name} answers what comes new.` : 'Nobody leads this service, so nothing can be raised.'}</p>
                <Details summary="Name somebody else" open={Object.keys(errors).length > 0}>
                  <Form action="/principles" idempotencyKey={key}>
                    <SelectField form={f} name="who" label="Who answers from now on?" hint="A lead or a manager. What is open already stays with whoever has it." options={[{ value: '', text: 'Choose' }, ...may.map((m) => ({ value: m.account_id, text: sayWhoMay(m) }))]} />
                    <Actions><Button variant="secondary">Save who answers</Button></Actions>
                  </Form>
                </Details>
              </Section>
            </>
          )}
        />
      </>
    ));
  },
  send: async ({ tx, form: { who } }) => (await nameWhoAnswers(tx, who) ? redirectTo('/principles', 'principles-answerer') : invalid({ who: 'Choose who answers from the list' })),
});

/** Looks now instead of tomorrow morning. */
export const lookNow = page({
  send: async ({ tx }) => {
    const changed = await runWatch(tx);
    if (changed === 0) audit(tx, { action: 'principles.look' });
    return redirectTo('/principles', changed > 0 ? 'principles-looked' : 'principles-nothing-new');
  },
});
