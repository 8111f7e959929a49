-- Searching as people speak: what a filter needs to know of each place, and people's own words with the words that entries use. Decision 0050.

-- ── How words are compared ────────────────────────────────────────────────────────────────────────────
create function find_plain(text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(translate(lower($1), '''’‘`', ''), '[^[:alnum:]]+', ' ', 'g')) $$;
comment on function find_plain(text) is 'Lower case, without apostrophes, everything but letters and figures as one space; as plainWords() in the app.';
create function find_key(text) returns text language sql stable parallel safe as $$
  select string_agg(coalesce((ts_lexize('english_stem', word))[1], word), ' ' order by n) from regexp_split_to_table(find_plain($1), ' ') with ordinality as w(word, n) $$;
comment on function find_key(text) is 'The stems of its words, in their order: what two ways of writing the same thing have in common.';

-- ── What filters ask, made with the search rows ───────────────────────────────────────────────────────
alter table place_find
  add column name text,
  add column kinds text[] not null default '{}',
  add column source_name text,
  add column free boolean,
  add column step_free boolean,
  add column online boolean,
  add column women_only boolean,
  add column no_referral boolean,
  add column languages text[],
  add column youngest double precision,
  add column oldest double precision;
comment on column place_find.free is 'True, false, or null for not known; so are step_free, online, women_only and no_referral. Not known never hides a place.';
comment on column place_find.languages is 'Lower case, names and codes; null is not known.';
comment on column place_find.youngest is 'In years, inclusive; null with oldest null is not known.';
create index place_find_name on place_find (lower(name), place_id);
create index place_find_kinds on place_find using gin (kinds);

create table find_sign (
  about text not null check (about in ('free', 'step_free', 'online', 'women_only', 'no_referral')),
  phrase text not null check (phrase = find_plain(phrase)),
  means boolean not null,
  primary key (about, phrase)
);
comment on table find_sign is 'Phrases in an entry that say what a filter asks, kept in step with data/words/signs.csv. "No" wins over "yes" in the same entry.';
grant select, insert, update, delete on find_sign to alongside_app;
create policy find_sign_read on find_sign for select to alongside_app using (true);
create policy find_sign_keep on find_sign for all to alongside_app using ((select viewer_role()) in ('system', 'administrator')) with check ((select viewer_role()) in ('system', 'administrator'));

create function find_says(p_text text, p_about text) returns boolean language sql stable as $$
  select bool_and(means) from find_sign where about = p_about and position(' ' || phrase || ' ' in p_text) > 0 $$;
comment on function find_says(text, text) is 'What a plain text (find_plain, with a space at both ends) says of what a filter asks; null when it says nothing.';

-- ── People's own words ────────────────────────────────────────────────────────────────────────────────
create table lay_word (
  id uuid primary key,
  said text not null check (said = find_plain(said) and length(said) between 2 and 60),
  key text not null,
  means text[] not null check (cardinality(means) between 1 and 12),
  origin text not null check (origin in ('shipped', 'ours')),
  because text check (length(because) between 1 and 500),
  trust_id uuid references trust on delete restrict,
  by_account uuid,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  ended_because text check (length(ended_because) between 1 and 500),
  check ((origin = 'ours') = (by_account is not null)),
  check ((ended_because is not null) <= (ended_at is not null))
);
create unique index lay_word_now on lay_word (key) where ended_at is null;
create index lay_word_said on lay_word (said, at desc);
comment on table lay_word is 'How people say it, and the words that entries use for it: searching for the first also looks for the second. Shipped in data/words/lay-words.csv; a lead changes them here. Ended, never changed.';
comment on column lay_word.key is 'find_key(said): word stems, so that "drinking" and "drinks" are one.';
comment on column lay_word.because is 'Why a lead added it. About words, never about a person.';
comment on column lay_word.by_account is 'The lead who added it; null for shipped words.';
grant select, insert on lay_word to alongside_app;
grant update (ended_at, ended_by, ended_because) on lay_word to alongside_app;
create policy lay_word_read on lay_word for select to alongside_app using (true);
create policy lay_word_add on lay_word for insert to alongside_app with check (key = find_key(said) and ((select viewer_role()) = 'system' and origin = 'shipped'
  or (select viewer_role()) = 'lead' and origin = 'ours' and by_account = (select viewer_account()) and trust_id = (select viewer_trust())));
create policy lay_word_end on lay_word for update to alongside_app using ((select viewer_role()) in ('system', 'lead'))
  with check ((select viewer_role()) = 'system' or ended_by = (select viewer_account()));
-- A lead's new word can be mended to, like the directory's own words.
create policy find_word_add_lay on find_word for insert to alongside_app with check ((select viewer_role()) = 'lead' and places = 0);
