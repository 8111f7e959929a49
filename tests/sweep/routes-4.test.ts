import { sweepShare } from './walk.ts';

sweepShare(4);
