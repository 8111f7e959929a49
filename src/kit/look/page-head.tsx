export type PageAssets = { css: string[]; js: string[]; icon?: string; preload?: string[] };

type PageHeadProps = { title: string; assets: PageAssets; sessionSeconds?: number };

export const PageHead = ({ title, assets, sessionSeconds }: PageHeadProps) => (
  <head>
    <meta charSet="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#12524a" />
    <meta name="referrer" content="no-referrer" />
    {sessionSeconds && <meta name="session-ends" content={String(sessionSeconds)} />}
    {assets.preload?.map((url) => <link rel="preload" href={url} as="font" type="font/woff2" crossOrigin="anonymous" key={url} />)}
    {assets.css.map((url) => <link rel="stylesheet" href={url} key={url} />)}
    {assets.js.map((url) => <script type="module" src={url} key={url} />)}
    {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
  </head>
);
