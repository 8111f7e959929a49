// On a person's page: that it is a first meeting, and the way to say how it goes on.
import { ButtonLink, NowCard } from '../../../kit/look/index.ts';

type Props = { id: string; name: string; worker: string; /** They meet first. */ first: boolean };

export const WhoWithLink = ({ id, name, worker, first }: Props) => first
  ? <NowCard heading="A first meeting" headingLevel={2} actions={<ButtonLink href={`/people/${id}/who-with`}>Write down what {name} says</ButtonLink>}><p>{name} would like to meet {worker} first, and says afterwards how it goes on.</p></NowCard>
  : <p className="al-soft"><a href={`/people/${id}/who-with`}>Should it be somebody else? Who with whom</a></p>;
