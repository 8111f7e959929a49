// The parts of a plan, as data: a plain question and a hint for each, one part a page, none of them required. Pure.

export type Box = { key: string; question: string; hint: string; /** Its heading on paper, in the person's own voice, where it differs. */ onPaper?: string };
export type PartKind = 'words' | 'people' | 'days' | 'steps' | 'meeting';
export type Part = {
  /** The same word in the address, the table and what is shared ("plan: home"). */
  key: PartKey;
  title: string;
  /** The question at the head of the page. */
  question: string;
  hint: string;
  /** The heading on paper, in the person's own voice. */
  onPaper: string;
  kind: PartKind;
  boxes: readonly Box[];
};

export const PART_KEYS = ['what-matters', 'first-days', 'steps', 'keeping-well', 'people', 'home', 'money-and-work', 'health', 'first-week', 'first-month', 'meeting'] as const;
export type PartKey = (typeof PART_KEYS)[number];

export const DAY_BOXES = ['day 1', 'day 2', 'day 3'] as const;
export type DayBox = (typeof DAY_BOXES)[number];

export const PARTS: readonly Part[] = [
  {
    key: 'what-matters', title: 'What matters to me', question: 'What matters to you, and what is a day worth having?', hint: 'Big or small. A person, a place, a dog, the radio at seven. There is no right answer.', onPaper: 'What matters to me', kind: 'words',
    boxes: [
      { key: 'what matters', question: 'What matters to you?', hint: 'For example: my daughter ringing on Sundays. Being asked, not told.' },
      { key: 'a good day', question: 'What is in a day worth having?', hint: 'For example: up before ten, a walk with the neighbour’s dog, something hot to eat, one phone call.' },
    ],
  },
  {
    key: 'first-days', title: 'The first three days', question: 'What happens in the first three days at home?', hint: 'The first 72 hours can be the hardest. Put a few things in: what, with whom, when. Less is fine.', onPaper: 'My first three days at home', kind: 'days',
    boxes: DAY_BOXES.map((key, i) => ({ key, question: ['The day I go home', 'The day after', 'The third day'][i] ?? key, hint: '' })),
  },
  {
    key: 'steps', title: 'Steps', question: 'What are the next small steps?', hint: 'One small thing each. Who does it, and when. It can be changed or dropped at any time.', onPaper: 'Next steps', kind: 'steps', boxes: [],
  },
  {
    key: 'keeping-well', title: 'Keeping well', question: 'What keeps you well?', hint: 'You know this better than anybody. Write it on a good day, for a bad one.', onPaper: 'Keeping well', kind: 'words',
    boxes: [
      { key: 'signs', onPaper: 'Signs that it is getting harder', question: 'What are the signs that things are getting harder?', hint: 'Yours, not from a leaflet. For example: I stop opening the curtains. I buy biscuits and no bread.' },
      { key: 'what helps', onPaper: 'What helps me then', question: 'What helps then?', hint: 'What you do, and what others can do. For example: sit with me, do not ask questions, put the kettle on.' },
      { key: 'who to call', onPaper: 'Who I call, in this order', question: 'Who do you call, and in which order?', hint: 'Names and numbers. The crisis numbers are printed on your plan without your writing them.' },
    ],
  },
  {
    key: 'people', title: 'People', question: 'Who do you lean on, and who leans on you?', hint: 'Both count. Most people lean on somebody and are leaned on too. A number only if you want it on the paper.', onPaper: 'My people', kind: 'people', boxes: [],
  },
  {
    key: 'home', title: 'Home', question: 'What needs to be right at home?', hint: 'Keys, heating, food, who lives there, the neighbour, the cat. What is good about it, and what is not.', onPaper: 'Home', kind: 'words',
    boxes: [{ key: 'home', question: 'What needs to be right at home?', hint: 'For example: the meter has a tenner on it. Gran’s chair stays by the window.' }],
  },
  {
    key: 'money-and-work', title: 'Money and work', question: 'What about money and work?', hint: 'Rent, benefits, debts, a job, volunteering, studying. What worries you, what you want.', onPaper: 'Money and work', kind: 'words',
    boxes: [{ key: 'money and work', question: 'What about money and work?', hint: 'For example: ask the advice centre about the letter. I would like my Tuesdays at the shop back.' }],
  },
  {
    key: 'health', title: 'Questions about my health', question: 'What do you want to ask about your health and your medication?', hint: 'Questions to take with you to a doctor, nurse or pharmacist. Peer workers give no advice about medication: they can help you to ask.', onPaper: 'Questions I want to ask about my health', kind: 'words',
    boxes: [{ key: 'questions', question: 'What do you want to ask, and whom?', hint: 'For example: ask Dr Quill if the evening one can be taken earlier. Ask what to do if I miss one.' }],
  },
  {
    key: 'first-week', title: 'The first week', question: 'What do you want from the first week?', hint: 'After the first three days. A few things to look forward to are worth as much as things to do.', onPaper: 'My first week', kind: 'words',
    boxes: [{ key: 'first week', question: 'What do you want from the first week?', hint: 'For example: one meal with somebody else. Library card. Nothing at all on Sunday.' }],
  },
  {
    key: 'first-month', title: 'The first month', question: 'What do you want from the first month?', hint: 'Where would you like to be, or be going, a month from now?', onPaper: 'My first month', kind: 'words',
    boxes: [{ key: 'first month', question: 'What do you want from the first month?', hint: 'For example: know two people by name at the choir. Sleep most nights.' }],
  },
  {
    key: 'meeting', title: 'The meeting about going home', question: 'Do you want your peer worker at the meeting about going home?', hint: 'It is your meeting and your choice. You can change your mind, also on the day.', onPaper: 'The meeting about going home', kind: 'meeting', boxes: [],
  },
];

export const partOf = (key: string): Part | undefined => PARTS.find((part) => part.key === key);

/** The parts that can be shared: all but the invitation to the meeting, which is for the peer worker alone. */
export const SHARED_PARTS = PARTS.filter((part) => part.key !== 'meeting');
/** As it stands in a carer's row of the circle. */
export const carerPart = (key: PartKey): string => `plan: ${key}`;

export const LEANING = { me: 'I lean on them', them: 'They lean on me', both: 'We lean on each other' } as const;
export type Leaning = keyof typeof LEANING;
