// The larger trust of the demonstration: the equivalent of eighteen full-time, as some forty people, most of them for sixteen hours. All invented.
import type { CastWorker } from './cast.ts';

export const EIGHTEEN = 'willowmere';
/** Minutes a week of all of them: eighteen times 37½ hours. */
export const EIGHTEEN_MINUTES = 18 * 2250;

const NAMES = 'Abel Agnes Bruno Ceri Chidi Dilwen Edda Farah Gethin Halina Ignatius Isra Jamal Kezi Lena Lorcan Manon Mo Nerys Obi Ona Parveen Pilar Rab Roisin Sefton Shirin Siân Taavi Tegan Tunde Ursel Vida Wilf Xenia Yaw Yvaine Zofia Zuleika Anselm'.split(' ');
const TEAMS = ['Alder ward', 'Birch ward', 'Hawthorn ward', 'Sorrel ward', 'Meadow House', 'North community team', 'South community team', 'Harbour community team', 'Valley community team', 'Early help team'] as const;
const AREAS = ['wards', 'wards', 'wards', 'wards', 'wards', 'north', 'south', 'harbour', 'valley', 'valley'] as const;
const DAYS = [[1, 2, 3], [2, 3, 4], [3, 4, 5], [1, 3, 5], [1, 2, 4]] as const;
const BEEN = [
  'I was on a ward twice. The second time somebody played cards with me.', 'Panic kept me indoors for three years.', 'I heard a voice that hated me. It is quieter now, and so am I.', 'I drank to sleep. These days I bake instead.',
  'My first job after hospital was watering plants.', 'I know what a Sunday on a ward is like.', 'I came home with one bag and no key.', 'For a long time I was somebody’s worry. Now I am somebody’s aunt.',
  'Mornings used to be the worst. Some still are.', 'I lost my English when I was ill, and found it again.', 'I was a carer first, and then I needed one.', 'They said routine. I said music. We were both right.', 'I stopped answering the door. One neighbour kept knocking.',
] as const;
const LIKES = ['Bus rides to nowhere.', 'Tea, strong, no sugar.', 'Crosswords, badly.', 'Any dog.', 'Long walks, short talks.', 'Car boot sales.', 'Old films and new potatoes.', 'Chess in the park.', 'Singing, when nobody listens.', 'Allotments and mud.', 'Quiet rooms.'] as const;

/** Two for 37½ hours, eight for fifteen, thirty for sixteen. */
const minutesOf = (n: number): number => (n < 2 ? 2250 : n < 10 ? 900 : 960);
export const EIGHTEEN_WORKERS: CastWorker[] = NAMES.map((name, n) => ({
  name, minutes: minutesOf(n), area: AREAS[n % AREAS.length] ?? 'wards', days: n < 2 ? [1, 2, 3, 4, 5] : [...(DAYS[n % DAYS.length] ?? [1, 2, 3])], room: n < 2 ? 12 : 6, from: 60 + ((n * 97) % 1400), profile: `${BEEN[n % BEEN.length]}\n${LIKES[n % LIKES.length]}`,
}));

export const EIGHTEEN_TEAMS = TEAMS.map((name, n) => ({ name, kind: n < 5 ? 'ward' as const : 'community' as const, area: AREAS[n] ?? 'wards', manager_name: `The manager of ${name}` }));

/** Posts of at most one full-time, shared by those who fit in; one of them has two vacant half days. */
export const EIGHTEEN_POSTS = TEAMS.flatMap((team, n) => {
  const posts: { title: string; team: string; minutes: number; who: string[] }[] = [];
  for (const worker of EIGHTEEN_WORKERS.filter((_, i) => i % TEAMS.length === n)) {
    const last = posts.at(-1);
    if (last && last.minutes + worker.minutes <= 2250) Object.assign(last, { minutes: last.minutes + worker.minutes, who: [...last.who, worker.name] });
    else posts.push({ title: `Peer support workers, ${team}`, team, minutes: worker.minutes, who: [worker.name] });
  }
  if (n === 3 && posts[0]) posts[0].minutes += 450;
  return posts;
});
