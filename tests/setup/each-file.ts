// Around every test file: a worker runs many of them one after the other, and each begins with the real clock and leaves nothing open.
import { afterAll } from 'vitest';
import { fixNow } from '../../src/kit/clock.ts';
import { closeEverything } from './afterwards.ts';

fixNow(null);
afterAll(closeEverything);
