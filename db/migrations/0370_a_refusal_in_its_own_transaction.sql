-- A refusal leaves its row in the transaction that refused, if nothing has been written in it: only the database knows that for certain (decision 0081).
-- A transaction has a number from its first write or row lock on, also one that a function or a trigger made. Called before the row of the refusal, in the same trip.
create function nothing_written() returns void language plpgsql volatile set search_path = pg_catalog as $$
begin
  if pg_current_xact_id_if_assigned() is not null then raise exception 'something was written before this refusal' using errcode = 'AL001'; end if;
end $$;
