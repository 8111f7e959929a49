// Three minutes before an idle session ends, asks whether to stay. Nothing is lost without it: drafts are kept.
const BEFORE_MS = 3 * 60_000;

const dialogAsking = (stay: () => Promise<number | null>): HTMLDialogElement => {
  const dialog = document.createElement('dialog');
  dialog.className = 'al-stay-dialog';
  dialog.setAttribute('aria-labelledby', 'stay-heading');
  const heading = document.createElement('h2');
  heading.id = 'stay-heading';
  heading.textContent = 'Are you still here?';
  const words = document.createElement('p');
  words.textContent = 'In about 3 minutes you will be signed out, so that nobody else can read this page.';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'nhsuk-button';
  button.textContent = 'Stay signed in';
  button.addEventListener('click', () => {
    void stay().then((seconds) => {
      if (seconds) {
        dialog.close();
        watch(seconds, dialog);
      } else {
        words.textContent = 'We could not reach Alongside. Check your connection, then press again. Your words are still on this page.';
      }
    });
  });
  dialog.append(heading, words, button);
  document.body.append(dialog);
  return dialog;
};

/** Tells the server that somebody is here; the answer is `{"seconds": 1800}`, null when the session is already over. */
const stillHere = async (): Promise<number | null> => {
  try {
    const answer = await fetch('/still-here', { method: 'POST', credentials: 'same-origin', headers: { accept: 'application/json' } });
    if (!answer.ok) return null;
    const { seconds } = (await answer.json()) as { seconds: number };
    return seconds;
  } catch {
    return null;
  }
};

// Seconds, not a time of day: a phone whose clock is wrong still asks at the right moment.
const watch = (seconds: number, dialog: HTMLDialogElement): void => {
  window.setTimeout(() => dialog.showModal(), Math.max(0, seconds * 1000 - BEFORE_MS));
};

/** Reads `<meta name="session-ends" content="SECONDS LEFT">`; does nothing on pages without one. */
export const warnBeforeSessionEnds = (): void => {
  const seconds = Number(document.querySelector<HTMLMetaElement>('meta[name=session-ends]')?.content);
  if (seconds > 0) watch(seconds, dialogAsking(stillHere));
};
