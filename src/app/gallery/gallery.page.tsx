// Every part of the look in every state, for people who build pages. Exists only in a demonstration.
import type { ReactNode } from 'react';
import { Problem } from '../../kit/look/index.ts';
import { SendAgain } from '../send-again.tsx';
import { EmptyForm, WrongForm } from './gallery-form.tsx';
import { GalleryNhs } from './gallery-nhs.tsx';
import { GalleryParts } from './gallery-parts.tsx';
import { GallerySheet } from './gallery-sheet.tsx';

export type GalleryView = { title: string; errorsOnPage?: boolean; draw: () => ReactNode };

/** The views by the last part of their address: /gallery/parts. */
export const galleryViews = {
  parts: { title: 'Gallery: parts of a page', draw: () => <GalleryParts /> },
  form: { title: 'Gallery: a form', draw: () => <EmptyForm /> },
  errors: { title: 'Gallery: a form with problems', errorsOnPage: true, draw: () => <WrongForm /> },
  nhs: { title: 'Gallery: the NHS design system', draw: () => <GalleryNhs /> },
  sheet: { title: 'Gallery: a printed plan', draw: () => <GallerySheet /> },
  'large-sheet': { title: 'Gallery: a printed plan, large', draw: () => <GallerySheet large /> },
  'not-there': { title: 'Gallery: not there', draw: () => <Problem status={404} /> },
  'not-yours': { title: 'Gallery: not part of your work', draw: () => <Problem status={403} homeHref="/today" /> },
  changed: { title: 'Gallery: changed meanwhile', draw: () => <Problem status={409} /> },
  broken: { title: 'Gallery: something went wrong', draw: () => <Problem status={500} reference="8f2c41aa" phone="0161 496 0000" /> },
  away: { title: 'Gallery: not working just now', draw: () => <Problem status={503} reference="8f2c41ab" /> },
  'send-again': { title: 'Gallery: not working just now, with words to keep', draw: () => <Problem status={503} reference="8f2c41ab"><SendAgain action="/gallery/send-again" fields={{ _key: '8f2c41ab', 'what-matters': 'Being asked, not told.', 'next-step': 'Ring the housing office' }} /></Problem> },
} satisfies Record<string, GalleryView>;

export type GalleryName = keyof typeof galleryViews;
export const galleryNames = Object.keys(galleryViews) as GalleryName[];

/** The way round the gallery, for its navigation. */
export const galleryNav = (current: GalleryName) =>
  galleryNames.map((name) => ({ href: `/gallery/${name}`, label: galleryViews[name].title.replace('Gallery: ', ''), current: name === current }));
