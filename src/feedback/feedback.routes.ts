import type { Route } from '../access/index.ts';
import { feedbackItem } from './pages/feedback-item.page.tsx';
import { feedbackList } from './pages/feedback-list.page.tsx';
import { say, saySent } from './pages/say.page.tsx';

export const routes: Route[] = [
  { path: '/t/:slug/say', page: say, allow: 'anyone', audit: 'feedback.say', trustFrom: 'slug' },
  { path: '/t/:slug/say/sent', page: saySent, allow: 'anyone', audit: 'feedback.sent', trustFrom: 'slug' },
  { path: '/feedback', page: feedbackList, allow: ['lead', 'pals', 'advocate'], audit: 'feedback.list' },
  { path: '/feedback/:id', page: feedbackItem, allow: ['lead', 'pals', 'advocate'], audit: 'feedback.read' },
];

export const notices = { 'feedback-saved': 'Saved what you did.' };
