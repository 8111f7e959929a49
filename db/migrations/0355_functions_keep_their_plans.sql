-- A function written in SQL that PostgreSQL cannot put into the statement around it (because it has its owner's rights, or looks something up for one value) is read, checked and planned anew
-- each time it is called: up to two milliseconds for a page that ran it in a hundredth of that. Written in plpgsql the same words are planned once for a connection (decision 0078).
-- Their words, rights, settings and comments stay as they are. Where a name is both a column and a result of the function the column is meant, as it was.
do $migration$ declare f record; begin
  for f in
    select p.oid::regprocedure as signature, p.proname as name, pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result, p.proretset as many, p.prosrc as words,
           case when p.prosecdef then ' security definer' else '' end || case when p.proretset then ' rows ' || p.prorows::text else '' end
             || coalesce((select string_agg(' set ' || split_part(s, '=', 1) || ' = ' || substr(s, strpos(s, '=') + 1), '') from unnest(p.proconfig) s), '') as rest
      from pg_proc p join pg_language l on l.oid = p.prolang
     where p.pronamespace = 'public'::regnamespace and l.lanname = 'sql' and p.provolatile = 's' and p.prosqlbody is null
       and (p.prosecdef or p.proname in ('days_set', 'first_at_home', 'is_away_on', 'keeps_directory', 'post_minutes'))
  loop
    execute format('create or replace function %I(%s) returns %s language plpgsql stable%s as %L', f.name, f.arguments, f.result, f.rest,
      E'\n#variable_conflict use_column\nbegin ' || case when f.many then 'return query ' else 'return (' end || btrim(f.words, E' \n') || case when f.many then '; end ' else '); end ' end);
  end loop;
end $migration$;

-- These look for a list of people that is one or two long: planned for any list once, not for each list anew.
alter function names_around_me() set plan_cache_mode = force_generic_plan;
alter function workers_shown_to_me() set plan_cache_mode = force_generic_plan;
-- One person's stay, or everybody on the ward: one plan serves both, each part is left out when it is not asked for.
alter function my_ward_people(date, uuid) set plan_cache_mode = force_generic_plan;
