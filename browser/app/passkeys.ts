// Passkeys: asks the phone or computer for one and posts its answer with the form it belongs to.
// <form data-passkey="make" data-passkey-options="/address"> holds <input name="passkey" type="hidden">, a <button data-passkey-press> and a <p data-passkey-status>.

type Listed = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] };
type Asked = Record<string, unknown> & { challenge: string; user?: { id: string; name: string; displayName: string }; excludeCredentials?: Listed[]; allowCredentials?: Listed[] };

const NOT_DONE = 'That was not finished. Nothing has changed: try again, or use a password.';
const NO_ANSWER = 'We could not reach Alongside. Check your connection, then press again.';

const bytes = (text: string): ArrayBuffer => {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
};
const words = (buffer: ArrayBuffer): string => {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};
const listed = (keys: Listed[] = []) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

const make = async (asked: Asked): Promise<unknown> => {
  const options = { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user?.id ?? '') }, excludeCredentials: listed(asked.excludeCredentials) };
  const key = (await navigator.credentials.create({ publicKey: options as unknown as PublicKeyCredentialCreationOptions })) as PublicKeyCredential;
  const response = key.response as AuthenticatorAttestationResponse;
  return {
    id: key.id, rawId: words(key.rawId), type: key.type, clientExtensionResults: {},
    response: { clientDataJSON: words(response.clientDataJSON), attestationObject: words(response.attestationObject), transports: response.getTransports?.() ?? [] },
  };
};

const use = async (asked: Asked): Promise<unknown> => {
  const options = { ...asked, challenge: bytes(asked.challenge), allowCredentials: listed(asked.allowCredentials) };
  const key = (await navigator.credentials.get({ publicKey: options as unknown as PublicKeyCredentialRequestOptions })) as PublicKeyCredential;
  const response = key.response as AuthenticatorAssertionResponse;
  return {
    id: key.id, rawId: words(key.rawId), type: key.type, clientExtensionResults: {},
    response: {
      clientDataJSON: words(response.clientDataJSON), authenticatorData: words(response.authenticatorData), signature: words(response.signature),
      ...(response.userHandle ? { userHandle: words(response.userHandle) } : {}),
    },
  };
};

const ask = async (form: HTMLFormElement, say: (line: string) => void): Promise<void> => {
  let asked: Asked;
  try {
    const answer = await fetch(form.dataset.passkeyOptions ?? '', { method: 'POST', credentials: 'same-origin', headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    asked = (await answer.json()) as Asked;
  } catch {
    say(NO_ANSWER);
    return;
  }
  try {
    const answer = await (form.dataset.passkey === 'make' ? make(asked) : use(asked));
    const box = form.querySelector<HTMLInputElement>('input[name=passkey]');
    if (!box) return;
    box.value = JSON.stringify(answer);
    form.requestSubmit();
  } catch {
    say(NOT_DONE);
  }
};

/** Makes every passkey form work; where the browser has no passkeys its button goes away and the words beside it stay. */
export const offerPasskeys = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    const press = form.querySelector<HTMLButtonElement>('[data-passkey-press]');
    const status = form.querySelector<HTMLElement>('[data-passkey-status]');
    if (!press) continue;
    if (!window.PublicKeyCredential) {
      press.hidden = true;
      if (status) status.textContent = 'This browser cannot use passkeys.';
      continue;
    }
    press.addEventListener('click', () => {
      if (status) status.textContent = '';
      press.disabled = true;
      void ask(form, (line) => { if (status) status.textContent = line; }).finally(() => { press.disabled = false; });
    });
  }
};
