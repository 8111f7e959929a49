// Accounts of everybody who works with the service. Names are looked up by POST, so that no address holds one.
import { z } from 'zod';
import { pageOf } from '../../kit/http/index.ts';
import type { PageAnswer } from '../../kit/http/index.ts';
import { fields, Form, optionalText, TextField } from '../../kit/forms/index.ts';
import { count } from '../../kit/times.ts';
import { Button, Pagination } from '../../kit/nhs/index.ts';
import { Aside, ButtonLink, CardList, CardRow, EmptyState, PageTitle, Reading, Section } from '../../kit/look/index.ts';
import { audit, countPeopleAccounts, hatsOf, linksOf, linksRunOut, page, staffAccounts } from '../../access/index.ts';
import type { StaffAccount, Tx } from '../../access/index.ts';
import { sayHats, sayLink } from '../account-row.rules.ts';

const form = z.object({ search: optionalText({ what: 'The name', max: 100 }) });
const query = z.object({ page: z.coerce.number().int().min(1).max(500).catch(1) });

const Rows = async ({ tx, accounts, now }: { tx: Tx; accounts: StaffAccount[]; now?: boolean }) => {
  const ids = accounts.map((one) => one.id);
  const hats = await hatsOf(tx, ids);
  const links = await linksOf(tx, ids);
  return (
    <CardList>
      {accounts.map((one) => {
        const mine = links.filter((link) => link.account_id === one.id);
        const link = sayLink(mine, tx.now);
        const email = one.email ?? mine.find((made) => made.email)?.email;
        return (
          <CardRow key={one.id} now={now}>
            <a href={`/admin/accounts/${one.id}`}>{one.name}</a>{email ? `, ${email}` : ''}
            <br />{sayHats(hats.filter((hat) => hat.account_id === one.id), tx.now)}
            {link && <><br /><span className="al-soft">{link}</span></>}
          </CardRow>
        );
      })}
    </CardList>
  );
};

const draw = async (tx: Tx, { search, number, key }: { search?: string; number: number; key: string }): Promise<PageAnswer> => {
  const { accounts, more } = await staffAccounts(tx, { search, page: number });
  const runOut = search || number > 1 ? [] : await linksRunOut(tx);
  const people = await countPeopleAccounts(tx);
  audit(tx, { action: 'account.list', ids: accounts.map((one) => one.id) });
  const f = fields(form, search ? { search } : {});
  return pageOf('Accounts', (
    <Reading>
      <PageTitle lede="Everybody who signs in to work with the service.">Accounts</PageTitle>
      <p><ButtonLink href="/admin/accounts/new" filled>Add somebody</ButtonLink></p>
      {runOut.length > 0 && <Section heading="Links that ran out"><p>They have not been here yet. Make them a new link.</p>{await Rows({ tx, accounts: runOut, now: true })}</Section>}
      <Section heading={search ? 'Found' : 'Everybody'}>
        <Form action="/admin/accounts" idempotencyKey={key}>
          <TextField form={f} name="search" label="Find somebody by name or e-mail" width={20} after={<Button variant="secondary">Find</Button>} />
        </Form>
        {accounts.length === 0 ? <EmptyState>{search ? 'Nobody who works here has that in their name or e-mail. Try a part of it.' : 'Nobody yet. Add the peer lead first.'}</EmptyState> : await Rows({ tx, accounts })}
        {search && more && <p>There are more. Type more of the name.</p>}
        {search && <p><a href="/admin/accounts">Show everybody</a></p>}
        {!search && (number > 1 || more) && <Pagination previous={number > 1 ? { href: `/admin/accounts?page=${number - 1}` } : undefined} next={more ? { href: `/admin/accounts?page=${number + 1}` } : undefined} />}
      </Section>
      <Aside>{people === 0 ? 'No person supported has an account yet.' : `${count(people, 'account')} of people supported and carers.`} Their peer lead looks after these, from each person’s page: you do not see who they are.</Aside>
    </Reading>
  ));
};

export const adminAccounts = page({
  form,
  query,
  show: ({ tx, query: { page: number }, key }) => draw(tx, { number, key }),
  send: ({ tx, form: { search }, key }) => draw(tx, { search, number: 1, key }),
});
