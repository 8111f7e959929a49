// The links of a round, shown once: to send, or to print with a QR code.
import { sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { Actions, ButtonLink, PageTitle, PrintButton, PrintSheet, QrCode, Reading, Section } from '../../kit/look/index.ts';
import type { Links } from '../actions/keep-round.ts';
import { AUDIENCE_WORDS, AUDIENCES } from '../statements.rules.ts';

export const LinkSheets = ({ base, roundId, name, closesOn, links }: { base: string; roundId: string; name: string; closesOn: Day; links: Links }) => (
  <Reading>
    <PageTitle lede="Copy or print them now. They are not shown again: if one is lost, make new ones. Each is for everybody of its group, and says nothing about who opens it.">{`The links: ${name}`}</PageTitle>
    {AUDIENCES.filter((a) => links[a]).map((a) => (
      <PrintSheet key={a}>
        <Section heading={AUDIENCE_WORDS[a]}>
          <p>{name}. What is it like here? Eight short statements, two minutes, until {sayDate(closesOn)}. No name is asked or kept.</p>
          <p className="al-break"><strong>{base}{links[a]}</strong></p>
          <QrCode address={`${base}${links[a]}`} label={`QR code of the link for ${AUDIENCE_WORDS[a].toLowerCase()}`} />
        </Section>
      </PrintSheet>
    ))}
    <Actions><PrintButton /><ButtonLink href={`/statements/${roundId}`}>Go to the round</ButtonLink></Actions>
  </Reading>
);
