-- Who with whom, all at once: which of somebody's wishes must be so.
alter table match_wish add column must text[] not null default '{}' check (must <@ array['language', 'with', 'area', 'days']);
comment on column match_wish.must is 'Personal data: which of the wishes must be so. Where many are looked for at once nobody is proposed who does not have it; everywhere else it is a wish like the others.';
