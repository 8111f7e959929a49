// A phone's passkey, in software: makes an ES256 key and signs as WebAuthn asks. Knows nothing of the server it answers.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const base64 = (data: Buffer): string => data.toString('base64url');
const text = (words: string): Buffer => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
const bytes = (data: Buffer): Buffer => Buffer.concat([data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data]);

export type Authenticator = {
  id: string;
  /** The answer to "make a passkey", as a browser posts it. */
  make(asked: { challenge: string; rp: { id?: string } }, origin: string): string;
  /** The answer to "sign in". */
  use(asked: { challenge: string; rpId?: string }, origin: string, more?: { counter?: number; verified?: boolean }): string;
};

export const anAuthenticator = (): Authenticator => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, challenge: string, origin: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const data = (site: string, flags: number, count: number): Buffer => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([sha256(site), Buffer.from([flags]), counted]);
  };
  const id = base64(credentialId);

  return {
    id,
    make: ({ challenge, rp }, origin) => {
      const key = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url'))]);
      const authData = Buffer.concat([data(rp.id ?? '', 0x45, counter), Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key]);
      const attestation = Buffer.concat([Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), bytes(authData)]);
      return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: base64(clientData('webauthn.create', challenge, origin)), attestationObject: base64(attestation), transports: ['internal'] } });
    },
    use: ({ challenge, rpId }, origin, more = {}) => {
      counter = more.counter ?? counter + 1;
      const authData = data(rpId ?? '', more.verified === false ? 0x01 : 0x05, counter);
      const client = clientData('webauthn.get', challenge, origin);
      const signature = createSign('sha256').update(Buffer.concat([authData, sha256(client)])).sign(privateKey);
      return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: base64(client), authenticatorData: base64(authData), signature: base64(signature) } });
    },
  };
};
