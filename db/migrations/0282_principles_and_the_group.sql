-- The lived-experience group changes the rules of the watch: a member writes the decision down in their own name, or a lead for them (decision 0061).
drop policy principle_rule_read on principle_rule;
create policy principle_rule_read on principle_rule for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('system', 'lead', 'manager', 'peer_worker') or (select in_lived_group())));
drop policy principle_rule_put on principle_rule;
create policy principle_rule_put on principle_rule for insert to alongside_app with check (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or (select in_lived_group())) and made_by = (select viewer_account())
  and from_on >= (app_now() at time zone 'Europe/London')::date and decided_on <= (app_now() at time zone 'Europe/London')::date);
drop policy principle_rate_read on principle_rate;
create policy principle_rate_read on principle_rate for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('system', 'lead', 'manager', 'peer_worker') or (select in_lived_group())));
