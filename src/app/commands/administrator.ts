// alongside administrator: the first administrator of a service, and the service itself when there is none.
import { parseArgs } from 'node:util';
import { asViewer, makeAdministrator, systemViewer } from '../../access/index.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { newId } from '../../kit/ids.ts';
import type { TrustId } from '../../kit/ids.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { dayOf, sayMoment } from '../../kit/times.ts';
import { putTrust, trustRows } from '../../teams/index.ts';
import type { TrustRow } from '../../teams/index.ts';
import type { Command } from '../command.ts';
import { now } from '../../kit/clock.ts';

type Asked = { trust: string | null; slug: string | null; kind: 'nhs trust' | 'charity' | null; name: string; email: string };
const USAGE = '--name NAME --email EMAIL [--slug SLUG] [--trust NAME --slug SLUG --kind nhs|charity]';

export const command: Command = {
  name: 'administrator',
  usage: USAGE,
  summary: 'Makes an administrator and prints a one-use link; with --trust, --slug and --kind it makes the service first.',
  needsDatabase: 'migrated',
  run: async ({ args, settings, out, say, database }) => {
    const asked = readAsked(args);
    const db = kyselyOf(database.appPool);
    const trust = await asViewer(db, systemViewer(), async (tx) => {
      const chosen = choose(await trustRows(tx), asked);
      if (!('make' in chosen)) return chosen;
      const id = newId<'trust'>();
      await putTrust(tx, { ...chosen.make, id });
      return { id, slug: chosen.make.slug, name: chosen.make.name };
    });
    const { link, known } = await asViewer(db, systemViewer(trust.id), (tx) => makeAdministrator(tx, asked));
    out(`${settings.publicUrl}${link.path}`);
    say(`${asked.name} is an administrator of ${trust.name}.${known ? ' They had an account already: the link sets a new password, or they sign in with the one they have.' : ''}`);
    say(`The link works once, until ${sayMoment(link.expiresAt, dayOf(now()))}. Give it only to them.`);
  },
};

function readAsked(args: string[]): Asked {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { trust: { type: 'string' }, slug: { type: 'string' }, kind: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' } } }));
  } catch {
    throw new PlainError(`The command does not know one of these options. It is: npm run alongside -- administrator ${USAGE}`);
  }
  const name = values.name?.trim();
  const email = values.email?.trim();
  if (!name) throw new PlainError('Who is it? Add --name "Sam Example".');
  if (!email || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)) throw new PlainError('Which e-mail address do they sign in with? Add --email sam@example.nhs.uk.');
  if (values.slug !== undefined && !/^[a-z0-9-]{2,40}$/.test(values.slug)) throw new PlainError(`--slug is "${values.slug}". It stands in the address of the service: 2 to 40 small letters, numbers and hyphens, like hollin-vale.`);
  if (values.kind !== undefined && !['nhs', 'charity'].includes(values.kind)) throw new PlainError(`--kind is "${values.kind}". It is nhs or charity.`);
  return { trust: values.trust?.trim() || null, slug: values.slug ?? null, kind: values.kind === 'nhs' ? 'nhs trust' : values.kind === 'charity' ? 'charity' : null, name, email };
}

type Chosen = { id: TrustId; slug: string; name: string } | { make: { slug: string; name: string; kind: 'nhs trust' | 'charity' } };

function choose(trusts: TrustRow[], asked: Asked): Chosen {
  if (trusts.some((one) => one.demo)) throw new PlainError('The database holds the demo, whose people are invented. Set ALONGSIDE_DATA to another folder (or DATABASE_URL to another database) for the real service.');
  const bySlug = trusts.find((one) => one.slug === asked.slug);
  if (bySlug) {
    if (asked.trust && asked.trust !== bySlug.name) throw new PlainError(`There is a service with the slug "${bySlug.slug}" already: ${bySlug.name}. Leave out --trust to make an administrator there, or choose another --slug.`);
    return bySlug;
  }
  if (asked.trust) {
    if (!asked.slug || !asked.kind) throw new PlainError(`To make the service ${asked.trust}, add --slug (it stands in its address, like hollin-vale) and --kind nhs or --kind charity.`);
    return { make: { slug: asked.slug, name: asked.trust, kind: asked.kind } };
  }
  if (asked.slug) throw new PlainError(`There is no service with the slug "${asked.slug}". There ${trusts.length === 0 ? 'is none yet' : `are: ${trusts.map((one) => one.slug).join(', ')}`}. To make it, add --trust "NAME" and --kind nhs or --kind charity.`);
  const [only, another] = trusts;
  if (!only) throw new PlainError('There is no service yet. Make it with --trust "NAME" --slug SLUG --kind nhs|charity.');
  if (another) throw new PlainError(`There are several services. Say which with --slug: ${trusts.map((one) => one.slug).join(', ')}.`);
  return only;
}
