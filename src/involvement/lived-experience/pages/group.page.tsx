// The lived-experience group's own page: open questions first, then what was said and changed, meetings, members. Who is not in it reads what it is and may ask to join.
import { z } from 'zod';
import { pageOf, redirectTo, refused as no } from '../../../kit/http/index.ts';
import { fields, Form, FormErrors, PostButton, text, TextField } from '../../../kit/forms/index.ts';
import { dayOf, sayDate, sayWhichDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { Actions, Aside, ButtonLink, Card, CardList, CardRow, Columns, EmptyState, FirstFew, NowCard, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { audit, page } from '../../../access/index.ts';
import { askToJoin, leaveGroup, mayKeep, publish } from '../keep-group.ts';
import { amInGroup, askedToJoin, isPublished, meetings, membersNow, myMembership, questions } from '../lived.queries.ts';
import type { Meeting, Member, Question } from '../lived.queries.ts';
import { inOrder, isWaiting, standingOf } from '../question.rules.ts';
import { QuestionCard } from './question-parts.tsx';

const MOST = 100;
const MEETINGS_SHOWN = 3;
export const WHAT_IT_IS = 'People who have lived through it themselves, and people who care about them. The service asks them before it decides, and says afterwards what changed because of them.';
const joinForm = z.object({ name: text({ missing: 'Write the name the group may call you', what: 'The name', max: 60 }) });

export const sayMeetingDay = (m: Meeting, today: Day): string => `${sayWhichDay(m.on_day, today).replace(/^on /, '')}${m.at_time ? `, ${m.at_time}` : ''}${m.place ? `, ${m.place}` : ''}`;

const Join = ({ mine, f, idempotencyKey, today }: { mine: Member | undefined; f: ReturnType<typeof fields<typeof joinForm>>; idempotencyKey: string; today: Day }) => {
  if (mine && mine.since === null && mine.not_now_at === null) return <Card heading="You have asked to join" headingLevel={2}><p>The peer lead answers here. You asked {sayWhichDay(dayOf(mine.asked_at ?? new Date(0)), today)}.</p></Card>;
  return (
    <Card heading="Would you like to be part of it?" headingLevel={2} after="The peer lead reads this on working days and answers here. You can leave at any time, without a reason.">
      {mine?.not_now_why && <Aside>{`You asked before. The peer lead wrote: “${mine.not_now_why}” You may ask again.`}</Aside>}
      <Form action="/lived-experience/join" idempotencyKey={idempotencyKey}>
        <TextField form={f} name="name" label="What may the group call you?" width={20} hint="A first name is enough. The group sees this name. It does not see whether you are supported by anybody, or why." />
        <Actions><Button>Ask to join</Button></Actions>
      </Form>
    </Card>
  );
};

export const joinPage = page({
  form: joinForm,
  show: async ({ tx, typed, errors, refused, key }) => {
    const [inIt, mine] = [await amInGroup(tx), tx.viewer.role === 'lead' ? undefined : await myMembership(tx)];
    if (inIt || tx.viewer.role === 'lead') return redirectTo('/lived-experience');
    audit(tx, { action: 'lived.open-join' });
    const f = fields(joinForm, Object.keys(typed).length > 0 ? typed : { name: tx.viewer.name.split(' ')[0] ?? '' }, errors);
    return pageOf('The lived-experience group', (
      <Reading>
        <FormErrors form={f} refused={refused} />
        <PageTitle lede={WHAT_IT_IS}>The lived-experience group</PageTitle>
        <p>It meets a few times a year. Nobody has to tell their story. What it is asked, what it says and what became of that is written down, so that nothing gets lost.</p>
        {await isPublished(tx) && <p><a href={`/t/${tx.viewer.trustSlug}/lived-experience`}>What the group has said so far, and what changed</a></p>}
        <Join mine={mine} f={f} idempotencyKey={key} today={dayOf(tx.now)} />
      </Reading>
    ));
  },
  send: async ({ tx, form: { name } }) => {
    const done = await askToJoin(tx, name);
    return done.ok ? redirectTo('/lived-experience/join', 'lived-asked') : no(done.because);
  },
});

const toCount = (m: Meeting, today: Day): boolean => m.called_off_at === null && m.came === null && m.on_day < today;
const sayAsked = (m: Member, today: Day): string => (m.asked_at ? `Since ${sayWhichDay(dayOf(m.asked_at), today).replace(/^on /, '')}.` : '');
const card = (q: Question) => <QuestionCard key={q.id} question={q} href={`/lived-experience/questions/${q.id}`} />;

export const groupPage = page({
  show: async ({ tx, key }) => {
    const lead = tx.viewer.role === 'lead';
    if (!lead && !(await amInGroup(tx))) return redirectTo('/lived-experience/join');
    const today = dayOf(tx.now);
    const [asked, met, members, waiting, open, mine] = await Promise.all([questions(tx, MOST), meetings(tx, 12), membersNow(tx), lead ? askedToJoin(tx) : [], isPublished(tx), lead ? undefined : myMembership(tx)]);
    audit(tx, { action: 'lived.open', ids: members.map((m) => m.id) });
    const all = inOrder(asked);
    const [now, done] = [all.filter((q) => isWaiting(standingOf(q))), all.filter((q) => !isWaiting(standingOf(q)))];
    return pageOf('The lived-experience group', (
      <>
        <PageTitle lede={WHAT_IT_IS}>The lived-experience group</PageTitle>
        <Columns
          main={(
            <>
              {waiting.map((m) => <NowCard key={m.id} heading={<a href={`/lived-experience/members/${m.id}`}>{m.name} asked to join</a>} headingLevel={2}><p>{sayAsked(m, today)}</p></NowCard>)}
              <Section heading="Waiting for an answer">
                {now.length === 0 ? <EmptyState>Nothing waits. When somebody asks the group something, it stands here until the group has answered and somebody has said what became of it.</EmptyState> : now.map(card)}
                <Actions><ButtonLink href="/lived-experience/questions">Ask the group something</ButtonLink></Actions>
              </Section>
              {done.length > 0 && <Section heading="Said, and what became of it">{done.slice(0, 1).map(card)}{done.length > 1 && <Details expander summary={`Before that: ${done.length - 1}`}>{done.slice(1).map(card)}</Details>}</Section>}
            </>
          )}
          aside={(
            <>
              <Section heading="Meetings">
                {met.length === 0 ? <EmptyState>No meeting yet. Plan the first one.</EmptyState> : (
                  <FirstFew few={MEETINGS_SHOWN} more={(n) => `${n} more meetings`} rows={[...met].sort((a, b) => Number(toCount(b, today)) - Number(toCount(a, today))).map((m) => <CardRow key={m.id}><a href={`/lived-experience/meetings/${m.id}`}>{sayMeetingDay(m, today)}</a><br /><span className="al-soft">{m.called_off_at ? 'Called off' : m.came !== null ? `${m.came} came` : m.on_day < today ? 'How many came?' : 'To come'}</span></CardRow>)} />)}
                <Actions><ButtonLink href="/lived-experience/meetings">Plan a meeting</ButtonLink></Actions>
              </Section>
              <Section heading="Who is in it">
                {members.length === 0 ? <EmptyState>Nobody yet.</EmptyState> : <CardList>{members.map((m) => <CardRow key={m.id}>{lead ? <a href={`/lived-experience/members/${m.id}`}>{m.name}</a> : m.name} <span className="al-soft">since {sayDate(m.since ?? today)}</span></CardRow>)}</CardList>}
                {lead && <Actions><ButtonLink href="/lived-experience/members">Write down a member</ButtonLink></Actions>}
                {mine?.since && <PostButton action="/lived-experience/leave" idempotencyKey={key} hidden={{ id: mine.id }}>Leave the group</PostButton>}
              </Section>
              <Section heading="For everybody to read"><Card actions={<PostButton action="/lived-experience/publish" idempotencyKey={key} hidden={{ published: open ? 'no' : 'yes' }}>{open ? 'Take the page down' : 'Publish the page'}</PostButton>}>
                <p>{open ? <>Anybody can read <a href={`/t/${tx.viewer.trustSlug}/lived-experience`}>what was asked, said and changed</a>. No member is named there.</> : 'What was asked, said and changed can be a public page. No member is named on it.'}</p>
              </Card></Section>
            </>
          )}
        />
      </>
    ));
  },
});

export const leavePage = page({
  form: z.object({ id: text({ missing: 'Choose', max: 40 }) }),
  send: async ({ tx, form: { id } }) => {
    await leaveGroup(tx, id);
    return redirectTo(tx.viewer.role === 'lead' ? '/lived-experience' : '/lived-experience/join', 'lived-left');
  },
});

export const publishPage = page({
  form: z.object({ published: z.enum(['yes', 'no']) }),
  send: async ({ tx, form: { published } }) => {
    await mayKeep(tx);
    await publish(tx, published === 'yes');
    return redirectTo('/lived-experience', published === 'yes' ? 'lived-published' : 'lived-down');
  },
});
