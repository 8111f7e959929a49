// The sheet for a benefits adviser: answers, both incomes line by line, the hours, what is not counted, and how old every rate is. No name is on it unless written by hand.
import { sayDate } from '../../kit/times.ts';
import { PrintSheet, Section } from '../../kit/look/index.ts';
import { answerLines } from './answers-words.ts';
import type { Answers } from './answers.rules.ts';
import { RatesUsed } from './rates-used.tsx';
import { BothIncomes, NotCounted, Picture, sayGain, sayHoursOf, WhichHours } from './result.tsx';
import type { Result } from './work-out.ts';

export const AdviserSheet = ({ result, answers, day }: { result: Result; answers: Answers; day: string }) => (
  <PrintSheet>
    <h1 className="al-title">Better off in work? For a talk with a benefits adviser</h1>
    <p>Worked out on {sayDate(day)} with the rates of {result.year}. An estimate by Alongside, which decides nothing. Working {sayHoursOf(result.hours)} hours: {sayGain(result.gainPence)}.</p>
    <div className="al-ask"><p>Name, if you want it here</p><div className="al-ask__line" /></div>
    <Section heading="What was answered"><dl className="al-answers">{answerLines(answers).map(({ step, what, says }) => <div key={step}><dt>{what}</dt><dd>{says}</dd></div>)}</dl></Section>
    <Section heading="Both incomes, a week"><BothIncomes result={result} /></Section>
    <Section heading="At which hours"><WhichHours result={result} /><Picture result={result} /></Section>
    <Section heading="What is counted, and what is not"><NotCounted result={result} /></Section>
    <Section heading="Please look at this with me">
      <ul><li>Is anything missing that I get, or could get?</li><li>What would the council take off my council tax at these hours?</li><li>If the job does not work out: how do I come back, and by when?</li></ul>
      <div className="al-ask"><p>What the adviser said, and the day</p><div className="al-ask__line" /><div className="al-ask__line" /></div>
    </Section>
    <Section heading={`The rates of ${result.year}, and where they were read`}><RatesUsed year={result.year} answers={answers} /></Section>
  </PrintSheet>
);
