-- Whoever had read that somebody died reads anew that it was a mistake: the time of reading moves on, by the reader alone.
grant update (read_at) on death_read to alongside_app;
create policy death_read_again on death_read for update to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account()))
  with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account()));
