// What of a worker's own experience may be used: two choices for each thing, nothing asked, nothing chosen beforehand.
import { z } from 'zod';
import { found, pageOf, redirectTo } from '../../kit/http/index.ts';
import { CheckboxesField, fields, Form, FormErrors, manyOf, optionalText, TextAreaField, typedFrom } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';
import { Button } from '../../kit/nhs/index.ts';
import { Actions, ButtonLink, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { page } from '../../access/index.ts';
import { sayMyExperience } from '../actions/say-my-experience.ts';
import { experienceItems } from '../experience.ts';
import type { ExperienceGroup } from '../experience.ts';
import { experienceOf } from '../experience.queries.ts';
import { LONGEST_OWN_WORDS, linesOf, MOST_OWN_WORDS, ownWordsProblem, tickedOf } from '../experience.rules.ts';

const KEYS = experienceItems().map((item) => item.key);
const MOST = MOST_OWN_WORDS * (LONGEST_OWN_WORDS + 2) * 2;
const own = (what: string) => optionalText({ what, max: MOST });
const form = z.object({ matching: manyOf(KEYS), ownMatching: own('Your words'), profile: manyOf(KEYS), ownProfile: own('Your words') });
const GROUPS: Record<ExperienceGroup, string> = { lived: 'What I have lived through, and who I am', am: 'A woman, a man, neither', speak: 'Languages I speak' };

export const myExperience = page({
  form,
  also: (values) => ({ ownMatching: ownWordsProblem(linesOf(values.ownMatching)) ?? undefined, ownProfile: ownWordsProblem(linesOf(values.ownProfile)) ?? undefined }),
  show: async ({ tx, typed, errors, key }) => {
    const rows = await experienceOf(tx, found(tx.viewer.workerId));
    const saved = {
      matching: rows.filter((r) => !r.own_words && r.for_matching).map((r) => r.item), profile: rows.filter((r) => !r.own_words && r.on_profile).map((r) => r.item),
      ownMatching: rows.filter((r) => r.own_words && r.for_matching).map((r) => r.item).join('\n'), ownProfile: rows.filter((r) => r.own_words && r.on_profile).map((r) => r.item).join('\n'),
    };
    const f = fields(form, Object.keys(typed).length > 0 ? typed : typedFrom(saved), errors);
    return pageOf('What I let be used', (
      <Reading>
        <FormErrors form={f} />
        <PageTitle caption={<a href="/my-profile">My profile</a>} lede="People often wish for somebody who has been through something like it. You decide what may be used. You need not tick anything, and nobody asks.">What I let be used</PageTitle>
        <p>There are two lists, because these are two different things. What you do not tick is not kept anywhere, and you can change it whenever you like.</p>
        <Form action="/my-profile/experience" idempotencyKey={key}>
          <Section heading="May be used to suggest me">
            <Ticks form={f} name="matching" label="May be used to suggest me" />
            <TextAreaField form={f} name="ownMatching" label="In my own words" hint="One thing on each line, if you like." rows={2} readsThis="The peer lead reads what you tick here when they look for somebody, and nobody else." />
          </Section>
          <Section heading="May be said on my profile">
            <Ticks form={f} name="profile" label="May be said on my profile" />
            <TextAreaField form={f} name="ownProfile" label="In my own words, for my profile" hint="One thing on each line, if you like." rows={2} readsThis="People who are shown your profile read what you tick here, and your lead." />
          </Section>
          <Actions><Button>Save what I let be used</Button><ButtonLink href="/my-profile">Go back</ButtonLink></Actions>
        </Form>
      </Reading>
    ));
  },
  send: async ({ tx, form: { matching, profile, ownMatching, ownProfile } }) => {
    await sayMyExperience(tx, tickedOf({ matching, profile, ownMatching: linesOf(ownMatching), ownProfile: linesOf(ownProfile) }));
    return redirectTo('/my-profile', 'experience-saved');
  },
});

type TicksProps = { form: FormState<'matching' | 'profile' | 'ownMatching' | 'ownProfile'>; name: 'matching' | 'profile'; label: string };
/** One list in three groups: one field, so that it is one choice to whoever hears it. */
const Ticks = ({ form: f, name, label }: TicksProps) => (
  <>
    {(Object.keys(GROUPS) as ExperienceGroup[]).map((group) => (
      <CheckboxesField key={group} form={f} name={name} label={<>{GROUPS[group]} <span className="nhsuk-u-visually-hidden">({label.toLowerCase()})</span></>} className="al-pills" small
        items={experienceItems().filter((item) => item.group === group).map((item) => ({ value: item.key, label: item.mine, id: `${name}-${item.key.replaceAll(' ', '-')}` }))} />
    ))}
  </>
);
