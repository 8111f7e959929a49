// Who and where: three invented services. Every name of a trust, ward, team or person is made up, and plainly so.

import { EIGHTEEN_TEAMS, EIGHTEEN_WORKERS } from './eighteen.ts';

export const TRUSTS = {
  thistledown: { slug: 'thistledown', name: 'Thistledown Invented NHS Trust', kind: 'nhs trust' },
  willowmere: { slug: 'willowmere', name: 'Willowmere Invented NHS Trust', kind: 'nhs trust' },
  hedgerow: { slug: 'hedgerow', name: 'Hedgerow Invented Peer Charity', kind: 'charity' },
} as const;

/** Numbers from Ofcom's range for drama: nobody answers them. */
export const drama = (last: number): string => `0161 496 0${String(last).padStart(3, '0')}`;
export const dramaMobile = (last: number): string => `07700 900${String(last).padStart(3, '0')}`;

export const TEAMS = {
  thistledown: [
    { name: 'Larkfield ward', kind: 'ward', area: 'wards', phone: drama(101), manager_name: 'Sister Okafor' },
    { name: 'Ashgrove ward', kind: 'ward', area: 'wards', phone: drama(102), manager_name: 'Tomasz Wren' },
    { name: 'Fernhollow ward', kind: 'ward', area: 'wards', phone: drama(103), manager_name: 'Sister Bello' },
    { name: 'Rowan House', kind: 'ward', area: 'wards', phone: drama(104), manager_name: 'Marnie Quill' },
    { name: 'East community team', kind: 'community', area: 'east', phone: drama(111), manager_name: 'Priya Sallow' },
    { name: 'West community team', kind: 'community', area: 'west', phone: drama(112), manager_name: 'Gareth Tansy' },
  ],
  willowmere: EIGHTEEN_TEAMS.map((team, n) => ({ ...team, phone: drama(201 + n) })),
  hedgerow: [{ name: 'Hedgerow front door', kind: 'community', area: 'town', phone: drama(301), manager_name: 'Bea Foxglove' }],
} as const;

export type CastWorker = { name: string; minutes: number; area: string; days: number[]; room: number; profile: string; from: number };
/** Eleven people, 13,500 minutes a week: the equivalent of six at 37½ hours. Most are part-time. `from`: days in post. */
export const WORKERS: Record<keyof typeof TRUSTS, CastWorker[]> = {
  thistledown: [
    { name: 'Nadia', minutes: 960, area: 'east', days: [2, 3, 4], room: 7, from: 122, profile: 'I was on a ward in 2016. What got me home was a neighbour with a dog.\nI like walking, bad telly and being asked twice.\nI am good at sitting quietly.' },
    { name: 'Dev', minutes: 2250, area: 'wards', days: [1, 2, 3, 4, 5], room: 12, from: 420, profile: 'Three stays, the last one nine years ago. My mum kept every bus ticket.\nCricket, cooking for too many people, Urdu and English.\nI will tell you when I do not know.' },
    { name: 'Ruth', minutes: 960, area: 'west', days: [1, 3, 5], room: 6, from: 700, profile: 'I heard voices for years and still do on bad weeks. We get on better now.\nChoir, allotment, grandmother of two.\nNo hurry with me.' },
    { name: 'Imran', minutes: 1125, area: 'east', days: [1, 2, 4], room: 7, from: 510, profile: 'I lost a business and then myself for a while. Mornings were the worst.\nFootball, tea, fixing radios.\nI speak Punjabi.' },
    { name: 'Callie', minutes: 960, area: 'wards', days: [2, 4, 5], room: 6, from: 250, profile: 'I was nineteen the first time. I am thirty-one now and I have a cat called Gravy.\nDrawing, night buses, quiet cafés.\nI am gay and easy to talk to about it.' },
    { name: 'Winston', minutes: 1125, area: 'west', days: [1, 2, 3], room: 7, from: 900, profile: 'Ex-bus driver. I know every route and most of the shelters.\nDominoes, gospel, a long walk.\nI was sectioned twice and I came home twice.' },
    { name: 'Mairead', minutes: 975, area: 'east', days: [3, 4, 5], room: 6, from: 330, profile: 'After my second baby I could not get up. People waited for me.\nKnitting, radio plays, being outside.\nI will not mind if you cry or if you do not.' },
    { name: 'Joss', minutes: 960, area: 'west', days: [1, 4, 5], room: 6, from: 95, profile: 'New to this job, not new to wards.\nSkateboards, comics, vegetarian pies.\nI use they and them.' },
    { name: 'Bettina', minutes: 2250, area: 'wards', days: [1, 2, 3, 4, 5], room: 12, from: 1100, profile: 'Ten years of ups and downs, eight of steadier ground.\nSewing, German Christmas biscuits, crosswords.\nI like plans with room in them.' },
    { name: 'Kofi', minutes: 960, area: 'east', days: [2, 3, 5], room: 6, from: 200, profile: 'I was told I would not work again. I work sixteen hours and I like it.\nChess, church, Ghanaian food.\nI listen first.' },
    { name: 'Sal', minutes: 975, area: 'west', days: [1, 2, 5], room: 6, from: 610, profile: 'I lived in a van and then on a ward. Now a flat with plants.\nGuitar, swimming, long silences.\nAsk me anything; I may say pass.' },
  ],
  willowmere: EIGHTEEN_WORKERS,
  hedgerow: [
    { name: 'Ottilie', minutes: 900, area: 'town', days: [1, 2, 3], room: 6, from: 800, profile: 'I ran away from services for years, then helped to build one.\nCold swimming, poems, strong tea.' , },
    { name: 'Femi', minutes: 720, area: 'town', days: [2, 4], room: 5, from: 400, profile: 'I know debt, I know night shifts, I know starting again.\nSewing machines, highlife music.' },
    { name: 'Gwil', minutes: 600, area: 'town', days: [3, 5], room: 4, from: 160, profile: 'Welsh speaker, worrier, grower of beans.\nI have been where mornings are impossible.' },
  ],
};

const FIRST = 'Callum Gemma Shanice Amir Tobias Ines Yusuf Marta Declan Priti Leon Hazel Omar Bryony Kwame Saffron Milan Edie Rashid Tilda Jarek Nia Conor Ayesha Lowri Ezra Petra Sunil Maeve Dominic Zainab Rowan Faith Kit Aled Bisi Corin Dilys Emeka Freya Goran Honor Idris Jolene Keziah Lyle Mina Noor Orla Pavel Quentin Rosa Stellan Thandi Una Viktor Wilma Xanthe Yara Zeb Arthur Belle Cyrus Dora Elias Flora Gus Hanna Ivo June Kamal Lotte Moses Nell Oskar Peggy Ravi Sorrel Tariq Ulla Vince Wren Yolanda Alfie Blessing Clem Dafydd Esme Finn Greta Hugo Isla Jonah Kira Lars Mabel Nico Olive Percy Ria Seb Tess Umar Vera Wes Yannis Zola Anwen Basil Carys Dina Erol Fern Gil Hetty Ira Jasper Kaya'.split(' ');
const LAST = 'Thistlewood Bramblecote Larkwhistle Mossgrove Fernsby Hollowell Quillfeather Sedgewick Willowby Nettleton Foxmere Oakapple Rushbrook Tansley Wrenfield Burdock Cloverdale Dewberry Elderflower Furzehill Gorseby Hazelrigg Ivybridge Juniperly Knapweed Lichfold Meadowcroft Nightjar Orchardson Pennywort'.split(' ');

/** The n-th invented person: first names do not repeat, family names grow in hedges. */
export const castName = (n: number): { known_as: string; full_name: string } => {
  const first = FIRST[n % FIRST.length] ?? 'Ash';
  return { known_as: first, full_name: `${first} ${LAST[(n * 7) % LAST.length] ?? 'Invented'}` };
};
export const CAST_SIZE = FIRST.length;
