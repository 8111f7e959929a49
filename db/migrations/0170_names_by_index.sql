-- The names a person may know were found by reading every answer, copy and look of the trust: my_self() was asked for each row (1 s at 10,000
-- people, and it grew with the service). Asked once, and joined, every part uses its index. What is answered is the same (0090).
create or replace function names_around_me() returns table (account_id uuid, name text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_self constant uuid[] := my_self();
begin return query select a.id, a.name from account a where a.id in (
    select c.account_id from circle c where c.trust_id = v_trust and c.person_id = any(v_self)
    union select c.reviewed_by from circle c where c.trust_id = v_trust and c.person_id = any(v_self)
    union select r.account_id from audit_row r where r.trust_id = v_trust and r.look and r.person_id = any(v_self)
    union select unnest(array[n.written_by, n.kept_recorded_by, n.left_out_recorded_by, n.safeguarding_by]) from note_item n
      where n.trust_id = v_trust and n.person_id = any(v_self)
    union select unnest(array[s.recorded_by, s.read_by]) from note_item n join note_answer s on s.trust_id = n.trust_id and s.item_id = n.id
      where n.trust_id = v_trust and n.person_id = any(v_self)
    union select q.asked_by from note_request q where q.trust_id = v_trust and q.person_id = any(v_self)
    union select unnest(array[o.suggested_by, o.answered_by]) from offer o where o.trust_id = v_trust and o.person_id = any(v_self)
    union select k.copied_by from contact c join record_copy k on k.trust_id = c.trust_id and k.contact_id = c.id
      where c.trust_id = v_trust and c.person_id = any(v_self)); end $$;
-- The same for the profiles a person may read: every offer and support of the trust was read, for each page of theirs.
create or replace function workers_shown_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_self constant uuid[] := my_self(); v_shared constant uuid[] := shared_with_me('peer worker');
begin return (select coalesce(array_agg(distinct w), '{}') from (
    select worker_id as w from offer where trust_id = v_trust and person_id = any(v_self) and taken_back_at is null
    union all select worker_id from support where trust_id = v_trust and person_id = any(v_self)
    union all select worker_id from support where trust_id = v_trust and person_id = any(v_shared)) s); end $$;
create index offer_of_person on offer (trust_id, person_id);
