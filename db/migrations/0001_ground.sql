-- The ground everything stands on: who is looking, in which trust, and what time it is.
-- Decisions 0003 (row-level security) and 0004 (audit) explain the shape.
-- Roles alongside_owner, alongside_app and alongside_backup exist before this runs (setup makes them,
-- or your database administrator does: docs/running.md).

create extension if not exists pg_trgm;

revoke all on schema public from public;
grant usage, create on schema public to alongside_owner;
grant usage on schema public to alongside_app, alongside_backup;

-- Who is looking. The app sets these in each transaction, never for a session (a plain SET survives COMMIT).
-- An unset value reads as '' after the first SET LOCAL, hence nullif.
create function app_now() returns timestamptz language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
create function viewer_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function viewer_trust() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.trust', true), '')::uuid $$;
create function viewer_role() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.role', true), ''), 'nobody') $$;
create function viewer_teams() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.teams', true), '')::uuid[], '{}') $$;
create function viewer_worker() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.worker', true), '')::uuid $$;
create function viewer_visitor() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.visitor', true), '') $$;
comment on function app_now() is 'The one clock. The app sets app.now; without it, the server''s own time.';
comment on function viewer_visitor() is 'Hash of the random cookie of somebody signed out, who owns only their own half-finished form.';

-- ── Trusts ────────────────────────────────────────────────────────────────────────────────────────────
create table trust (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  kind text not null check (kind in ('nhs trust', 'charity')),
  demo boolean not null default false,
  made_at timestamptz not null default app_now()
);
comment on table trust is 'An organisation that runs a peer support service: an NHS trust or a charity. Everything of its own hangs from it.';
comment on column trust.demo is 'True for an invented service: every page then says that everybody in it is invented.';

create table trust_setting (
  trust_id uuid not null references trust on delete restrict,
  key text not null,
  value jsonb not null,
  set_by uuid,
  set_at timestamptz not null default app_now(),
  primary key (trust_id, key)
);
comment on table trust_setting is 'What a trust has set for itself (clocks, hours read, e-mail domains). setting_change keeps what was set before. Starting values are in code, with their source.';

create table setting_change (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  key text not null,
  was jsonb,
  became jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index setting_change_of on setting_change (trust_id, key, changed_at desc);
comment on table setting_change is 'What a setting was before, what it became, who changed it and when. Null was: the starting value.';

create table crisis_line (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  who text not null,
  how text not null check (how in ('phone', 'text', 'in person')),
  number text not null,
  hours text not null,
  for_whom text not null,
  source text not null,
  checked_on date not null,
  added_by uuid,
  added_at timestamptz not null default app_now(),
  removed_at timestamptz,
  removed_by uuid,
  primary key (trust_id, id)
);
comment on table crisis_line is 'The trust''s own crisis lines, with who checked them and when. The national ones are in data/help-now.csv.';

create table host_team (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('ward', 'community')),
  area text,
  phone text,
  manager_name text,
  referral_link_hash bytea unique,
  opened_on date not null,
  closed_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, name)
);
comment on table host_team is 'A ward or community team that the peer support service works beside.';
comment on column host_team.referral_link_hash is 'SHA-256 of the secret in the team''s own referral link, for teams without accounts.';
comment on column host_team.manager_name is 'Personal data: the team manager''s name at work.';

-- ── Accounts ──────────────────────────────────────────────────────────────────────────────────────────
create table account (
  id uuid primary key,
  name text not null,
  email text,
  sign_in_name text unique check (sign_in_name ~ '^[a-z]+-[a-z]+-[0-9]{2}$'),
  password_hash text,
  demo boolean not null default false,
  made_at timestamptz not null default app_now(),
  disabled_at timestamptz
);
create unique index account_email on account (lower(email));
comment on table account is 'Somebody who can sign in. Global: memberships say what they are to which trust.';
comment on column account.name is 'Personal data: the name they go by.';
comment on column account.email is 'Personal data: used to sign in; nobody has to have one who signs in by invitation and passkey.';
comment on column account.sign_in_name is 'For somebody without e-mail: three plain words drawn by lot (maple-river-27), which say nothing about them.';
comment on column account.password_hash is 'argon2id. No role reads it: only the doors of 0080 do.';
comment on column account.disabled_at is 'Switched off, because nothing of theirs is left in any trust.';

create table membership (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid not null references account on delete restrict,
  role text not null check (role in ('person','peer_worker','lead','host_team','carer','manager','administrator','named_person','pals','advocate')),
  team_id uuid,
  since timestamptz not null default app_now(),
  until timestamptz,
  made_by uuid,
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index membership_of_account on membership (account_id);
create index membership_staff on membership (trust_id, role, account_id) where role not in ('person', 'carer');
comment on table membership is 'What an account is to a trust (and for host teams, to which team), from when until when. Ending is a date, never a deletion.';

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account on delete cascade,
  trust_id uuid,
  membership_id uuid,
  began_at timestamptz not null default app_now(),
  last_seen_at timestamptz not null default app_now(),
  confirmed_at timestamptz,
  ended_at timestamptz,
  foreign key (trust_id, membership_id) references membership on delete restrict
);
create index session_of_account on session (account_id) where ended_at is null;
comment on table session is 'A signed-in browser: the hash of its random token, which membership it acts in. No personal data.';
comment on column session.confirmed_at is 'When the person last proved again who they are (asked before break-glass).';

create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  label text not null,
  made_at timestamptz not null default app_now(),
  last_used_at timestamptz,
  removed_at timestamptz
);
comment on table passkey is 'Passkeys (WebAuthn public keys) of an account.';

create table invitation (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  token_hash bytea not null unique,
  kind text not null check (kind in ('invitation', 'reset')),
  account_id uuid not null references account on delete restrict,
  email text,
  sent boolean not null default false,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  cancelled_at timestamptz,
  primary key (trust_id, id)
);
create index invitation_of_account on invitation (trust_id, account_id, made_at desc);
comment on table invitation is 'A one-use link that lets somebody set their password or passkey. Shown once; only its hash is kept.';
comment on column invitation.email is 'Personal data: the address the account gets when the link is used. Not put into account before, so that making an account never tells whether an address is known.';
comment on column invitation.sent is 'True when it went to the account''s own e-mail (or to the terminal of whoever runs the machine) and nobody in the trust saw it. A link that somebody saw never opens an account that has another hat.';

create table passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('make', 'sign in')),
  account_id uuid references account on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_old on passkey_challenge (expires_at);
comment on table passkey_challenge is 'A random challenge given to a browser for a passkey: good once, for five minutes. Only its hash is kept; no account when signed out.';

create table sign_in_attempt (
  id uuid primary key,
  source_hash text not null,
  email_hash text not null,
  at timestamptz not null default app_now(),
  worked boolean not null
);
create index sign_in_attempt_recent on sign_in_attempt (email_hash, at desc);
create index sign_in_attempt_source on sign_in_attempt (source_hash, at desc);
comment on table sign_in_attempt is 'Counts attempts to slow guessing down. Salted hashes only; erased after a day.';

-- ── Audit ─────────────────────────────────────────────────────────────────────────────────────────────
create table audit_row (
  id uuid primary key,
  trust_id uuid references trust on delete restrict,
  at timestamptz not null default app_now(),
  account_id uuid,
  role text not null,
  action text not null,
  object text,
  object_id uuid,
  person_id uuid,
  ids uuid[],
  look boolean not null default false,
  detail jsonb,
  words text,
  words_salt text,
  words_digest text,
  seq bigint,
  digest bytea
);
create unique index audit_row_seq on audit_row (trust_id, seq) nulls not distinct where seq is not null;
create index audit_row_unsealed on audit_row (trust_id, id) where seq is null;
create index audit_row_looks on audit_row (person_id, at desc) where look;
comment on table audit_row is 'Who did or saw what. Written in the same transaction as the thing itself; the sealer numbers and chains the rows of each trust within a second.';
comment on column audit_row.look is 'True when somebody opened a person''s record. Lists are one row with ids and are not a look.';
comment on column audit_row.ids is 'The ids a list showed.';
comment on column audit_row.words is 'Personal data: a reason in somebody''s words. Outside the chain (only its salted digest is chained), so it can be erased.';

create table audit_head (
  trust_id uuid primary key,
  seq bigint not null,
  digest bytea not null,
  at timestamptz not null
);
comment on table audit_head is 'Where each trust''s chain stands (zeros: rows that belong to no trust, such as signing in). The signed copy kept elsewhere is what shows a cut tail or a rewrite.';

create table refusal_count (
  day date not null,
  kind text not null,
  times bigint not null default 0,
  primary key (day, kind)
);
comment on table refusal_count is 'Anonymous pages not found, counted by day. Nothing about who.';

-- ── Forms ─────────────────────────────────────────────────────────────────────────────────────────────
create table draft (
  id uuid primary key,
  trust_id uuid references trust on delete restrict,
  account_id uuid references account on delete cascade,
  visitor text,
  form text not null,
  about uuid,
  fields jsonb not null default '{}',
  agreed boolean not null default false,
  code_hash text unique,
  began_at timestamptz not null default app_now(),
  saved_at timestamptz not null default app_now(),
  erase_at timestamptz not null,
  check ((account_id is null) <> (visitor is null))
);
create index draft_of_account on draft (account_id, form);
create index draft_of_visitor on draft (visitor, form) where visitor is not null;
create index draft_erase on draft (erase_at);
comment on table draft is 'A half-finished form. Belongs to one account and one form (and one person or thing it is about), or to one signed-out visitor for 30 minutes.';
comment on column draft.fields is 'Personal data: what was typed so far. Erased when sent, and at erase_at.';
comment on column draft.agreed is 'Whether the person it is about has agreed. If not, it is erased 72 hours after it began.';

create table spent_key (
  holder text not null,
  form text not null,
  key uuid not null,
  body_hash bytea not null,
  fields jsonb not null default '{}',
  location text,
  at timestamptz not null default app_now(),
  primary key (holder, form, key)
);
create index spent_key_at on spent_key (at);
comment on table spent_key is 'Idempotency: a form''s key, spent once. Holder is an account or a signed-out visitor''s hash. Erased after two days.';
comment on column spent_key.fields is 'Personal data: what was sent with the key, so that sending other words with it shows both side by side.';

create table mail (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  to_address text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null default app_now(),
  sent_at timestamptz,
  tries int not null default 0,
  next_try_at timestamptz not null default app_now(),
  gave_up_at timestamptz,
  primary key (trust_id, id)
);
create index mail_waiting on mail (next_try_at) where sent_at is null and gave_up_at is null;
comment on table mail is 'E-mail waiting to be sent; no health words ever. Sent ones are erased a day later, those given up after ten tries a week later. In the demo a local page shows them.';
comment on column mail.to_address is 'Personal data.';

-- Nothing is readable until a policy says so; FORCE makes that true for the owner too, who gets one policy of its own.
do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
