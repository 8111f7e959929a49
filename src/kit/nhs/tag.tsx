import { classes } from './words.ts';
import type { Words } from './words.ts';

export type TagColour = 'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

export type TagProps = { colour?: TagColour | false; border?: boolean; id?: string; className?: string; children: Words };

export const Tag = ({ colour, border = true, id, className, children }: TagProps) => (
  <strong
    className={classes('nhsuk-tag', colour && `nhsuk-tag--${colour}`, colour === false && 'nhsuk-tag--no-colour', !border && 'nhsuk-tag--no-border', className)}
    id={id}
  >
    {children}
  </strong>
);
