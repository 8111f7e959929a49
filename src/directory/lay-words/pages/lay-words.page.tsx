// /keep-directory/words: how people say it and what entries call it. A lead adds to the words that come with Alongside; searching follows at once.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { fields, Form, FormErrors } from '../../../kit/forms/index.ts';
import { invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, Aside, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { Button, Input } from '../../../kit/nhs/index.ts';
import { dayOf, sayDay, type Day } from '../../../kit/times.ts';
import { plainWords } from '../../phrases.rules.ts';
import { addWord } from '../actions/add-word.ts';
import { readWord } from '../own-word.rules.ts';
import { countWords, ourWords, wordsWith, type KeptWord } from '../own-words.queries.ts';
import { WORD_FIELDS, WordFields } from './word-fields.tsx';

const MOST = 40;
/** Of what entries call it; all of them stand on its own page. */
const SHOWN = 3;
const form = z.object(WORD_FIELDS);

export const layWords = page({
  query: z.object({ with: z.string().transform((typed) => plainWords(typed.toWellFormed().replaceAll('\u0000', ' ')).slice(0, 60)).catch('') }),
  form,
  show: async ({ tx, query: { with: letters }, typed, errors, key }) => {
    const [today, ours, found, all] = [dayOf(tx.now), await ourWords(tx, MOST), letters === '' ? [] : await wordsWith(tx, letters, MOST), await countWords(tx)];
    return pageOf('How people say it', (
      <Reading>
        <FormErrors form={fields(form, typed, errors)} />
        <PageTitle caption={<a href="/keep-directory">Keep the directory</a>} lede="Searching for what people say also looks for what entries call it. What you change here counts at once, for everybody.">How people say it</PageTitle>
        <Section heading="Ours">
          {ours.length === 0 ? <EmptyState>Nothing yet: searching uses the {all.toLocaleString('en-GB')} ways of saying it that come with Alongside. When somebody asks in words that find nothing, add them here.</EmptyState> : <Words words={ours} today={today} />}
        </Section>
        <Section heading={`Look in all ${all.toLocaleString('en-GB')}`}>
          <form action="/keep-directory/words" method="get">
            <Input name="with" id="with" label="A word, or the beginning of one" value={letters} width={20} />
            <Actions><Button variant="secondary">Look</Button></Actions>
          </form>
          {letters !== '' && (found.length === 0 ? <p>“{letters}” stands in none of them.</p> : <Words words={found} today={today} />)}
          {found.length === MOST && <p>The first {MOST} are shown. Write more letters to see fewer.</p>}
        </Section>
        <Section heading="Add a way of saying it">
          <Form action="/keep-directory/words" idempotencyKey={key}>
            <WordFields f={fields(form, typed, errors)} />
            <Actions><Button>Add it</Button></Actions>
          </Form>
        </Section>
        <Aside><p>Words of crisis show help first, whatever stands here. That list cannot be changed on this page.</p></Aside>
      </Reading>
    ));
  },
  send: async ({ tx, form: typed }) => {
    const read = readWord(typed);
    if ('problem' in read) return invalid(read.problem);
    const added = await addWord(tx, read.word, typed.because);
    return added.ok ? redirectTo(`/keep-directory/words/${added.id}`, 'word-added') : invalid({ said: `“${added.there.said}” is in the list already: look for it above and change it` });
  },
});

const Words = ({ words, today }: { words: readonly KeptWord[]; today: Day }) => (
  <CardList>{words.map((one) => (
    <CardRow key={one.id} action={<a href={`/keep-directory/words/${one.id}`}>Change<span className="nhsuk-u-visually-hidden"> {one.said}</span></a>}>
      <strong>{one.said}</strong>: {one.means.slice(0, SHOWN).join(', ')}{one.means.length > SHOWN && ` and ${one.means.length - SHOWN} more`}<p className="al-soft">{sayOrigin(one, today)}</p>
    </CardRow>
  ))}</CardList>
);

/** "Came with Alongside", or who added it, when and why. */
export const sayOrigin = (one: KeptWord, today: Day): string => (one.origin === 'shipped' ? 'Came with Alongside.' : `${one.by ?? 'A lead of another service'}, ${sayDay(dayOf(one.at), today)}: ${one.because ?? ''}`);
