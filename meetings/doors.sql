-- The team's pulse: answers are numbers that grow, and who answered is kept apart. Owned by the role door.

-- add my answers, one choice from 1 to 4 for each question, to the open round; once
create or replace function say_pulse(pulse uuid, choices integer[]) returns boolean volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
  if array_length(choices, 1) is distinct from 3 or exists (select from unnest(choices) c where c not between 1 and 4)
     or not exists (select from meetings_pulseround r where r.id = pulse and r.team_id = any(my_teams())
                      and uk_today() >= r.opens_on and uk_today() < r.closes_on)
  then return false; end if;
  insert into meetings_pulsevoice (id, round_id, user_id) values (gen_random_uuid(), pulse, asking())
    on conflict do nothing;
  if not found then return false; end if;
  insert into meetings_pulsecount (id, round_id, question, choice, number)
    select gen_random_uuid(), pulse, q, choices[q], 1 from generate_series(1, 3) q
    on conflict (round_id, question, choice) do update set number = meetings_pulsecount.number + 1;
  return true;
end $$;

-- what was answered, once the round is over and at least five spoke; so that two looks cannot be subtracted
create or replace function pulse_result(pulse uuid) returns table (question integer, choice integer, number integer)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select c.question::integer, c.choice::integer, c.number::integer from meetings_pulsecount c
   join meetings_pulseround r on r.id = c.round_id
   where r.id = pulse and r.team_id = any(my_teams() || coached_teams()) and uk_today() >= r.closes_on
     and (select count(*) from meetings_pulsevoice v where v.round_id = r.id) >= 5
   order by 1, 2 $$;
