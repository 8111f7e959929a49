import type { Route } from '../access/index.ts';
import { boardPage } from './pages/board.page.tsx';
import { countsFile, figureFile } from './pages/figure-file.page.ts';
import { figurePage } from './pages/figure.page.tsx';
import { figurePeople } from './pages/figure-people.page.tsx';
import { overTime } from './pages/over-time.page.tsx';
import { placeOnWay } from './pages/place-on-way.page.tsx';

export const routes: Route[] = [
  { path: '/service/over-time', page: overTime, allow: ['lead'], audit: 'report.over-time' },
  { path: '/service/over-time/print', page: boardPage, allow: ['lead'], audit: 'report.print' },
  { path: '/service/over-time/now/:place', page: placeOnWay, allow: ['lead'], audit: 'report.list' },
  { path: '/service/over-time/:figure', page: figurePage, allow: ['lead'], audit: 'report.figure' },
  { path: '/service/over-time/:figure/people', page: figurePeople, allow: ['lead'], audit: 'report.list' },
  { path: '/service/over-time/:figure/file', page: figureFile, allow: ['lead'], audit: 'report.file' },
  { path: '/counts/file', page: countsFile, allow: ['manager'], audit: 'report.file' },
];

export const notices = {};
