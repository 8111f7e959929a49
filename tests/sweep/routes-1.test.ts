import { sweepShare } from './walk.ts';

sweepShare(1);
