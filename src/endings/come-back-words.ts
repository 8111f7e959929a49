// Why somebody cannot be asked for again just now, in words.
import type { AskedAgain } from '../referrals/index.ts';

type Why = Extract<AskedAgain, { ok: false }>['because'];
export const sayNotAgain = (because: Why, voice: 'you' | 'they'): string => {
  switch (because) {
    case 'waiting already': return voice === 'you' ? 'Your request is with the peer lead already.' : 'A request of theirs is waiting already.';
    case 'colleague': return 'This is asked for through one of the two named people, who look after the record.';
    case 'closed': return 'This record is closed. It is kept, and nothing more is written in it.';
  }
};
