// Keeps the words of a long form on the server as they are typed. Nothing is kept in the browser.
const WAIT_MS = 1500;
const TROUBLE = 'Not saved: no connection. Your words are still on this page.';

const timeNow = (): string => {
  const now = new Date();
  const hour = now.getHours() % 12 || 12;
  return `${hour}.${String(now.getMinutes()).padStart(2, '0')}${now.getHours() < 12 ? 'am' : 'pm'}`;
};

const say = (form: HTMLFormElement, words: string, trouble: boolean): void => {
  const line = form.querySelector('[data-draft-status]');
  if (!line || line.textContent === words) return;
  line.textContent = words;
  line.classList.toggle('al-draft-status--trouble', trouble);
};

const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  // A password is never part of a draft.
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=password]')) fields.delete(box.name);
  return fields;
};

const keepDraftOf = (form: HTMLFormElement, url: string): void => {
  let timer: number | undefined;
  let kept = fieldsOf(form).toString();
  let sending = false;
  let submitted = false;

  const save = async (): Promise<void> => {
    window.clearTimeout(timer);
    const fields = fieldsOf(form);
    if (submitted || fields.toString() === kept) return;
    if (sending) {
      timer = window.setTimeout(() => void save(), WAIT_MS);
      return;
    }
    sending = true;
    try {
      const answer = await fetch(url, { method: 'POST', body: fields, keepalive: true, credentials: 'same-origin', redirect: 'error', headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(String(answer.status));
      kept = fields.toString();
      say(form, `Saved at ${timeNow()}`, false);
    } catch {
      say(form, TROUBLE, true);
      timer = window.setTimeout(() => void save(), WAIT_MS * 10);
    } finally {
      sending = false;
    }
  };

  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), WAIT_MS);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', () => {
    submitted = true;
    window.clearTimeout(timer);
  });
  window.addEventListener('pageshow', () => { submitted = false; });
  window.addEventListener('online', () => void save());
  document.addEventListener('visibilitychange', () => { if (document.hidden) void save(); });
};

/** Every `<form data-draft="URL">` posts its fields to that address 1.5 seconds after the last key. */
export const saveDrafts = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    if (form.dataset.draft) keepDraftOf(form, form.dataset.draft);
  }
};
