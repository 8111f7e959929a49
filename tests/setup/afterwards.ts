// What a test file opened and closes again, last opened first. (Vitest never runs an `afterAll` that was called inside a hook; this is run.)
const open: (() => unknown)[] = [];

/** Has something done when this test file has ended, whatever became of its tests. May be called anywhere. */
export const afterwards = (close: () => unknown): void => {
  open.push(close);
};

/** Each test file's last act, see each-file.ts. */
export const closeEverything = async (): Promise<void> => {
  for (const close of open.splice(0).reverse()) await close();
};
