// Why a choice could not be kept, said to the person and to a lead who writes it down.
import type { Chosen } from './actions/choose-worker.ts';

type Because = Extract<Chosen, { ok: false }>['because'];

export const sayNotChosen = (because: Because, worker: string, you: boolean): string => {
  switch (because) {
    case 'no room': return `${worker} has no room any more: somebody else chose ${worker} a moment before. We are sorry. ${you ? 'You can choose somebody else, or wait: the peer lead will ring you about it.' : 'Ask whether they would like somebody else.'}`;
    case 'answered already': return you ? 'You answered this already, or it is not shown any more. Nothing was changed.' : 'This was answered already, or is not shown any more. Nothing was changed.';
    case 'not waiting': return you ? 'You have chosen already. Nothing was changed.' : 'They have chosen already, or are not waiting any more. Nothing was changed.';
  }
};
