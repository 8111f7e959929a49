// A link as a QR code: plain SVG from the server. The address always stands beside it in letters.
import qrcode from 'qrcode-generator';

/** Dark squares as one path, each row's runs together; four squares of quiet around. */
export const QrCode = ({ address, label }: { address: string; label: string }) => {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const n = code.getModuleCount();
  const runs: string[] = [];
  for (let y = 0; y < n; y += 1) {
    for (let x = 0; x < n; x += 1) {
      if (!code.isDark(y, x)) continue;
      const from = x;
      while (x + 1 < n && code.isDark(y, x + 1)) x += 1;
      runs.push(`M${from + 4} ${y + 4}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  return <svg className="al-qr" viewBox={`0 0 ${n + 8} ${n + 8}`} width="160" height="160" role="img" aria-label={label} focusable="false"><rect width={n + 8} height={n + 8} fill="#fff" /><path d={runs.join('')} fill="#000" /></svg>;
};
