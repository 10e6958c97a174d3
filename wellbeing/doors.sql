-- What How we're doing counts for a team and its coach alike, where the coach may not read the rows: each
-- answers only for a team the asking user works in or coaches, and with no more than the count needs.
-- Owned by the role door.

create or replace function how_team(team uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select team = any(my_teams() || coached_teams()) $$;

-- each tension's age in days, and how and when it ended: no words, no author
create or replace function how_tensions(team uuid) returns table (ended_as text, days integer, ended_on date)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select t.ended_as::text, uk_today() - t.shared_on, t.ended_on from meetings_tension t
   where how_team(team) and t.team_id = team and t.shared_with = 'team' and (t.ended_as = '' or t.ended_on > uk_today() - 84) $$;

-- support that began at once: by when steps 1 to 4 should be walked, and how many still have no answer
create or replace function how_steps(team uuid) returns table (person_id uuid, outcome_id uuid, due date, steps integer)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select p.person_id, p.outcome_id, p.explore_by,
     4 - (select count(*)::integer from profiles_steptaken s
          where s.outcome_id = p.outcome_id and s.number < 5 and s.explored <> 'not_yet')
   from profiles_outcomeplan p join people_person n on n.id = p.person_id
   where how_team(team) and n.team_id = team and p.explore_by is not null $$;

-- per person supported, the day of the newest version of their page
create or replace function how_pages(team uuid) returns table (person_id uuid, written_on date)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select n.id, (select max(g.written_on) from profiles_personpage g where g.person_id = n.id)
   from people_person n
   where how_team(team) and n.team_id = team and n.state not in ('ended', 'died') $$;

-- per week, minutes planned by all teams of this team's contracts, and the hours agreed in them
create or replace function how_hours(team uuid) returns table (week date, minutes bigint, agreed numeric, teams integer)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with mine as (
     select c.id, c.hours_a_week from people_contract c join people_contractteam ct on ct.contract_id = c.id
     where how_team(team) and ct.team_id = team and c.hours_a_week is not null
       and c.started_on <= uk_today() and (c.ended_on is null or c.ended_on > uk_today())
   ), both_teams as (
     select distinct ct.team_id from people_contractteam ct join mine on mine.id = ct.contract_id
   ), weeks as (
     select (date_trunc('week', uk_today())::date - 7 * n) as week from generate_series(0, 4) n
   )
   select w.week,
     (select coalesce(sum(k.minutes), 0)::bigint from rotas_teamweek k
      where k.team_id in (select team_id from both_teams) and k.monday = w.week),
     (select sum(hours_a_week) from mine), (select count(*)::integer from both_teams)
   from weeks w where exists (select from mine) order by w.week $$;
