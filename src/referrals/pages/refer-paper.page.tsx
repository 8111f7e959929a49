// The same questions on paper: a form to print, and the slip that a carer hands over.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import { Actions, ButtonLink, PrintButton, PrintSheet } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { nextSteps } from '../next-steps.ts';
import { Back } from './asking-parts.tsx';

const params = z.object({ slug: z.string().max(40) });
const query = z.object({ large: z.string().max(5).optional().catch(undefined) });

const Ask = ({ question, hint, lines = 2 }: { question: string; hint?: string; lines?: number }) => (
  <div className="al-ask">
    <p><strong>{question}</strong>{hint && <><br />{hint}</>}</p>
    {Array.from({ length: lines }, (_, i) => <div className="al-ask__line" key={i} />)}
  </div>
);
const Tick = ({ children }: { children: string }) => <li>☐ {children}</li>;

export const paperForm = page({
  params, query,
  show: async ({ tx, params: { slug }, query: { large } }) => {
    const next = await nextSteps(tx);
    const here = `/t/${slug}/refer-myself/paper`;
    return pageOf('Ask for peer support, on paper', (
      <>
        <div className="al-no-print">
          <Back href={`/t/${slug}/refer-myself/another-way`} />
          <Actions><ButtonLink href={large ? here : `${here}?large=1`}>{large ? 'Ordinary print' : 'Large print'}</ButtonLink><PrintButton>Print this form</PrintButton></Actions>
        </div>
        <PrintSheet large={Boolean(large)}>
          <h1 className="al-title">I would like peer support</h1>
          <p>For people of 16 and over. Leave out what you do not want to say. Nobody needs your diagnosis.</p>
          <Ask question="My name, and the name I like to be called" />
          <Ask question="How and when is it safe to reach me?" hint="Phone, letter, through somebody, on the ward. Where not to leave a message." lines={3} />
          <p><strong>Is e-mail or the internet safe for me?</strong></p>
          <ul className="al-ticks"><Tick>Yes</Tick><Tick>No: only by phone, on paper or face to face</Tick></ul>
          <Ask question="What makes meeting, talking or reading easier? My language, an interpreter?" />
          <Ask question="Am I on a ward now? Which? When am I leaving, and who told me?" />
          <Ask question="What I hope for" lines={4} />
          <p><strong>I would like support with</strong></p>
          <ul className="al-ticks"><Tick>Getting ready to leave hospital, and the first weeks at home</Tick><Tick>Finding places and people near home</Tick></ul>
          <p><strong>I would like to meet</strong></p>
          <ul className="al-ticks"><Tick>One to one</Tick><Tick>In a group</Tick><Tick>Both</Tick></ul>
          <Ask question="My wishes about the peer worker, if any" />
          <Ask question="What makes meeting safe and easy for both of us" />
          <Ask question="Today’s date" lines={1} />
          <p>Give this to any member of staff, for the peer lead.{next.phone && ` Or ring ${next.phone} and say what is on it.`} The peer lead answers in the way that is safe for you. You can change your mind at any time.</p>
        </PrintSheet>
      </>
    ));
  },
});

/** What a carer prints and hands over: where the page is and whom to ring. It names nobody. */
export const inviteSlip = page({
  params, query,
  show: async ({ tx, params: { slug }, query: { large }, origin }) => {
    const next = await nextSteps(tx);
    const here = `/t/${slug}/invite/slip`;
    return pageOf('A slip to hand over', (
      <>
        <div className="al-no-print">
          <Back href={`/t/${slug}/invite`} />
          <Actions><ButtonLink href={large ? here : `${here}?large=1`}>{large ? 'Ordinary print' : 'Large print'}</ButtonLink><PrintButton>Print this slip</PrintButton></Actions>
        </div>
        <PrintSheet large={Boolean(large)}>
          <h1 className="al-title">Somebody thought of you</h1>
          <p>There are people who have been through hard times themselves and are further along. One of them could meet you, listen, and help with finding places and people.</p>
          <p>It is up to you. You can look, ask or leave it.</p>
          <p><strong>{origin}/t/{slug}</strong></p>
          {next.phone && <p>Or ring <strong>{next.phone}</strong>{next.hours && ` (${next.hours})`}.</p>}
        </PrintSheet>
      </>
    ));
  },
});
