// How somebody gets their link: by e-mail, or printed and handed over.
import { oneOf, RadiosField } from '../../kit/forms/index.ts';
import type { FormState } from '../../kit/forms/index.ts';

export const HOW_LINK = ['send', 'show'] as const;
export const linkChoice = () => oneOf(HOW_LINK, 'Choose how they get their link');

/** Without a way to send mail there is nothing to choose: the page shows the link, to print or copy. */
export const LinkChoice = <Name extends string>({ form, name, canMail }: { form: FormState<Name>; name: NoInfer<Name>; canMail: boolean }) => (canMail ? (
  <RadiosField form={form} name={name} label="How do they get their link?" items={[
    { value: 'send', label: 'By e-mail', hint: 'It goes to their own address. Nobody else sees it.' },
    { value: 'show', label: 'Show it to me, to print or copy', hint: 'Once, on the next page. Hand it over yourself.' },
  ]} />
) : (
  <>
    <input type="hidden" name={name} value="show" />
    <p>No e-mail goes out from here, so the next page shows their link once. Print or copy it, and hand it over yourself.</p>
  </>
));
