// /my-worker: the person says how it goes on with their peer worker. Never a reason, and nothing is anybody's fault.
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { PostButton } from '../../kit/forms/index.ts';
import { newId } from '../../kit/ids.ts';
import { dayOf, sayWhichDay } from '../../kit/times.ts';
import { ButtonLink, Card, EmptyState, PageTitle, Reading } from '../../kit/look/index.ts';
import { look, page } from '../../access/index.ts';
import { offersOpenTo } from '../../matching/index.ts';
import { sayWhoWith } from '../actions/say-who-with.ts';
import { choiceStepsOf } from '../choice-step.queries.ts';
import { choiceState } from '../choice.rules.ts';
import { supportsOfPerson } from '../my-supports.queries.ts';

export const myWorker = page({
  show: async ({ tx }) => {
    const personId = found(tx.viewer.personId);
    look(tx, 'match.mine', personId);
    const support = (await supportsOfPerson(tx, personId)).find((s) => s.ended_at === null);
    if (!support) return pageOf('My peer worker', <Reading><PageTitle>My peer worker</PageTitle><EmptyState actions={<ButtonLink href="/my-support">My support</ButtonLink>}>You have no peer worker just now. When you have chosen one, this is where you say how it goes.</EmptyState></Reading>);
    const [steps, offers] = [await choiceStepsOf(tx, support.id), await offersOpenTo(tx, personId)];
    const state = choiceState({ ...support, steps });
    const [name, today] = [support.worker_name, dayOf(tx.now)];
    const asked = steps.find((s) => s.kind === 'somebody else' && s.settled_at === null);
    const elseButton = <PostButton action="/my-worker/somebody-else" idempotencyKey={newId()}>Somebody else, please</PostButton>;
    return pageOf(`${name} and me`, (
      <Reading>
        <PageTitle>{`${name} and me`}</PageTitle>
        {state === 'meeting first' && (
          <Card heading={`You meet ${name} first`} headingLevel={2} actions={<><PostButton action="/my-worker/go-on" idempotencyKey={newId()}>Go on with {name}</PostButton>{elseButton}</>}
            after="No reason is needed, either way.">
            <p>{support.first_held_at ? `You met ${sayWhichDay(dayOf(support.first_held_at), today)}. How would you like it to go on?` : `You have not met yet. You both know that it is a first meeting: afterwards you say how it goes on.`}</p>
            {offers.length > 0 && <p>{offers.map((o) => o.known_as).join(' and ')} {offers.length === 1 ? 'is' : 'are'} still open to you: <a href="/choose-worker">read about them</a>.</p>}
          </Card>
        )}
        {state === 'somebody else asked' && (
          <Card heading={`You asked for somebody else ${asked ? sayWhichDay(asked.said_on ?? dayOf(asked.at), today) : ''}`} headingLevel={2}
            actions={<>{offers.length > 0 && <ButtonLink href="/choose-worker">Read about them and choose</ButtonLink>}<PostButton action="/my-worker/stay" idempotencyKey={newId()}>Stay with {name} after all</PostButton></>}>
            <p>That is fine, and nobody asks why. The peer lead looks for somebody, and shows you here. Until you have chosen, {name} is still your peer worker. You need not meet if you would rather not.</p>
          </Card>
        )}
        {state === 'together' && (
          <Card heading="Would somebody else be better?" headingLevel={2} actions={elseButton} after="The peer lead reads it on their next working day. You need not tell anybody why.">
            <p>Sometimes two people do not fit, and that is nobody’s fault. The peer lead looks for somebody else and shows you up to three people, as before. Until you have chosen, {name} is still your peer worker.</p>
            <p>When you have chosen, {name} is told that you go on with somebody else. {name} can finish writing for two weeks, and then reads nothing of yours any more.</p>
          </Card>
        )}
        <p><a href="/my-wishes">What I wish of a peer worker</a> · <a href="/my-support">My support</a></p>
      </Reading>
    ));
  },
});

const say = (said: 'go on' | 'somebody else' | 'stay', notice: string) => page({
  show: () => redirectTo('/my-worker'),
  send: async ({ tx }) => {
    const support = found((await supportsOfPerson(tx, found(tx.viewer.personId))).find((s) => s.ended_at === null));
    const result = await sayWhoWith(tx, support.id, said, null);
    return redirectTo(result.ok && result.parted ? '/my-support' : '/my-worker', result.ok ? notice : 'said-already');
  },
});
export const goOnPage = say('go on', 'went-on');
export const somebodyElsePage = say('somebody else', 'somebody-else');
export const stayPage = say('stay', 'stayed');
