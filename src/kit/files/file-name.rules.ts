// The name of a file that somebody sent, made safe to show, to keep and to save elsewhere.

const LONGEST = 100;
/** More than any system's name has: only its end is read. */
const LONGEST_SENT = 1000;
/** Names that Windows gives to devices: a file so called cannot be saved there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Without folders, control characters, signs that turn the direction of text round (a name could show another ending than it has) and
 * what systems refuse; the ending is that of what the file is.
 */
export const cleanFileName = (sent: string, ending: string): string => {
  const last = sent.slice(-LONGEST_SENT).normalize('NFC').split(/[/\\]/).pop() ?? '';
  const stem = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*%;]/g, ' ')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short === '' || DEVICE.test(short) ? 'file' : short}.${ending}`;
};

/** "1.4 MB", "312 kB": how long it takes to fetch, for somebody who pays for data. */
export const sizeInWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** The header that makes a browser save a file under this name, in any alphabet (RFC 6266, RFC 8187). */
export const dispositionOf = (name: string, inline = false): string => {
  const how = inline ? 'inline' : 'attachment';
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\w. -]/g, '-');
  const coded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return plain === name ? `${how}; filename="${plain}"` : `${how}; filename="${plain}"; filename*=UTF-8''${coded}`;
};
