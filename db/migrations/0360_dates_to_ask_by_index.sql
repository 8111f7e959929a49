-- Days of leaving to ask about, the longest out of date first: the lead's first screen shows six of them and read everybody in hospital to find them (decision 0078).
create index stay_to_ask on stay (trust_id, least(expected_on, expected_said_on), id) where left_on is null and undone_at is null;
