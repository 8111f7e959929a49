// Pressing twice sends once. The server keeps to one as well; this spares the wait and the worry.
const HOLD_MS = 5000;

export const stopDoublePresses = (): void => {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    const heldUntil = Number(form.dataset.heldUntil ?? 0);
    if (Date.now() < heldUntil) {
      event.preventDefault();
      return;
    }
    form.dataset.heldUntil = String(Date.now() + HOLD_MS);
  });
  // Coming back to the page, the form may be sent again at once.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-held-until]')) delete form.dataset.heldUntil;
  });
};
