// What was talked about. Each story is told over some months, a meeting at a time; {name} is the person. All invented.

export type Told = { words: string[]; activities?: string[] };
export type Story = { hopes: string; wish: string; told: Told[] };

export const STORIES: Story[] = [
  {
    hopes: 'To get through the first week at home without ringing my sister at three in the morning.', wish: 'Somebody who has been on a ward too.',
    told: [
      { words: ['{name} wants the first evening sorted before anything else: food in, heating on, and the sister knowing the date.'], activities: ['listening'] },
      { words: ['We made a list for the fridge. Top of it: bread, milk, the blue blanket.', 'Nights are the hardest part. The radio helps more than the phone.'] },
      { words: ['First night at home went better than feared. The kitchen light stayed on and that was fine.'] },
      { words: ['{name} rang the sister at teatime instead of at night. They talked about nothing and it was good.'] },
      { words: ['Walked to the shop and back twice. The second time without the hood up.'] },
      { words: ['We tried the Thursday bus. It was the wrong one and we laughed about it.', 'Next: the right bus.'] },
      { words: ['{name} has slept four nights out of seven. Says that is a pass mark.'] },
      { words: ['We talked about what happens when we stop meeting. {name} would like to know where the bench is, for days like that.'] },
      { words: ['{name} keeps the list on the fridge for somebody else one day.'] },
    ],
  },
  {
    hopes: 'Somewhere to sing again. I used to.', wish: 'No hurry, please.',
    told: [
      { words: ['{name} sang until the second stay. Misses standing next to people who breathe at the same time.'], activities: ['listening', 'sharing'] },
      { words: ['We listened to three recordings and argued about the third.'] },
      { words: ['{name} hummed on the way back. We both noticed and neither of us said so until the gate.'] },
      { words: ['Found two groups that meet in the daytime. {name} chose the one with no audition.', 'Going together first time, standing near the door.'] },
      { words: ['Went. Stood near the door. Stayed for two songs and the tea.'] },
      { words: ['{name} went alone and stayed to the end.', 'Forgot the words and nobody minded.'] },
      { words: ['A bad week. Did not go, and texted to say so, which is new.'] },
      { words: ['Back again. Somebody had kept a chair.'] },
    ],
  },
  {
    hopes: 'To open the post. There are three carrier bags of it.', wish: 'Somebody who will not tell me off.',
    told: [
      { words: ['Three carrier bags. {name} would like to start with the thin envelopes.'], activities: ['listening'] },
      { words: ['One bag done. Most of it was pizza menus.', 'Two letters put aside for the advice centre.'] },
      { words: ['{name} rang about the electric with the phone on speaker. They were kind.'] },
      { words: ['Second bag. We took turns to open and to make faces.'] },
      { words: ['The advice centre took the two letters. A person there has {name}’s name now and {name} has theirs.'] },
      { words: ['Third bag. It is empty. {name} kept the bag.'] },
      { words: ['Post gets opened on Wednesdays now, with the radio on.'] },
    ],
  },
  {
    hopes: 'I would like to be outside with other people and not have to talk much.', wish: 'Somebody who likes walking.',
    told: [
      { words: ['{name} likes hedges, dogs at a distance, and not being asked how it feels.'], activities: ['listening'] },
      { words: ['Walked round the hospital grounds four times. Counted eleven kinds of tree.'] },
      { words: ['First walk from home. {name} chose the way and the bench.'] },
      { words: ['{name} has found boots that do not leak.', 'A walking group meets near here; we read about it twice.'] },
      { words: ['We walked behind the group for a mile. Then with it.'] },
      { words: ['Somebody from the group waved in the street. {name} waved back.'] },
      { words: ['Rain. Went anyway.'] },
      { words: ['{name} led the last half hour because the usual person had a cold.'] },
    ],
  },
  {
    hopes: 'To cook a proper meal for my mum when I get out.', wish: 'Somebody who cooks.',
    told: [
      { words: ['{name} wants to cook for Mum on the first Sunday. Rice, and the thing with the aubergines.'], activities: ['listening', 'sharing'] },
      { words: ['We wrote the recipe from memory. There is an argument about the cumin.'] },
      { words: ['{name} cooked for two others on the ward in the practice kitchen. There was none left.'] },
      { words: ['Sunday happened. Mum cried into the rice and said it was the onions.'] },
      { words: ['A flat week. Toast counts.'] },
      { words: ['{name} asked at the community kitchen if they need hands. They do, on Fridays.'] },
      { words: ['First Friday: peeled forty carrots next to somebody called Des.'] },
      { words: ['{name} is on the Friday list by name now.'] },
    ],
  },
  {
    hopes: 'To have one day a week that is not about being ill.', wish: 'Somebody near my age.',
    told: [
      { words: ['{name} would like Tuesdays back. Tuesdays used to be for drawing.'], activities: ['listening'] },
      { words: ['We drew badly on purpose for half an hour.'] },
      { words: ['{name} brought the old sketchbook. There are two years missing in the middle and we left them missing.'] },
      { words: ['Looked at the library together. It has a table by the window and nobody asks you anything.'] },
      { words: ['{name} drew the table by the window.', 'Staying an hour is possible. Longer is for later.'] },
      { words: ['Somebody asked to see. {name} said not yet, and that was all right too.'] },
      { words: ['A Tuesday that was only a Tuesday.'] },
    ],
  },
  {
    hopes: 'My brother. We have not spoken since I went in.', wish: 'It does not matter who, only that they turn up.',
    told: [
      { words: ['{name} would like to write to the brother and does not know how to begin.'], activities: ['listening'] },
      { words: ['We wrote “Hello.” and stopped there. It is a beginning.'] },
      { words: ['Three lines now. None of them is sorry, yet all of them are.'] },
      { words: ['{name} posted it. We stood by the postbox for a while.'] },
      { words: ['Nothing back. We talked about waiting, and who else there is to lean on meanwhile.'] },
      { words: ['A card came. It has a lighthouse on it and a phone number.'] },
      { words: ['They have spoken. Eleven minutes. {name} timed it.'] },
      { words: ['The brother is coming at Easter, for an afternoon.'] },
    ],
  },
  {
    hopes: 'To go to the match. Even the under-elevens. I just want to shout at something.', wish: 'Football.',
    told: [
      { words: ['{name} has missed two seasons. Knows every score all the same.'], activities: ['listening', 'sharing'] },
      { words: ['Watched the park game through the fence. It was dreadful and very enjoyable.'] },
      { words: ['Crowds are hard, so we made a list: where the edge is, where the gate is, who to text.'] },
      { words: ['Went to the edge of a real one. Left at half-time by choice.'] },
      { words: ['Stayed to the end. {name} shouted. So did I.'] },
      { words: ['Walking football on Mondays needs a goalkeeper. {name} is thinking about it.'] },
      { words: ['{name} let in six and has been asked back.'] },
    ],
  },
  {
    hopes: 'To be less frightened of the phone.', wish: 'A woman, please.',
    told: [
      { words: ['The phone is the worst thing. {name} would rather write.'], activities: ['listening'] },
      { words: ['We rang the speaking clock. Then the library, to ask when it opens, which we knew.'] },
      { words: ['{name} rang me. Two minutes. We both said well done.'] },
      { words: ['The surgery kept {name} on hold for nineteen minutes and {name} stayed on.', 'Appointment made. By {name}.'] },
      { words: ['{name} answered a call without knowing who it was. It was about windows.'] },
      { words: ['Voicemail is listened to on the day it comes now.'] },
    ],
  },
  {
    hopes: 'I want to be useful to somebody again.', wish: 'Somebody who works.',
    told: [
      { words: ['{name} was the one people rang when things broke. Would like to be that again.'], activities: ['listening'] },
      { words: ['We mended a kettle together. It should not have been mended, but it was a good hour.'] },
      { words: ['{name} asked about hours and benefits. We wrote the questions down for the advice centre; that is not mine to answer.'] },
      { words: ['The repair café has a table and no one for radios.'] },
      { words: ['{name} mended two radios and a lamp. A child said thank you.'] },
      { words: ['Tired, in the good way. We moved the next one so there is a day in between.'] },
      { words: ['{name} has a key to the cupboard now.'] },
    ],
  },
];

/** Words a person added of their own. */
export const OWN_WORDS = [
  'It was easier than I thought. I would say that twice.', 'I did not say it like that but it is close enough.', 'I want to remember that I laughed.', 'Please put that I paid for the tea.',
  'That was a bad day and I am glad it is written down as one day.', 'I would add that the bus driver waited.',
];

/** What some left out: never shown again once erased. */
export const LEFT_OUT = ['Something about the neighbour that need not be kept.', 'What was said about work, years ago.', 'The part about money.'];

export const fill = (words: string, name: string): string => words.replaceAll('{name}', name);
