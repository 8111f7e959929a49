// What a reader of the paper must know: where the numbers come from, and what is missing.
import { sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export const BoardNotes = ({ today }: { today: Day }) => (
  <section className="al-section">
    <h2 className="al-section__heading">How to read this</h2>
    <ul>
      <li>Source: this service’s own record, as it stood on {sayDate(today)}. What was written down late, or corrected since, can change a month.</li>
      <li>A month counts when its days are over for everybody in it; before that it is too early to say.</li>
      <li>Nothing below five is shown, and nothing from which such a number could be worked out. “Not shown” can be a small number, a large one, or nobody.</li>
      <li>Missing: colleagues who are also supported, whom no list or number shows; whatever was not written down; and what people made of it themselves, which no number says.</li>
      <li>These figures do not compare peer workers, and are not made to. They say nothing of bed days or readmission: peer support is not there to reduce the use of services.</li>
    </ul>
  </section>
);
