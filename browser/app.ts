// Everything the browser adds to a page. Every page works without it.
import { Button, Checkboxes, ErrorSummary, Radios, SkipLink, createAll } from 'nhsuk-frontend';
import { offerCopying } from './app/copy-text.ts';
import { countAtDoor } from './app/door.ts';
import { saveDrafts } from './app/draft-save.ts';
import { stopDoublePresses } from './app/double-press.ts';
import { sayTooBig } from './app/file-size.ts';
import { focusNotice } from './app/focus-notice.ts';
import { leaveQuickly } from './app/leave-quickly.ts';
import { offerPasskeys } from './app/passkeys.ts';
import { offerPrinting } from './app/print-page.ts';
import { warnBeforeSessionEnds } from './app/session-warning.ts';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
for (const component of [Button, Checkboxes, ErrorSummary, SkipLink]) createAll(component);
// Our styles open what belongs to a choice. The NHS script would do it too, but it puts aria-expanded on radios,
// which ARIA does not allow there; only browsers that cannot follow the styles need it.
if (!CSS.supports('selector(:has(*))')) createAll(Radios);
leaveQuickly();
sayTooBig();
countAtDoor();
stopDoublePresses();
saveDrafts();
warnBeforeSessionEnds();
offerPrinting();
offerCopying();
offerPasskeys();
focusNotice();
