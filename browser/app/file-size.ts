// Says at once that a file is too large, before minutes of sending it. The server says it too.
const ERROR = 'nhsuk-error-message';

const isTooBig = (box: HTMLInputElement): boolean => (box.files?.[0]?.size ?? 0) > Number(box.dataset.mostBytes);

const say = (box: HTMLInputElement): void => {
  const group = box.closest('.nhsuk-form-group');
  const before = group?.querySelector(`.${ERROR}[data-said-here]`);
  before?.remove();
  box.removeAttribute('aria-invalid');
  if (!isTooBig(box)) return;
  const line = document.createElement('p');
  line.className = ERROR;
  line.dataset.saidHere = '';
  line.setAttribute('role', 'alert');
  line.textContent = box.dataset.tooBig ?? '';
  box.before(line);
  box.setAttribute('aria-invalid', 'true');
};

/** Every `<input type="file" data-most-bytes>`; its form is not sent while one is too large. */
export const sayTooBig = (): void => {
  for (const box of document.querySelectorAll<HTMLInputElement>('input[type=file][data-most-bytes]')) {
    box.addEventListener('change', () => say(box));
    box.form?.addEventListener('submit', (event) => {
      if (!isTooBig(box)) return;
      event.preventDefault();
      event.stopPropagation();
      say(box);
      box.focus();
    });
  }
};
