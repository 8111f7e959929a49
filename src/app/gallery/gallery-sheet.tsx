// The plan as a document, on the screen and on paper.
import { DayStrip, PrintButton, PrintSheet, Quote, Section } from '../../kit/look/index.ts';

export const GallerySheet = ({ large }: { large?: boolean }) => (
  <>
    <p className="al-no-print"><a href={large ? '/gallery/sheet' : '/gallery/large-sheet'}>{large ? 'Ordinary print' : 'Large print'}</a></p>
    <PrintSheet large={large}>
      <h1 className="al-title">Callum’s plan</h1>
      <Quote>I want the first evening sorted before anything else: food in, heating on, and my sister knowing the date.</Quote>
      <Section heading="My first days at home">
        <DayStrip
          days={[
            { day: 'Friday 27', words: 'Sister has the keys. Food in the fridge.' },
            { day: 'Saturday 28', words: 'The crisis team rings at 11. If not by noon, I ring them.' },
            { day: 'Sunday 29', words: 'Quiet day. If it gets hard: my sister, then 111.' },
            { day: 'Monday 30', words: 'Nadia comes at 2. Chemist.' },
          ]}
        />
      </Section>
      <Section heading="Numbers to ring">
        <ul><li>My sister: 07700 900982</li><li>NHS mental health: 111, choose 2</li><li>Samaritans: 116 123</li></ul>
      </Section>
    </PrintSheet>
    <PrintButton>Print my plan</PrintButton>
  </>
);
