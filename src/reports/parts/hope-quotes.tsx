// Reports lead with what people say themselves.
import { Quote, Section } from '../../kit/look/index.ts';

export const HopeQuotes = ({ said }: { said: readonly { words: string }[] }) => (
  <Section heading="What people say it brought them">
    {said.length === 0
      ? <p className="al-soft">When five people or more have let the service read what peer support brought them, a few of their words stand here, without a name. They are asked when support ends.</p>
      : <>{said.map(({ words }) => <Quote key={words}>{words}</Quote>)}<p className="al-soft">In their own words, when support ended. They let the service read them without their name, and can take them back.</p></>}
  </Section>
);
