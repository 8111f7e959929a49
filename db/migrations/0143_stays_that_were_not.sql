-- A stay that was written down by mistake moves no ending, and when one is taken back the day follows again.
create or replace function default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date) returns date language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_stay record; v_months int;
begin
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = p_trust and key = 'support_months'), 4) into v_months;
  select left_on into v_stay from stay where trust_id = p_trust and person_id = p_person and undone_at is null
    and coalesce(began_on, (made_at at time zone 'Europe/London')::date) <= p_began and (left_on is null or left_on >= p_began)
    order by made_at desc, id desc limit 1;
  if found then return (v_stay.left_on + make_interval(months => v_months))::date; end if;
  return (p_first_met + make_interval(months => v_months))::date;
end $$;
create trigger ending_follows_undone after update of undone_at on stay for each row when (new.undone_at is distinct from old.undone_at) execute function ending_follows_leaving();
