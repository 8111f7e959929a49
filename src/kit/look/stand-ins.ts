// What stands on a page until the typeface arrives: fonts that phones and desks have already, drawn to its measure, so that nothing moves when it comes.
// A slow phone shows a first page so for a second; without a measured stand-in a quarter of the page moved under people's thumbs.

type StandIn = { name: string; regular: string[]; bold: string[]; /** Percent, for weights 400, 600 and 700. */ sizes: readonly [number, number, number] };

/** Widths compared over 12,700 letters of six of our own pages, 27 November 2026, Chromium 156 (Liberation Sans is as wide as Arial, letter by letter). */
const STAND_INS: readonly StandIn[] = [
  { name: 'Arial', regular: ['Arial', 'ArialMT', 'Liberation Sans'], bold: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold'], sizes: [99.5, 95.8, 98.3] },
  { name: 'Roboto', regular: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], bold: ['Roboto Bold', 'Roboto-Bold'], sizes: [101.4, 100.3, 102.9] },
  { name: 'DejaVu', regular: ['DejaVu Sans'], bold: ['DejaVu Sans Bold'], sizes: [88.8, 80, 82.1] },
];
/** How far Atkinson Hyperlegible Next reaches above and below its line, of its size. */
const [ABOVE, BELOW] = [98.4, 31.6];

const percent = (part: number): string => `${part.toFixed(1)}%`;
const face = ({ name, regular, bold, sizes }: StandIn, weight: 400 | 600 | 700): string => {
  const size = sizes[weight === 400 ? 0 : weight === 600 ? 1 : 2];
  const from = (weight === 400 ? regular : bold).map((font) => `local("${font}")`).join(',');
  return `@font-face{font-family:"Alongside ${name}";font-weight:${weight};src:${from};size-adjust:${percent(size)};ascent-override:${percent(ABOVE / size * 100)};descent-override:${percent(BELOW / size * 100)};line-gap-override:0%}`;
};

/** Their rules; a browser takes the first family that it has. */
export const standIns = STAND_INS.flatMap((one) => ([400, 600, 700] as const).map((weight) => face(one, weight))).join('');
