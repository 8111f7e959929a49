// /keep-directory/words/:id: one way of saying it: what it finds now, changing it, taking it out.
import { z } from 'zod';
import { page } from '../../../access/index.ts';
import { fields, Form, FormErrors } from '../../../kit/forms/index.ts';
import { found, invalid, pageOf, redirectTo } from '../../../kit/http/index.ts';
import { Actions, Aside, ButtonLink, Card, PageTitle, Reading, Section } from '../../../kit/look/index.ts';
import { Button, Details } from '../../../kit/nhs/index.ts';
import { count, dayOf } from '../../../kit/times.ts';
import { searchAddress } from '../../search/search-request.rules.ts';
import { addWord } from '../actions/add-word.ts';
import { takeWordOut } from '../actions/take-word-out.ts';
import { readWord } from '../own-word.rules.ts';
import { entriesWith, wordById } from '../own-words.queries.ts';
import { sayOrigin } from './lay-words.page.tsx';
import { WORD_FIELDS, WordFields } from './word-fields.tsx';

const form = z.object(WORD_FIELDS);

export const layWord = page({
  params: z.object({ id: z.uuid() }),
  form,
  show: async ({ tx, params: { id }, typed, errors, key }) => {
    const word = found(await wordById(tx, id));
    const stands = await entriesWith(tx, word.means);
    const f = fields(form, { said: word.said, means: word.means.join('\n'), ...typed }, errors);
    return pageOf(`How people say it: ${word.said}`, (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/keep-directory/words">How people say it</a>}>{`“${word.said}”`}</PageTitle>
        <Card heading="Also looked for" headingLevel={2} actions={<ButtonLink href={searchAddress({ q: word.said, near: '' })}>See what it finds</ButtonLink>}>
          <ul>{word.means.map((way) => <li key={way}>{way} <span className="al-soft">{sayStands(stands.get(way) ?? 0)}</span></li>)}</ul>
        </Card>
        <Aside><p>{sayOrigin(word, dayOf(tx.now))}</p></Aside>
        <Section heading="Change it">
          <Form action={`/keep-directory/words/${id}`} idempotencyKey={key}>
            <WordFields f={f} />
            <Actions><Button name="act" value="change">Save the change</Button></Actions>
            <Details summary="Take it out instead">
              <p>Searching then takes “{word.said}” as it stands. Write why in the box above first. It stays out when a new version of Alongside comes.</p>
              <Actions><Button variant="secondary" name="act" value="out">Take it out</Button></Actions>
            </Details>
          </Form>
        </Section>
      </Reading>
    ));
  },
  send: async ({ tx, params: { id }, form: typed }) => {
    found(await wordById(tx, id));
    if (typed.act === 'out') {
      await takeWordOut(tx, id, typed.because);
      return redirectTo('/keep-directory/words', 'word-out');
    }
    const read = readWord(typed);
    if ('problem' in read) return invalid(read.problem);
    const changed = await addWord(tx, read.word, typed.because, id);
    return changed.ok ? redirectTo(`/keep-directory/words/${changed.id}`, 'word-changed') : invalid({ said: `“${changed.there.said}” is in the list already` });
  },
});

const sayStands = (n: number): string => (n === 0 ? '(no entry says this: is it spelt as entries spell it?)' : n >= 100 ? '(in a hundred entries or more)' : `(in ${count(n, 'entry', 'entries')})`);
