// The hands of somebody at a page: they find a button or a box by its words, as Playwright does, and use it with a real mouse and real keys.
// Finding is a small script of our own, because Playwright first puts its whole script into each new page, which costs as much as the page.
// Where this script is not sure which one is meant, or that a person could reach it, it says so and Playwright does it: see `kit.ts`.
import type { Page } from 'playwright-core';

/** What is looked for: words anywhere in a name, in any case, or a pattern. */
export type Words = string | RegExp;
type Sought = { words: string; flags: string | null };
/** Where the mouse goes, and whether the page is left by it. */
type Target = { x: number; y: number; leaves: boolean };
type Hand = 'press' | 'type' | 'choose' | 'is it chosen' | 'pick';

const HANGING_MS = 30_000;
const NOT_LEAVING_MS = 3000;

/** Presses a button or link and waits for the next page if it leads to one; false when it is not sure: nothing has happened then. */
export const presses = async (page: Page, words: Words): Promise<boolean> => {
  const target = await found(page, 'press', words);
  if (typeof target !== 'object') return false;
  const left = target.leaves ? leaving(page) : true;
  await page.mouse.click(target.x, target.y);
  return left;
};

/** Types into a box in place of what stands there; false when it is not sure. */
export const types = async (page: Page, label: Words, words: string): Promise<boolean> => {
  if ((await found(page, 'type', label)) !== 'done') return false;
  await (words === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(words));
  return true;
};

/** Ticks a box or chooses a radio; false when it is not sure, or it is not chosen afterwards. */
export const chooses = async (page: Page, words: Words): Promise<boolean> => {
  const target = await found(page, 'choose', words);
  if (typeof target !== 'object') return target === 'done';
  await page.mouse.click(target.x, target.y);
  return (await found(page, 'is it chosen', words)) === 'done';
};

/** Picks an option of a list by its words; false when it is not sure. */
export const picks = async (page: Page, label: Words, option: string): Promise<boolean> => (await found(page, 'pick', label, option)) === 'done';

const found = (page: Page, hand: Hand, words: Words, option = ''): Promise<Target | 'done' | 'not sure'> =>
  page.evaluate(find, { hand, option, ...(typeof words === 'string' ? { words, flags: null } : { words: words.source, flags: words.flags }) });

/** True when the next page is there, or a file came instead; false when nothing was asked for. */
const leaving = (page: Page): Promise<boolean> => new Promise((resolve, reject) => {
  const end = () => {
    clearTimeout(still);
    clearTimeout(hanging);
    page.off('load', arrived).off('download', arrived).off('request', asked);
  };
  const arrived = (): void => { end(); resolve(true); };
  const asked = (request: { isNavigationRequest(): boolean }): void => { if (request.isNavigationRequest()) clearTimeout(still); };
  const still = setTimeout(() => { end(); resolve(false); }, NOT_LEAVING_MS);
  const hanging = setTimeout(() => { end(); reject(new Error(`no next page within ${HANGING_MS} ms`)); }, HANGING_MS);
  page.on('load', arrived).on('download', arrived).on('request', asked);
});

/** In the page, by itself: so it holds all it needs. */
const find = async ({ hand, words, flags, option }: Sought & { hand: Hand; option: string }): Promise<Target | 'done' | 'not sure'> => {
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const fits = (name: string): boolean => (flags === null ? name.toLowerCase().includes(plain(words).toLowerCase()) : new RegExp(words, flags).test(name));
  const nameOf = (el: HTMLElement): string => {
    if (el.ariaLabel) return plain(el.ariaLabel);
    const by = el.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    if (by) return plain(by.join(' '));
    if (el instanceof HTMLInputElement) return plain(el.value);
    return plain(el.querySelector('img, [aria-label], [aria-hidden=true]') ? [...el.childNodes].map(wordsIn).join(' ') : el.innerText);
  };
  const wordsIn = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.ariaHidden === 'true' || !isSeen(node)) return '';
    return node.ariaLabel ?? node.getAttribute('alt') ?? [...node.childNodes].map(wordsIn).join(' ');
  };
  const isSeen = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true });
  const aim = (el: HTMLElement, leaves: boolean, labels: HTMLElement[] = []): Target | 'not sure' => {
    el.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = el.getClientRects()[0];
    if (!box) return 'not sure';
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const there = document.elementFromPoint(x, y); // something else may lie over it
    return [el, ...labels].some((one) => one.contains(there)) ? { x, y, leaves } : 'not sure';
  };
  const press = (): Target | 'not sure' => {
    for (const el of document.querySelectorAll<HTMLElement>('a[href], button, [role=button], input[type=submit]')) {
      if (!isSeen(el) || el.closest('[aria-hidden=true], [inert]')) continue;
      if (!fits(nameOf(el))) continue;
      if (el instanceof HTMLAnchorElement) {
        const elsewhere = el.origin !== location.origin || el.target !== '' || el.matches('[download], [data-leave-quickly]');
        const here = (url: HTMLAnchorElement | Location): string => url.pathname + url.search;
        return elsewhere ? 'not sure' : aim(el, !(el.hash !== '' && here(el) === here(location)));
      }
      if (!(el instanceof HTMLButtonElement) || el.disabled || el.ariaDisabled === 'true') return 'not sure';
      if (el.type !== 'submit' || !el.form) return aim(el, false);
      const { form } = el;
      const mayBeHeld = form.target !== '' || el.hasAttribute('formaction') || form.matches('[data-held-until]') || form.querySelector('input[type=file]') !== null || !(form.noValidate || form.checkValidity());
      return mayBeHeld ? 'not sure' : aim(el, true);
    }
    return 'not sure';
  };
  const use = (): Target | 'done' | 'not sure' => {
    for (const el of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=hidden]), textarea, select')) {
      if (el.matches('[aria-labelledby]')) return 'not sure';
      const labels = [...(el.labels ?? [])];
      if (![...labels.map((label) => plain(label.textContent)), plain(el.ariaLabel)].some((name) => name !== '' && fits(name))) continue;
      if (el.disabled || !isSeen(el)) return 'not sure';
      if (el instanceof HTMLInputElement && ['radio', 'checkbox'].includes(el.type)) {
        if (hand === 'choose' && !el.checked) return aim(el, false, labels);
        return el.checked && ['choose', 'is it chosen'].includes(hand) ? 'done' : 'not sure';
      }
      if (hand === 'type' && !(el instanceof HTMLSelectElement) && ['textarea', 'text', 'email', 'tel', 'url', 'search', 'password', 'number'].includes(el.type) && !el.readOnly) {
        el.focus();
        el.select();
        return document.activeElement === el ? 'done' : 'not sure';
      }
      const one = hand === 'pick' && el instanceof HTMLSelectElement && !el.multiple && [...el.options].find((o) => plain(o.label) === plain(option) && !o.disabled);
      if (!one) return 'not sure';
      el.focus();
      one.selected = true;
      for (const happens of ['input', 'change']) el.dispatchEvent(new Event(happens, { bubbles: true, composed: true }));
      return 'done';
    }
    return 'not sure';
  };
  if (document.readyState !== 'complete' || document.querySelector('form[data-door]')) return 'not sure';
  if (document.fonts.status !== 'loaded') await document.fonts.ready; // what still moves would be missed
  return hand === 'press' ? press() : use();
};
