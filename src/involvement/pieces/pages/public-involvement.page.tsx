// /t/:slug/involvement: what is offered, for anybody, on paper as good as on a screen, with a slip to hand in.
import { z } from 'zod';
import { pageOf } from '../../../kit/http/index.ts';
import { ButtonLink, Card, EmptyState, PageTitle, PrintButton, Reading, Section } from '../../../kit/look/index.ts';
import { page } from '../../../access/index.ts';
import { openPieces } from '../piece.queries.ts';
import { BenefitsFirst, PieceFacts } from './piece-parts.tsx';

export const publicInvolvement = page({
  params: z.object({ slug: z.string().max(40) }),
  show: async ({ tx, params: { slug } }) => {
    const open = await openPieces(tx, 30);
    return pageOf(`Getting involved at ${tx.viewer.trustName}`, (
      <Reading>
        <PageTitle caption={<a href={`/t/${slug}`}>{tx.viewer.trustName}</a>} lede="Pieces of work that need somebody who has been there. You need no experience of it: somebody is beside you.">Getting involved</PageTitle>
        {open.length === 0 ? <EmptyState>Nothing is offered just now. When the service plans a day, writes a leaflet or chooses new staff, it asks for a hand here. It says what is paid, and who is beside you.</EmptyState> : open.map((p) => <Section key={p.id} heading={p.title}><PieceFacts piece={p} /></Section>)}
        {open.length > 0 && <BenefitsFirst paid={open.some((p) => p.pay === 'paid')} />}
        {open.length > 0 && (
          <Card heading="How to say yes" headingLevel={2} actions={<ButtonLink href="/sign-in">Sign in and take one on</ButtonLink>}>
            <p>If you have an account here, sign in and look for “Getting involved”. If not, tell anybody in the peer support service, or fill this in on paper and hand it to them. You can stop at any time.</p>
            <ul className="al-slip"><li>I would like to take on:</li><li>What you may call me:</li><li>How to reach me safely:</li></ul>
          </Card>)}
        <PrintButton>Print this page</PrintButton>
      </Reading>
    ));
  },
});
