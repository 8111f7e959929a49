// Plans worth reading, one for each story: small, concrete, in people's own words. All invented.

/** Who does a step: me, the peer worker, or somebody by name. `days` from today; null is some day. */
export type PlanStep = { what: string; who: 'me' | 'worker' | string; days: number | null };
export type PlanEnd = { what: string; who: 'me' | 'worker' | string; end: 'finished' | 'dropped' | 'changed'; why: string; was?: string };
export type PlanStory = {
  matters: string; day: string; signs: string; helps: string; call: string; home: string; money: string; health: string; week: string; month: string; meeting: ['yes' | 'no', string | null];
  /** Name, who leans on whom, how, and whether there is a number. */
  people: [string, 'me' | 'them' | 'both', string, boolean][];
  /** Day 1 to 3: what, with whom, when. */
  days: [1 | 2 | 3, string, string | null, string | null][];
  steps: PlanStep[]; done: PlanEnd[];
};

export const PLAN_STORIES: PlanStory[] = [
  {
    matters: 'My sister, on the phone, at a time when people are awake. The blue blanket. Being asked, not told.', day: 'Up before ten. Radio on. One thing outside, even the bins. Soup.\nA call with Ros at teatime and nothing wrong.',
    signs: 'I stop opening the curtains. I buy biscuits and no bread. I start planning what to say to people who are not there.', helps: 'Radio, not phone. Somebody in the room who does not talk. A bath with the door unlocked. Walking to the post box and back, twice if need be.', call: 'Ros until nine at night. After nine Samaritans, because they are up anyway. Then 111.',
    home: 'Heating on before I get there. The kitchen light can stay on all night; I have decided it is fine. Bread, milk, teabags, the good jam.', money: 'Sick pay until January. Ask the advice centre what happens then. Not this week.', health: 'Ask if the evening one can be taken at eight and not at ten. Ask what to do if I fall asleep before it. Ask who I ring about it once I am home.',
    week: 'Sleep four nights out of seven: that is a pass mark. One meal with somebody. Nothing at all on Sunday.', month: 'Ros rings me for her sake and not for mine. The Thursday bus without anybody.', meeting: ['yes', 'Sit on my left. If I go quiet, ask about the heating.'],
    people: [['Ros, my sister', 'both', 'She rings at teatime. I listen about her manager.', true], ['Mr Okoro downstairs', 'them', 'I carry his shopping up on Fridays. He pretends it is for my exercise.', false], ['Des', 'me', 'He was on the ward too. He texts a picture of his dinner.', true]],
    days: [[1, 'Taxi home, heating on, bread in', 'Ros', 'midday'], [1, 'Soup. Telly. Bed with the light on', null, 'evening'], [2, 'Shop and back, hood up is fine', null, 'morning'], [2, 'Ros rings', 'Ros', '5 o’clock'], [3, 'My peer worker comes round', 'my peer worker', '2 o’clock'], [3, 'Put the list on the fridge', null, null]],
    steps: [{ what: 'Text Ros before teatime, not after midnight', who: 'me', days: 2 }, { what: 'Bring the bus timetable with big print', who: 'worker', days: 5 }, { what: 'Fix the chain on the front door', who: 'Mr Okoro’s son', days: null }],
    done: [{ what: 'Write the list for the fridge', who: 'me', end: 'finished', why: 'Top of it: the blue blanket' }, { what: 'Try the Thursday bus', who: 'me', end: 'changed', was: 'Walk to town', why: 'It is three miles and I am not a horse' }, { what: 'Keep a diary of my moods', who: 'me', end: 'dropped', why: 'It made me think about them' }],
  },
  {
    matters: 'Singing next to people who breathe at the same time. Mum’s hymn book, though not for the words.', day: 'Humming before I notice. Clean shirt. Somewhere to be at two o’clock.', signs: 'I turn the radio off. I say I am fine in a high voice.', helps: 'Put a record on without asking. Not the third one. Make me walk round the block.', call: 'Auntie Prue. She cannot sing and does it anyway. Then the crisis line.',
    home: 'Neighbours do not mind before nine at night; I asked. The window in the back sticks.', money: 'Choir costs three pounds and is free if you say so at the door. I do not like saying so. Ask the leader by e-mail.', health: 'Ask why my mouth is so dry, and if there is something for it. You cannot sing with it.',
    week: 'One rehearsal, standing near the door.', month: 'Know two people by name. Learn the alto part of anything.', meeting: ['no', 'It will be short. I would rather tell you about it after.'],
    people: [['Auntie Prue', 'me', 'Rings back within the hour, whatever it is.', true], ['Little Joel', 'them', 'I do his spellings with him over the phone.', false]],
    days: [[1, 'Unpack, first thing the records', null, 'afternoon'], [2, 'Auntie Prue brings the awful flan', 'Auntie Prue', 'lunch'], [3, 'Walk past the hall where the choir is. Only past', null, 'some time']],
    steps: [{ what: 'Stand near the door and stay for two songs', who: 'me', days: 4 }, { what: 'Ring the choir and ask which door', who: 'worker', days: 1 }, { what: 'Wash the good shirt', who: 'me', days: null }],
    done: [{ what: 'Listen to three recordings and pick one', who: 'me', end: 'finished', why: 'We argued about the third' }, { what: 'Go alone', who: 'me', end: 'finished', why: 'Forgot the words and nobody minded' }, { what: 'Audition for the big choir', who: 'me', end: 'dropped', why: 'Not a person who auditions' }],
  },
  {
    matters: 'An empty table. Not being told off. The cat having a clean bowl.', day: 'Post opened by eleven and then the day is mine. Sandwich on the bench. Cat on my feet.', signs: 'The pile by the door touches the bottom of the letterbox. I walk round it.', helps: 'Open one, the thinnest. Take turns. Make faces. Do not read over my shoulder.', call: 'Morag next door, she has done bankruptcy twice and is very jolly. The advice centre, Tuesdays.',
    home: 'Three carrier bags, now one. The meter is in the cupboard with the hoover. Spare key with Morag.', money: 'Two letters are with the advice centre, a person called Sunita has my name. Do not pay anything on the phone. Ask about the council tax thing.', health: 'Ask for letters to come in large print and thin envelopes. Half a joke.',
    week: 'One bag. Wednesday is post day, radio on.', month: 'No bags. Somewhere to sit that is not home on a Wednesday afternoon.', meeting: ['yes', null],
    people: [['Morag next door', 'both', 'She reads the brown ones. I feed her tortoise.', true], ['Sunita at the advice centre', 'me', 'Knows about the two letters. Tuesdays only.', true]],
    days: [[1, 'Cat first, then kettle', null, null], [1, 'Do not look at the mat', null, 'all day'], [2, 'Three thin envelopes', 'Morag', '11 o’clock'], [3, 'Bench, sandwich, nothing', null, 'midday']],
    steps: [{ what: 'Ring about the electric with the phone on speaker', who: 'me', days: 3 }, { what: 'Come along to the advice centre', who: 'worker', days: 6 }, { what: 'Give Sunita the third letter', who: 'me', days: 6 }],
    done: [{ what: 'One carrier bag', who: 'me', end: 'finished', why: 'It was mostly pizza menus' }, { what: 'Sort everything into folders', who: 'me', end: 'dropped', why: 'The folders are now a second pile' }, { what: 'Open the post on Wednesdays', who: 'me', end: 'changed', was: 'Open the post every day', why: 'Every day is too many days' }],
  },
  {
    matters: 'Hedges. Dogs at a distance. Nobody asking how it feels.', day: 'Boots on by nine. Four miles. A flask. Home before the schools come out.', signs: 'I stay in three days running. I do not hear the birds; they are there.', helps: 'Come to the door with your coat on. Say where, not how. I will follow.', call: 'My brother-in-law Pete: he does not talk either. Out of hours 111.',
    home: 'Boots by the door, dry. The back step needs a rail and the housing office knows.', money: 'Boots that do not leak: done, forty pounds. Ask about the bus pass.', health: 'Ask about the shaking hand when I hold a cup. Ask if walking counts.',
    week: 'Out three times. Once with a person.', month: 'Walk with the group, at the back, to begin with.', meeting: ['no', null],
    people: [['Pete', 'both', 'We walk. Sometimes a whole sentence.', true], ['The lady with the two greyhounds', 'them', 'I hold one while she goes in the shop.', false]],
    days: [[1, 'Round the field before dark', null, '3 o’clock'], [2, 'Long way to the shop', 'Pete', 'morning'], [3, 'Rest. Clean boots', null, null]],
    steps: [{ what: 'Walk behind the group for a mile', who: 'me', days: 5 }, { what: 'Find out where the group meets', who: 'worker', days: 2 }, { what: 'Rail on the back step', who: 'the housing office', days: null }],
    done: [{ what: 'Count the trees in the hospital grounds', who: 'me', end: 'finished', why: 'Eleven kinds' }, { what: 'Lead the last half hour', who: 'me', end: 'finished', why: 'The usual one had a cold' }, { what: 'Join the gym', who: 'me', end: 'dropped', why: 'Indoors' }],
  },
  {
    matters: 'Mum. Feeding people. Being trusted with a sharp knife.', day: 'Market before it is busy. Something on the hob for an hour. Three people at the table, or me and the radio and a proper plate.', signs: 'Toast. Then not even toast. I tell Mum I have eaten.', helps: 'Bring onions and ask me to show you. Sit in the kitchen. Do not wash up, I like to.', call: 'Mum, any time, she says so. If it is about Mum, Des from the kitchen.',
    home: 'Gas checked. Sharp knives are in the drawer and that is fine, I want that written down. Two good pans. A table for three.', money: 'Community kitchen is volunteering; ask if it changes my benefit before I do more than Fridays.', health: 'Ask if the weight is the tablets or the rice. Ask nicely. Ask again.',
    week: 'Cook for Mum on Sunday. Rice, and the thing with the aubergines.', month: 'On the Friday list by name.', meeting: ['yes', 'Please say the bit about Sunday, I will cry.'],
    people: [['Mum', 'both', 'I cook. She says it was the onions.', true], ['Des at the kitchen', 'me', 'Peels carrots next to me and says very little.', true], ['My nephew Kareem', 'them', 'I am teaching him one dish a month. He is seven.', false]],
    days: [[1, 'Mum meets me at the door with a list', 'Mum', '11 o’clock'], [1, 'Dal. The easy one', 'Mum', '6 o’clock'], [2, 'Market, list, straight home', null, 'before 10'], [3, 'Sunday dinner', 'Mum and Kareem', '2 o’clock']],
    steps: [{ what: 'Ask at the community kitchen if they need hands', who: 'me', days: 3 }, { what: 'Go in with me the first Friday', who: 'worker', days: 8 }, { what: 'Settle the argument about the cumin', who: 'Mum', days: null }],
    done: [{ what: 'Write the recipe from memory', who: 'me', end: 'finished', why: 'Apart from the cumin' }, { what: 'Sunday dinner', who: 'me', end: 'finished', why: 'Mum cried and it was the onions' }, { what: 'Cook every night', who: 'me', end: 'changed', was: 'Cook every night for a month', why: 'Toast counts on Mondays' }],
  },
  {
    matters: 'Tuesdays. The table by the window. Two years missing in the sketchbook, left missing.', day: 'A Tuesday: library, pencil, one hour, hot chocolate, bus home on the top deck.', signs: 'I sharpen pencils and do not draw. I sleep in my clothes.', helps: 'Draw badly with me on purpose. Do not say it is good.', call: 'Fliss. Text first: a drawing of anything means come.',
    home: 'Flat share with Fliss and a fern. Rota on the door, I am on bins. Box room is for drawing now.', money: 'College deadline is March. The form is long; do page one only.', health: 'Ask if the sleepiness at ten in the morning gets better, and when.',
    week: 'Draw the table by the window. An hour is enough.', month: 'Show one drawing to one person. I choose both.', meeting: ['yes', null],
    people: [['Fliss', 'both', 'Hot water bottle exchange. It has rules.', true], ['Mr Adeyemi, my old art teacher', 'me', 'Writes actual letters.', false]],
    days: [[1, 'Fliss carries the bag, I carry the fern', 'Fliss', '1 o’clock'], [2, 'Sleep. Then bins', null, null], [3, 'Library, even ten minutes', 'my peer worker', '2 o’clock']],
    steps: [{ what: 'Page one of the college form', who: 'me', days: 7 }, { what: 'Sit at the next table and read', who: 'worker', days: 3 }, { what: 'Find out about the life class', who: 'Fliss', days: null }],
    done: [{ what: 'Draw badly for half an hour', who: 'me', end: 'finished', why: 'Very badly' }, { what: 'Show somebody', who: 'me', end: 'changed', was: 'Show everybody', why: 'One is plenty' }],
  },
  {
    matters: 'My brother. Being believed. A key that is only mine.', day: 'Up, paid bus, something with my hands, a text that says “still alive” and a thumb back.', signs: 'I write him long messages and delete them. I give things away.', helps: 'Help me write a short one. Take the phone till morning if I say so.', call: 'Cousin Leena. Then my brother, if I can. Then 116 123.',
    home: 'New lock, one key, one spare with Leena. The chair from Gran stays.', money: 'Rent is direct. Ask about the deposit from the old place.', health: 'Ask what is written about me that my brother was told. Ask who can be told what.',
    week: 'One text to my brother. Six words at most.', month: 'Tea with him somewhere that is nobody’s house.', meeting: ['yes', 'He might come. I might not manage if he does.'],
    people: [['Tariq, my brother', 'both', 'We are not speaking. It still counts.', false], ['Cousin Leena', 'me', 'Goes between, and does not take sides.', true]],
    days: [[1, 'Key. Door. Sit in Gran’s chair', 'Leena', 'afternoon'], [2, 'Six words to Tariq', null, 'before lunch'], [3, 'The market, the long way round', 'Leena', '10 o’clock']],
    steps: [{ what: 'Text Tariq: “Home. Would like tea. No rush.”', who: 'me', days: 2 }, { what: 'Be on the phone while I press send', who: 'worker', days: 2 }, { what: 'Tell Tariq I asked about him', who: 'Leena', days: null }],
    done: [{ what: 'Write it short', who: 'me', end: 'finished', why: 'Six words. It took an hour' }, { what: 'Explain everything', who: 'me', end: 'dropped', why: 'He was there' }],
  },
  {
    matters: 'Shouting at a match. Other people’s dogs. My knees.', day: 'Match day: pie, scarf, home hoarse.', signs: 'I do not know the score. I stop answering Baz.', helps: 'Turn up with two tickets and do not mention it until the bus.', call: 'Baz. If he is at work, his mum, she is better anyway.',
    home: 'Second floor, lift broken Mondays. Telly works. Shed shared with Baz.', money: 'Under-elevens are free and the swearing is better. Ask about work at the ground, match days only.', health: 'Ask about the knees and the tablets together, in one go.',
    week: 'One match, any match.', month: 'Run the line for the under-elevens. They need somebody who shouts kindly.', meeting: ['no', 'It clashes with nothing. I just want to do it by myself.'],
    people: [['Baz', 'both', 'He drives. I know the offside rule.', true], ['Number seven of the under-elevens', 'them', 'I promised him I would see his next goal.', false]],
    days: [[1, 'Pie', 'Baz', 'half past five'], [2, 'Park, watch anybody kick anything', null, 'morning'], [3, 'Rest the knees', null, null]],
    steps: [{ what: 'Ask the coach if they need a linesman', who: 'me', days: 4 }, { what: 'Stand with me the first time', who: 'worker', days: 9 }],
    done: [{ what: 'Watch one match from the gate', who: 'me', end: 'finished', why: 'Four nil. We were the nil' }, { what: 'Get fit', who: 'me', end: 'changed', was: 'Run five miles', why: 'Knees' }],
  },
  {
    matters: 'Hearing the doorbell and staying where I am. My daughter’s drawings. Quiet mornings.', day: 'Phone off until eleven and then one call, done. Tea in the big cup.', signs: 'I count the rings. I sit on the stairs.', helps: 'Text that you are going to ring, then ring. Say who you are first. Long gaps are fine.', call: 'Bea, by text. If I cannot speak: SHOUT to 85258.',
    home: 'Landline unplugged, that was the best idea anybody had. Spare key with school friend Bea.', money: 'Everything that can be done by post, by post. Ask which ones that is.', health: 'Ask if appointments can be texted and not rung.',
    week: 'Answer one call from somebody I know.', month: 'Make one call to somebody I do not.', meeting: ['yes', 'If the phone in there rings, please get it.'],
    people: [['Bea', 'me', 'Texts: “ringing in 5”. Then rings in 5.', true], ['Ottie, my daughter', 'them', 'She reads to me. I am her best audience.', false]],
    days: [[1, 'Phone in the drawer until six', null, null], [1, 'Ottie’s drawings up on the wall', 'Ottie', 'after school'], [2, 'Bea rings in 5', 'Bea', '11 o’clock'], [3, 'One text to my peer worker', null, 'any time']],
    steps: [{ what: 'Answer when Bea rings', who: 'me', days: 1 }, { what: 'Practise: ring me from the next room', who: 'worker', days: 4 }, { what: 'Ring the library about opening hours', who: 'me', days: null }],
    done: [{ what: 'Unplug the landline', who: 'me', end: 'finished', why: 'Best idea anybody had' }, { what: 'Ring the surgery', who: 'me', end: 'changed', was: 'Ring all of them', why: 'One is a lot' }],
  },
  {
    matters: 'Being useful. Being needed on a Thursday. My tools.', day: 'Something that was broken at nine and is not at four.', signs: 'I take things apart and leave them. I say “do not go to any trouble”.', helps: 'Bring me a toaster. A real one, broken.', call: 'Winnie from the repair café. Crisis line if it is night.',
    home: 'Bench in the back room. Smoke alarm checked, by me, twice.', money: 'Ask how many hours I can work before it costs me. Ask somebody who really knows.', health: 'Ask about driving. It matters more than they think.',
    week: 'Fix one thing that is not mine.', month: 'Thursdays at the repair café, with my name on the board.', meeting: ['yes', 'Ask them about driving if I do not.'],
    people: [['Winnie', 'both', 'I do the soldering, she does the talking.', true], ['Half the street', 'them', 'Kettles, mostly.', false]],
    days: [[1, 'Check the bench', null, null], [1, 'Chips', 'Winnie', '7 o’clock'], [2, 'Mrs Pell’s kettle', 'Mrs Pell', 'morning'], [3, 'Repair café, just to look', 'my peer worker', '1 o’clock']],
    steps: [{ what: 'Sign up for Thursday', who: 'me', days: 3 }, { what: 'Come and look round it with me', who: 'worker', days: 3 }, { what: 'Ask the advice centre about hours', who: 'me', days: 10 }],
    done: [{ what: 'Mrs Pell’s kettle', who: 'me', end: 'finished', why: 'It was the fuse. It is always the fuse' }, { what: 'Teach a class', who: 'me', end: 'dropped', why: 'Next year' }],
  },
];
