// At the door of a gathering: each press is kept on this phone and sent; without a network it is sent later. Only ids are kept, no names.
type Press = { id: string; registration?: string; audience?: string; back?: boolean; at: number };
type Answer = { here: string[]; count: string };

const AGAIN_MS = 4000;
const LOOK_MS = 15_000;

const kept = (key: string): Press[] => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as Press[];
  } catch {
    return [];
  }
};
const keep = (key: string, presses: Press[]): void => {
  try {
    if (presses.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(presses));
  } catch { /* a phone that keeps nothing still sends */ }
};

const waitingWords = (n: number, why: string): string => `${why} ${n === 1 ? 'One press is' : `${n} presses are`} kept on this phone and sent as soon as can be.`;

const count = (form: HTMLFormElement, url: string): void => {
  const key = `alongside-door:${url}`;
  const state = form.querySelector<HTMLElement>('[data-door-state]');
  const heads = form.querySelector<HTMLElement>('[data-door-count]');
  let waiting = kept(key);
  let sending = false;
  let timer: number | undefined;

  const say = (words: string): void => { if (state && state.textContent !== words) state.textContent = words; };
  const mark = (row: Element | null, here: boolean): void => { row?.toggleAttribute('data-here', here); };
  const rowOf = (id: string): HTMLElement | null => document.getElementById(`r-${id}`);
  const later = (ms: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), ms);
  };

  const draw = ({ here, count: words }: Answer): void => {
    const all = new Set(here);
    for (const press of waiting) if (press.registration) { if (press.back) all.delete(press.registration); else all.add(press.registration); }
    for (const row of form.querySelectorAll('.al-door__row')) mark(row, all.has(row.id.slice(2)));
    if (heads && heads.textContent !== words) heads.textContent = words;
  };

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    const some = waiting.slice(0, 200);
    try {
      const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ presses: JSON.stringify(some) }), credentials: 'same-origin', redirect: 'manual', headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        say(waiting.length > 0 ? waitingWords(waiting.length, 'You were signed out: open this page again and sign in.') : 'You were signed out. Open this page again and sign in.');
        later(LOOK_MS);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const told = (await answer.json()) as Answer;
      const sent = new Set(some.map((press) => press.id + String(press.back)));
      waiting = waiting.filter((press) => !sent.has(press.id + String(press.back)));
      keep(key, waiting);
      draw(told);
      say('');
      later(waiting.length > 0 ? 0 : LOOK_MS);
    } catch {
      if (waiting.length > 0) say(waitingWords(waiting.length, 'No network just now.'));
      later(AGAIN_MS);
    } finally {
      sending = false;
    }
  };

  const press = (one: Omit<Press, 'id' | 'at'> & { id?: string }): void => {
    waiting = [...waiting, { id: crypto.randomUUID(), at: Date.now(), ...one }];
    keep(key, waiting);
    void send();
  };

  form.addEventListener('submit', (event) => {
    const button = (event as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement) || button.name === 'undo') return;
    event.preventDefault();
    event.stopPropagation(); // the next press must not wait for this one
    if (button.name === 'walkIn') {
      press({ audience: button.value });
      say(`Counted: ${button.textContent.replace('One more: ', '')}.`);
    } else {
      const back = button.name === 'back';
      mark(rowOf(button.value), !back);
      rowOf(button.value)?.querySelector<HTMLButtonElement>(back ? '.al-door__press' : '.al-door__back')?.focus({ preventScroll: true });
      press({ registration: button.value, ...(back ? { back } : {}) });
    }
  });

  const find = form.querySelector<HTMLInputElement>('[data-door-find]');
  find?.addEventListener('input', () => {
    const words = find.value.trim().toLowerCase();
    for (const row of form.querySelectorAll<HTMLElement>('.al-door__row')) row.hidden = words !== '' && !(row.dataset.name ?? '').includes(words);
  });
  find?.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
  window.addEventListener('online', () => void send());
  window.addEventListener('beforeunload', (event) => { if (waiting.length > 0) event.preventDefault(); });
  if (waiting.length > 0) void send();
  else later(LOOK_MS);
};

/** `<form data-door="ADDRESS">`. */
export const countAtDoor = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-door]')) if (form.dataset.door) count(form, form.dataset.door);
};
