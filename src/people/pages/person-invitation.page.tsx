// A person's own way in, made by their lead: a link to print or mail, once, and for nobody else.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { fields, FormErrors, oneOf, PostButton } from '../../kit/forms/index.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { Details } from '../../kit/nhs/index.ts';
import { Aside, Card, NowCard, PageTitle, Reading } from '../../kit/look/index.ts';
import { linkStanding, LinkSheet, linksOf, look, page } from '../../access/index.ts';
import type { Link } from '../../access/index.ts';
import { closePersonAccount, invitePerson } from '../actions/invite-person.ts';
import { wayInOf } from '../person-account.queries.ts';
import type { WayIn } from '../person-account.queries.ts';
import { cannotInvite } from '../person-account.rules.ts';
import { personById } from '../person.queries.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({ what: oneOf(['send', 'show', 'close'], 'Choose what to do') });

const standing = (name: string, way: WayIn | undefined, links: readonly Link[], now: Date): string => {
  if (!way) return `${name} has no account yet.`;
  if (!way.is_open) return `${name}’s way in is closed. A new link opens it again.`;
  if (way.has_signed_in) return `${name} has an account and has chosen how to sign in.`;
  const [newest] = links;
  if (!newest) return `${name} has an account, and no link yet.`;
  const where = linkStanding(newest, now);
  return where === 'open' ? `A link was made. It works until ${sayMoment(newest.expires_at, dayOf(now))}.` : 'The link ran out before it was used.';
};

export const personInvitation = page({
  params,
  form,
  show: async ({ tx, params: { id }, errors, refused, key, canMail }) => {
    const person = found(await personById(tx, id));
    const way = await wayInOf(tx, id);
    const links = way ? await linksOf(tx, [way.account_id]) : [];
    const because = cannotInvite(person);
    const name = person.known_as;
    const mailTo = way?.email ?? person.email;
    const path = `/people/${id}/invitation`;
    look(tx, 'person.way-in', id);
    return pageOf(`${name}’s own way in`, (
      <Reading>
        <FormErrors form={fields(form, {}, errors)} refused={refused} />
        <PageTitle caption={<a href={`/people/${id}`}>{name}</a>} lede={standing(name, way, links, tx.now)}>{`${name}’s own way in`}</PageTitle>
        {because ? <NowCard heading="On paper" headingLevel={2}><p>{because}</p></NowCard> : (
          <Card heading={way?.has_signed_in ? 'A new link' : 'A link'} headingLevel={2} actions={(
            <>
              <PostButton action={path} idempotencyKey={key} hidden={{ what: 'show' }}>Show a link to print</PostButton>
              {canMail && mailTo && <PostButton action={path} idempotencyKey={key} hidden={{ what: 'send' }}>E-mail a link</PostButton>}
            </>
          )} after={way?.has_signed_in ? 'It works once, for 24 hours. When they use it, they are signed out everywhere else.' : 'It works once, for 7 days.'}>
            <p>With it {name} reads what is written about them, answers it, sees who looked, and says how it is. It is their choice: everything can be done on paper too.</p>
            <p>Ask {name} first, and whether somebody else reads their phone or their post. {canMail && mailTo ? `The e-mail goes to ${mailTo} and names nobody.` : ''}</p>
            <p>{name} can see that you made a link, and when it was used.</p>
            {canMail && mailTo && tx.viewer.demo && <p>In the demonstration no e-mail leaves the machine: it is in <a href="/demo/outbox">the outbox</a>.</p>}
          </Card>
        )}
        {way && !way.email && way.sign_in_name && <p>Sign-in name: <strong>{way.sign_in_name}</strong>. {name} types it together with their password.</p>}
        {way?.is_open && (
          <Details summary="Close their way in">
            <p>For a lost phone, or when somebody else may be reading. They are signed out everywhere at once and no link works. Nothing of theirs is lost: a new link opens it again.</p>
            <PostButton action={path} idempotencyKey={key} hidden={{ what: 'close' }}>Close it now</PostButton>
          </Details>
        )}
        {!because && <Aside>Not everybody wants to be online. What is on the screen can be printed, and what {name} says can be written down as theirs.</Aside>}
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: { what }, origin, canMail }) => {
    if (what === 'close') {
      await closePersonAccount(tx, id);
      return redirectTo(`/people/${id}/invitation`, 'way-in-closed');
    }
    const person = found(await personById(tx, id));
    const invited = await invitePerson(tx, id, { send: what === 'send' && canMail, origin });
    if (invited.kind === 'refused') return invited;
    if (invited.kind === 'sent') return redirectTo(`/people/${id}/invitation`, 'way-in-sent');
    return pageOf(`A link for ${person.known_as}`, <LinkSheet link={invited.link} origin={origin} now={tx.now} forWhom={person.known_as} signInName={invited.signInName} back={{ href: `/people/${id}`, label: `Back to ${person.known_as}` }} />);
  },
});
