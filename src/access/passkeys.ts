// Passkeys (WebAuthn): what the browser is asked, and whether its answer holds. The library is loaded when first needed: it takes a second.
import { z } from 'zod';
import { findPasskey, giveChallenge, myPasskeys, notePasskeyUse, takeChallenge } from './passkey.queries.ts';
import type { Tx } from './tx.ts';

const webauthn = () => import('@simplewebauthn/server');
const MOST_LETTERS = 12_000;
const ES256_AND_RS256 = [-7, -257];

/** The site a passkey belongs to. A bare IP address cannot have one. */
export const siteOf = (origin: string): { id: string; origin: string; canHavePasskeys: boolean } => {
  const { hostname } = new URL(origin);
  return { id: hostname, origin, canHavePasskeys: !/^[\d.]+$|^\[/.test(hostname) };
};

/** What a browser needs to make a passkey for an account. `name` is what the phone's list shows: the e-mail or sign-in name. */
export const askToMake = async (tx: Tx, { origin, accountId, name }: { origin: string; accountId: string; name: string }): Promise<unknown> => {
  const { generateRegistrationOptions } = await webauthn();
  const known = tx.viewer.accountId ? await myPasskeys(tx) : [];
  return generateRegistrationOptions({
    rpName: 'Alongside', rpID: siteOf(origin).id, userName: name, userID: Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex')), challenge: fromBase64(await giveChallenge(tx, 'make')),
    attestationType: 'none', supportedAlgorithmIDs: ES256_AND_RS256, excludeCredentials: known.map((key) => ({ id: key.credential_id, transports: key.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
};

/** What a browser needs to sign in with any passkey of this site. */
export const askToSignIn = async (tx: Tx, origin: string): Promise<unknown> => {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({ rpID: siteOf(origin).id, challenge: fromBase64(await giveChallenge(tx, 'sign in')), userVerification: 'required' });
};

export type NewPasskey = { credentialId: string; publicKey: Uint8Array; counter: number; transports: string[] };

/** The passkey a browser made, or null when its answer does not hold. Spends the challenge. */
export const readMade = async (tx: Tx, answer: string, origin: string): Promise<NewPasskey | null> => {
  const response = made.safeParse(parsed(answer));
  if (!response.success) return null;
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const result = await verifyRegistrationResponse({
      response: response.data, expectedChallenge: (challenge) => takeChallenge(tx, 'make', challenge), expectedOrigin: origin, expectedRPID: siteOf(origin).id,
      requireUserVerification: true, supportedAlgorithmIDs: ES256_AND_RS256,
    });
    if (!result.verified) return null;
    const { credential } = result.registrationInfo;
    return { credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports: response.data.response.transports ?? [] };
  } catch {
    return null; // the library throws on whatever does not hold; which part of it helps nobody who is honest
  }
};

/** Whose account a browser's answer signs in to, or null. Spends the challenge; a copied passkey (its counter went back) is refused. */
export const readSignIn = async (tx: Tx, answer: string, origin: string): Promise<string | null> => {
  const response = used.safeParse(parsed(answer));
  if (!response.success) return null;
  const known = await findPasskey(tx, response.data.id);
  const { verifyAuthenticationResponse } = await webauthn();
  if (!known) return null;
  try {
    const result = await verifyAuthenticationResponse({
      response: response.data, expectedChallenge: (challenge) => takeChallenge(tx, 'sign in', challenge), expectedOrigin: origin, expectedRPID: siteOf(origin).id, requireUserVerification: true,
      credential: { id: response.data.id, publicKey: Uint8Array.from(known.public_key), counter: known.counter, transports: known.transports },
    });
    if (!result.verified) return null;
    await notePasskeyUse(tx, known.passkey_id, result.authenticationInfo.newCounter);
    return known.account_id;
  } catch {
    return null;
  }
};

const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

const parsed = (answer: string): unknown => {
  if (answer.length > MOST_LETTERS) return null;
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
};

const base64 = z.string().regex(/^[\w-]+$/);
const common = { id: base64, rawId: base64, type: z.literal('public-key'), clientExtensionResults: z.object({}).default({}) };
const made = z.object({ ...common, response: z.object({ clientDataJSON: base64, attestationObject: base64, transports: z.array(z.string().max(20)).max(8).optional() }) });
const used = z.object({ ...common, response: z.object({ clientDataJSON: base64, authenticatorData: base64, signature: base64, userHandle: base64.optional() }) });
