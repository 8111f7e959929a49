// The lead's ways into every other part of the service, in one card; what waits in a part is said beside its name. `More` in the navigation leads here.
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { CardList, CardRow, Section } from '../../../kit/look/index.ts';
import { WatchLine } from '../../../principles/index.ts';

type Waiting = { supervision: number; training: number; principles: number; ready: { look: number; notReady: number } };

export const WholeService = ({ supervision, training, principles, ready }: Waiting) => (
  <Section heading="Every part of the service" id="every-part">
    <CardList>
      <Part name="Peer workers">
        <a href="/supervision">Supervision{supervision > 0 && `: ${supervision} to plan or write down`}</a>
        <a href="/rota">Rota and leave</a>
        <a href="/posts">Posts and WTE</a>
      </Part>
      <Part name="Beginning with us">
        <a href="/training">Training{training > 0 && `: ${training} ${training === 1 ? 'register' : 'registers'} to take`}</a>
        <a href="/recruitment">Recruitment</a>
      </Part>
      <Part name="Where we work">
        <a href="/readiness">Ready teams{ready.look > 0 ? `: ${ready.look} to look at now` : ready.notReady > 0 && `: ${ready.notReady} not ready`}</a>
        <a href="/statements">What it is like here</a>
      </Part>
      <Part name="Keeping our word">
        <WatchLine waiting={principles} />
        <a href="/service/over-time">The service over time</a>
      </Part>
      <Part name="Together">
        <a href="/groups">Groups</a>
        <a href="/events">Gatherings</a>
        <a href="/involvement">Involvement</a>
        <a href="/lived-experience">The lived-experience group</a>
      </Part>
      <Part name="What is known">
        <a href="/reviews">Reviews</a>
        <a href="/keep-directory">Keep the directory</a>
      </Part>
    </CardList>
  </Section>
);

const Part = ({ name, children }: { name: string; children: ReactNode[] }) => (
  <CardRow>
    <strong>{name}</strong><br />
    {children.map((link, i) => <Fragment key={i}>{i > 0 && ' · '}{link}</Fragment>)}
  </CardRow>
);
