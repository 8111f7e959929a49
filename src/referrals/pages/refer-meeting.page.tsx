// Page 5: what makes meeting safe and easy for both. Plain words; no levels, no diagnosis.
import { TextAreaField } from '../../kit/forms/index.ts';
import { InsetText } from '../../kit/nhs/index.ts';
import { inVoice } from '../asking.rules.ts';
import type { AskingLook } from './asking-page.tsx';
import { readsIt } from './asking-parts.tsx';

export const meetingLook: AskingLook = {
  page: 5,
  title: (voice) => inVoice(voice, 'Meeting safely and easily', 'Meeting safely and easily'),
  draw: (form, { voice }) => (
    <>
      <TextAreaField form={form} name="meeting_safely" rows={6} label="Is there anything that makes meeting safe and easy for both? (if anything)"
        hint={inVoice(voice,
          'For example: quiet places, not alone at home to begin with, a dog in the house, somebody they do not want to run into, what helps when it gets too much.',
          'For example: quiet places, not at home to begin with, a dog in the house, somebody I do not want to run into, what helps when it gets too much.')}
        readsThis={readsIt(voice)} />
      <InsetText>{inVoice(voice,
        'Plain words only. No diagnosis, no risk levels and no scores: we do not ask for them. What the peer worker has to know to be safe, say here and tell the peer lead by phone too.',
        'You do not have to tell us a diagnosis, or anything about your past. That stays yours.')}</InsetText>
    </>
  ),
  rows: (v) => [{ key: 'What helps', value: v.meeting_safely ?? 'Nothing to add' }],
};
