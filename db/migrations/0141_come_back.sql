-- Somebody who was supported before asks to come back: a new referral for the same person, one history.

-- By themselves in their own account, or by phone to the lead. A colleague's own record is asked for through one of the two named people.
create policy referral_back_by_person on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and source = 'self' and team_id is null and made_by is null
  and answer is null and person_id = any((select my_self())::uuid[]) and person_id <> all((select walled_people())::uuid[]));
create policy referral_back_by_lead on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and source = 'phone' and answer is null
  and person_id <> all((select walled_people())::uuid[])
  and exists (select 1 from person p where p.trust_id = referral.trust_id and p.id = referral.person_id));
