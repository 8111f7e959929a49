// What was said, written and wished for around the invented gathering.
import type { Audience } from '../../events/index.ts';
import type { InterestKind, Outcome } from '../../events/index.ts';

type Speakers = { name: string; from: string }[];
export const ITEMS: [string, number, string, string, string, Speakers][] = [
  ['09:30', 30, 'break', 'Tea, and finding a seat', 'Foyer', []],
  ['10:00', 20, 'talk', 'Why we are here', 'Main hall', [{ name: 'Joan', from: 'Thistledown' }, { name: 'Marigold', from: 'the recovery group' }]],
  ['10:20', 45, 'talk', 'Six full-time posts, nine people: how we began', 'Main hall', [{ name: 'Rowena Birch', from: 'a trust with six whole-time equivalents (invented)' }]],
  ['11:05', 25, 'break', 'A break, with quiet', 'Foyer and quiet room', []],
  ['11:30', 45, 'talk', 'Eighteen whole-time posts: leaving hospital, and finding places to belong', 'Main hall', [{ name: 'Corin Ashdown', from: 'a trust with eighteen whole-time equivalents (invented)' }, { name: 'Lark', from: 'peer worker there' }]],
  ['12:15', 60, 'break', 'Lunch', 'Foyer', []],
  ['13:15', 60, 'discussion', 'What could we begin here?', 'Small rooms 1 to 6', []],
  ['14:15', 45, 'talk', 'Ten years of leaning on each other', 'Main hall', [{ name: 'Marigold', from: 'the recovery group' }]],
  ['15:00', 45, 'discussion', 'Who would like to help, train, or get a team ready?', 'Main hall', []],
];

export const SLIDES = [
  { title: 'How we began', by: 'Rowena Birch', lines: ['Two teams wanted it. Four did not yet. We began with the two.', 'Each peer worker has a supervisor, and somebody in the team they can ask anything.', 'What we would do differently: prepare the team before the first day, not after it.'] },
  { title: 'Leaving hospital, finding places', by: 'Corin Ashdown and Lark', lines: ['The first meeting is on the ward. It is for listening.', 'Going along the first time is worth more than a leaflet.', 'It is not therapy, and it takes nobody’s place in the team.'] },
];

export const REPORT = {
  title: 'The day we asked each other', author: 'Marigold', author_called: 'a member of the recovery group, who chaired the day with Joan',
  words: 'I had never chaired anything with more than nine people in it. There were 152, and the urn broke.\n\nWhat I remember most is the silence after Lark said that nobody had ever asked her what she hoped for until another patient did, over a jigsaw. Then six people began to speak at once.\n\nThe two services told it plainly. It took longer than they thought. Teams that were ready made it easy; teams that were not made it lonely. Nobody said that peer workers save money, and when a manager asked, Corin said that this was the wrong first question. I was glad.\n\nIn the small rooms we asked what could begin here. Most wanted something simple: somebody to go along with, the first time. Some said groups are not for them, and that was all right too.\n\nI went home tired and did not feel like a service user. I felt like somebody who had run a day.',
};

export const SAID: [Audience | null, string | null, string | null][] = [
  ['service user', 'Somebody like me stood at the front.', 'The chairs were hard.'],
  ['staff', 'I asked things I would never ask at work.', 'More time in the small rooms, fewer slides.'],
  ['carer', 'Lunch with people who knew what I meant.', null],
  ['service user', 'The quiet room. I used it twice and came back both times.', null],
  ['voluntary sector', 'We have done this for years without a name for it. Now I know who to ring.', 'Say the fare is paid on the first page.'],
  [null, null, 'The microphone was passed round too slowly to hear the people at the back.'],
  ['staff', 'My team should hear this.', null],
  ['service user', 'I put my name down for something. I have not done that for a while.', null],
];

export const INTERESTS: { kind: InterestKind; name: string; words: string | null; done?: string; outcome?: Outcome; outcome_words?: string }[] = [
  { kind: 'train', name: 'Fennel', words: 'I have been well for two years. I would like to know what the training is.', done: 'Rang. Sent the dates of the information evening.', outcome: 'joined', outcome_words: 'Began the training in the autumn.' },
  { kind: 'train', name: 'Hazel', words: 'Only if I can keep my benefits.', done: 'Met with the benefits adviser.', outcome: 'later', outcome_words: 'Wants to wait until the move is over, and has our number.' },
  { kind: 'prepare my team', name: 'Tamsin Orme', words: 'Ashgrove ward would like a preparation session.', done: 'Session planned with two peer workers.', outcome: 'joined', outcome_words: 'The ward had its session in September.' },
  { kind: 'help', name: 'Teasel', words: 'I can make posters.', done: 'Rang twice, left no message.' },
  { kind: 'help', name: 'Sorrel', words: null },
  { kind: 'something else', name: 'Bryony', words: 'My walking group would like to be on your list.', done: 'Put in touch with whoever keeps the directory.', outcome: 'joined', outcome_words: 'Their entry is being checked.' },
];

export const COMING: { name: string; audience: Audience; with?: number; needs?: string; food?: string; answer?: string }[] = [
  { name: 'Fennel', audience: 'service user', needs: 'A seat near the door, please.', answer: 'Two seats by the side door are kept.' }, { name: 'Owen Marsh', audience: 'staff' }, { name: 'Teasel', audience: 'service user', food: 'No nuts' },
  { name: 'Ivy and her mother', audience: 'carer', with: 1 }, { name: 'Bryony', audience: 'voluntary sector' }, { name: 'Linden', audience: 'service user', needs: 'I lip-read. Somewhere in front.' }, { name: 'Priya Sallow', audience: 'staff' },
  { name: 'Clover', audience: 'service user', food: 'Vegan' }, { name: 'Tamsin Orme', audience: 'staff', with: 2 }, { name: 'Juniper', audience: 'carer' }, { name: 'Sedge', audience: 'service user', needs: 'Large print.', answer: 'A programme in large print is at the desk.' }, { name: 'Rushen', audience: 'other' },
];
