import type { ReactNode } from 'react';

type ProgressBarProps = { value: number; max: number; children: ReactNode };

/** A share of something, always said in words; the bar only repeats them. */
export const ProgressBar = ({ value, max, children }: ProgressBarProps) => {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className="al-progress">
      <p className="al-progress__words">{children}</p>
      <svg className="al-progress__bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="al-progress__track" width="100%" height="10" />
        <rect className="al-progress__fill" width={`${share.toFixed(1)}%`} height="10" />
      </svg>
    </div>
  );
};
