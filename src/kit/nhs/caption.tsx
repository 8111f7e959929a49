import type { Size, Words } from './words.ts';

export const Caption = ({ size, children }: { size?: Size; children: Words }) => (
  <span className={size && size !== 's' ? `nhsuk-caption-${size}` : 'nhsuk-caption'}>{children}</span>
);
