// Reads out what has just been done, unless an error needs the reader first.
export const focusNotice = (): void => {
  const notice = document.querySelector<HTMLElement>('.al-notice');
  if (!notice || document.querySelector('.nhsuk-error-summary')) return;
  notice.tabIndex = -1;
  notice.focus({ preventScroll: true });
  notice.addEventListener('blur', () => notice.removeAttribute('tabindex'), { once: true });
};
