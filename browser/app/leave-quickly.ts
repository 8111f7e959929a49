// The quick way out: a press, or Esc three times within two seconds.
const WITHIN_MS = 2000;

/** Leaves without a trace in the back button; the link's own address signs out and goes on to the weather. */
export const leaveQuickly = (): void => {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave-quickly]');
  if (!link) return;
  const leave = (): void => {
    // The words are gone from the screen at once, however slow the network is.
    document.documentElement.hidden = true;
    document.title = 'Weather';
    window.location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (presses.length >= 3) leave();
  });
  // A page that comes back from the browser's memory must not show what was left.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
};
