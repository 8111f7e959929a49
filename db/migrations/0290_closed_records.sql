-- A closed record takes no new row in groups and involvement either (0141). What stood there before stays, and money that is owed can still be marked as paid.
do $$ declare t text; begin
  foreach t in array array['group_place', 'group_came', 'lived_member', 'piece_part', 'piece_hours', 'piece_claim', 'piece_words'] loop
    execute format('create trigger record_is_closed before insert on %I for each row when (new.person_id is not null) execute function record_is_closed()', t);
  end loop;
end $$;
