// The sign-in name of somebody who has no e-mail: two plain words and a number, drawn by lot. It says nothing about them. Pure.

const FIRST = ['amber', 'apple', 'autumn', 'barley', 'birch', 'bramble', 'bright', 'cedar', 'cherry', 'clear', 'clover', 'copper', 'coral', 'cotton', 'early', 'ember', 'fern', 'forest',
  'garden', 'gentle', 'ginger', 'golden', 'hazel', 'heather', 'honey', 'indigo', 'ivory', 'juniper', 'lemon', 'lilac', 'linen', 'maple', 'meadow', 'mint', 'misty', 'morning', 'mossy',
  'olive', 'orchard', 'paper', 'pebble', 'plum', 'quiet', 'rainy', 'river', 'rosy', 'rowan', 'rusty', 'sandy', 'silver', 'snowy', 'spring', 'steady', 'summer', 'sunny', 'thistle',
  'velvet', 'violet', 'walnut', 'warm', 'willow', 'winter', 'woollen', 'yellow'] as const;
const SECOND = ['anchor', 'arch', 'basket', 'bell', 'boat', 'bridge', 'brook', 'button', 'candle', 'canal', 'castle', 'chair', 'cloud', 'coat', 'corner', 'cottage', 'cup', 'door',
  'field', 'fiddle', 'gate', 'glove', 'harbour', 'hill', 'island', 'kettle', 'kite', 'ladder', 'lake', 'lamp', 'lane', 'leaf', 'letter', 'market', 'mill', 'moon', 'mountain', 'nest',
  'oak', 'parcel', 'path', 'pencil', 'picture', 'pocket', 'pond', 'quilt', 'ribbon', 'road', 'saddle', 'scarf', 'shell', 'shore', 'spoon', 'star', 'station', 'stone', 'table',
  'teapot', 'tower', 'train', 'valley', 'wagon', 'window', 'wood'] as const;

/** Draws a name; `lot(n)` answers a random whole number from 0 to n - 1. Some 368,000 names. */
export const drawSignInName = (lot: (n: number) => number): string =>
  `${FIRST[lot(FIRST.length)]}-${SECOND[lot(SECOND.length)]}-${10 + lot(90)}`;

/** A sign-in name as kept ("maple-river-27"), from how people type it ("Maple River 27"); null when it is not one. */
export const readSignInName = (typed: string): string | null =>
  /^([a-z]+)[\s\-_.]*([a-z]+)[\s\-_.]*([1-9]\d)$/i.test(typed.trim()) ? tidy(typed.trim().toLowerCase()) : null;

const tidy = (typed: string): string | null => {
  const parts = typed.match(/[a-z]+|\d+/g) ?? [];
  return parts.length === 3 ? parts.join('-') : null;
};
