// How often two readers, each alone, said the same; and how much of that is more than chance. Pure.

/** Records both answered: yes and yes, yes and no, no and yes, no and no. */
export type BothAnswered = { yesYes: number; yesNo: number; noYes: number; noNo: number };
export type Agreement = { both: number; same: number; perCent: number; kappa: number | null };

export const agreementOf = ({ yesYes, yesNo, noYes, noNo }: BothAnswered): Agreement | null => {
  const both = yesYes + yesNo + noYes + noNo;
  if (both === 0) return null;
  const same = yesYes + noNo;
  const byChance = ((yesYes + yesNo) * (yesYes + noYes) + (noYes + noNo) * (yesNo + noNo)) / (both * both);
  const kappa = byChance === 1 ? null : (same / both - byChance) / (1 - byChance);
  return { both, same, perCent: Math.round((same / both) * 100), kappa: kappa === null ? null : Math.round(kappa * 100) / 100 };
};

/** Words for kappa by Landis and Koch (Biometrics 1977;33:159-174), the bands most reviews use. They are a custom, not a law. */
const BANDS: readonly [from: number, words: string][] = [[0.81, 'almost perfect'], [0.61, 'substantial'], [0.41, 'moderate'], [0.21, 'fair'], [0, 'slight']];
export const kappaWords = (kappa: number): string => BANDS.find(([from]) => kappa >= from)?.[1] ?? 'less than by chance';

/** The agreement in plain words, with the field's own beside them. */
export const sayAgreement = (a: Agreement): string =>
  `Of ${a.both} that two people read alone, they said the same of ${a.same} (${a.perCent}%). ` +
  (a.kappa === null ? 'Both always gave the same one answer, so there is nothing to compare with chance.' : `Beyond what chance alone would give, that is ${kappaWords(a.kappa)} (Cohen’s kappa ${a.kappa.toFixed(2)}).`);
