// What a contract says beside its hours: post, band, point, permanent or fixed-term. Nothing of it is needed to begin.
import type { Tx } from '../../access/index.ts';
import { date, DateField, field, ifGiven, optionalText, postedText, RadiosField, SelectField, TextField, typedFrom } from '../../kit/forms/index.ts';
import type { FormState, Typed } from '../../kit/forms/index.ts';
import { dayOf } from '../../kit/times.ts';
import { contractsOf } from '../admin-worker.queries.ts';
import type { ContractMore } from '../admin-worker.queries.ts';
import { contractOn, sayWeekHours } from '../contract.rules.ts';
import { idIfChosen } from '../posts/fields.ts';
import { postChoices } from '../posts/post.queries.ts';
import { choices as termChoices } from '../posts/pages/term-fields.tsx';

export const contractForm = {
  post: idIfChosen(), band: idIfChosen(), point: optionalText({ what: 'The point', max: 20 }),
  kind: field<'permanent' | 'fixed-term' | null>((posted) => {
    const kind = postedText(posted);
    return kind === '' ? { value: null } : kind === 'permanent' || kind === 'fixed-term' ? { value: kind } : { problem: 'Choose permanent or fixed-term' };
  }),
  until: ifGiven(date({ missing: '', what: 'The last day' })),
};
type Read = { post: string | null; band: string | null; point?: string | undefined; kind: 'permanent' | 'fixed-term' | null; until?: string | undefined };
export const moreFrom = (r: Read): ContractMore => ({ post_id: r.post, band_id: r.band, point: r.point ?? '', kind: r.kind, until_on: r.until ?? null });
export const contractProblemsOf = (v: Partial<Read>): { until?: string } =>
  v.kind === 'fixed-term' && !v.until ? { until: 'Enter the last day: a fixed-term contract has one' } : v.until && v.kind !== 'fixed-term' ? { until: 'Only a fixed-term contract has a last day. To end somebody’s work here, use “leaves” on their page' } : {};

export type ContractChoices = { posts: { value: string; text: string }[]; bands: { value: string; text: string }[] };
/** What the contract says today, to begin from, and what can be chosen. */
export const startOfContract = async (tx: Tx, workerId: string): Promise<{ now: Typed; choices: ContractChoices }> => {
  const today = dayOf(tx.now);
  const [contracts, posts, { bands }] = [await contractsOf(tx, workerId), await postChoices(tx, today), await termChoices(tx)];
  const now = contractOn(contracts, today);
  return {
    now: now ? typedFrom({ post: now.post_id, band: now.band_id, point: now.point, kind: now.kind }) : {},
    choices: { bands, posts: [{ value: '', text: 'No post yet' }, ...posts.map((p) => ({ value: p.id, text: `${p.title}, ${p.team ?? 'the service'}: ${p.filled < p.funded ? `${sayWeekHours(p.funded - p.filled)} free` : 'filled'}` }))] },
  };
};

export const ContractFields = <Name extends string>({ form: f, choices: c }: { form: FormState<Name | keyof typeof contractForm>; choices: ContractChoices }) => (
  <>
    <SelectField form={f} name="post" label="In which post?" hint={c.posts.length === 1 ? 'There are no posts yet. The lead or you can add them under Posts.' : undefined} options={c.posts} />
    <SelectField form={f} name="band" label="Band" options={c.bands} />
    <TextField form={f} name="point" label="Point or step in the band, if there are several" width={5} />
    <RadiosField form={f} name="kind" label="Permanent or fixed-term?" inline items={[{ value: 'permanent', label: 'Permanent' }, { value: 'fixed-term', label: 'Fixed-term' }]} />
    <DateField form={f} name="until" label="Last day (for a fixed-term contract)" />
  </>
);
