import type { ReactNode } from 'react';
import { NhsCard } from './nhs-card.tsx';
import type { HeadingLevel } from './words.ts';

export type WarningCalloutProps = { heading: string; headingLevel?: HeadingLevel; hiddenText?: string; id?: string; children: ReactNode };

export const WarningCallout = ({ heading, headingLevel = 3, hiddenText = 'Important', id, children }: WarningCalloutProps) => (
  <NhsCard
    variant="warning"
    heading={heading}
    headingLevel={headingLevel}
    hiddenText={/important/i.test(heading) ? undefined : hiddenText}
    id={id}
  >
    {children}
  </NhsCard>
);
