import type { ReactNode } from 'react';
import { classes, headingTag } from './words.ts';
import type { HeadingLevel, Words } from './words.ts';

export type NotificationBannerProps = {
  title?: Words;
  titleId?: string;
  titleLevel?: HeadingLevel;
  success?: boolean;
  role?: 'alert' | 'region';
  heading?: Words;
  disableAutoFocus?: boolean;
  id?: string;
  /** A sentence becomes the banner's heading when there is none. */
  children?: ReactNode;
};

const Body = ({ heading, children }: Pick<NotificationBannerProps, 'heading' | 'children'>) =>
  typeof children === 'string'
    ? <p className={heading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>{children}</p>
    : children;

export const NotificationBanner = (props: NotificationBannerProps) => {
  const { success, titleId = 'nhsuk-notification-banner-title', titleLevel = 2, heading, disableAutoFocus, id, children } = props;
  const { title = success ? 'Success' : 'Important', role = success ? 'alert' : 'region' } = props;
  const Title = headingTag(titleLevel);
  return (
    <div
      className={classes('nhsuk-notification-banner', success && 'nhsuk-notification-banner--success')}
      id={id}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      role={role}
      aria-labelledby={titleId}
    >
      <div className="nhsuk-notification-banner__header">
        <Title className="nhsuk-notification-banner__title" id={titleId}>{title}</Title>
      </div>
      <div className="nhsuk-notification-banner__content">
        {heading && <h3 className="nhsuk-notification-banner__heading">{heading}</h3>}
        <Body heading={heading}>{children}</Body>
      </div>
    </div>
  );
};
