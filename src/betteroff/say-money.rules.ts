// Amounts in words: always to the penny, thousands parted, a minus in front.
export const sayPence = (pence: number): string => `${pence < 0 ? '−' : ''}£${(Math.abs(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
export const sayShare = ({ top, bottom }: { top: number; bottom: number }): string => `${Math.round((top / bottom) * 1000) / 10}%`;
