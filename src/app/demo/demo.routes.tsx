// Pages that only a demonstration has: who can sign in, and the gallery of components.
import { z } from 'zod';
import { page } from '../../access/index.ts';
import type { Route } from '../../access/index.ts';
import { jsonOf, pageOf } from '../../kit/http/index.ts';
import { galleryNames, galleryViews } from '../gallery/gallery.page.tsx';
import { outbox } from './outbox.page.tsx';
import { signInsOf } from './sign-ins.queries.ts';

const accounts = page({ show: async ({ tx }) => jsonOf((await signInsOf(tx.db)).map(({ id, name, role, email }) => ({ id, name, role, email }))) });

const gallery = page({
  params: z.object({ name: z.enum(galleryNames) }),
  show: ({ params: { name } }) => pageOf(galleryViews[name].title, (
    <>
      <p>{galleryNames.map((one) => <a key={one} className="al-gallery-link" href={`/gallery/${one}`}>{galleryViews[one].title.replace('Gallery: ', '')} </a>)}</p>
      {galleryViews[name].draw()}
    </>
  )),
});

export const routes: Route[] = [
  { path: '/demo/outbox', page: outbox, allow: 'anyone', audit: 'demo.outbox' },
  { path: '/demo/accounts.json', page: accounts, allow: 'anyone', audit: 'demo.accounts' },
  { path: '/gallery/:name', page: gallery, allow: 'anyone', audit: 'demo.gallery' },
];

export const notices = {};
