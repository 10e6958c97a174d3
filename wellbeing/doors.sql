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

-- per week of the last eight, how many visits were handed over and how many taken on: of the team, of nobody
create or replace function how_passed(team uuid) returns table (monday date, took bigint, gave bigint)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select date_trunc('week', p.day)::date, count(p.took_id), count(p.gave_id) from rotas_passing p
   where how_team(team) and p.team_id = team and p.gave_id is distinct from p.took_id
     and p.day >= date_trunc('week', uk_today())::date - 49 and p.day < date_trunc('week', uk_today())::date + 7
   group by 1 $$;

-- people supported; of them with a circle; and for whom family and friends, or a place nearby, carry an outcome today
create or replace function how_connected(team uuid)
returns table (people bigint, circle bigint, family bigint, place bigint)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select count(*),
     count(*) filter (where exists (select from profiles_circle c where c.person_id = n.id and c.ended_on is null)),
     count(*) filter (where exists (select from profiles_carried c where c.person_id = n.id and c.number = 3
       and c.started_on <= uk_today() and (c.ended_on is null or c.ended_on > uk_today()))),
     count(*) filter (where exists (select from profiles_carried c where c.person_id = n.id and c.number = 4
       and c.started_on <= uk_today() and (c.ended_on is null or c.ended_on > uk_today())))
   from people_person n where how_team(team) and n.team_id = team and n.state not in ('ended', 'died') $$;

-- the other teams of the organisation that share their weeks, summed, for a team that shares its own: only of three
-- teams and eight people up, so that no team and no person can be read out of it
create or replace function how_beside(team uuid) returns table (monday date, teams bigint, people bigint,
  faces bigint, minutes bigint, taken bigint)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with others as (
     select t.id from people_team mine join rotas_sharedweeks s on s.team_id = mine.id and s.open
     join people_team t on t.organisation_id = mine.organisation_id and t.id <> mine.id
     join rotas_sharedweeks o on o.team_id = t.id and o.open
     where mine.id = team and how_team(team)
   )
   select k.monday, count(*), sum(k.people), sum(k.faces), sum(k.minutes), sum(k.taken)
   from rotas_teamweek k join others o on o.id = k.team_id
   where k.monday >= date_trunc('week', uk_today())::date - 84 and k.monday < date_trunc('week', uk_today())::date
   group by k.monday having count(*) >= 3 and sum(k.people) >= 8 $$;

-- per week of the last twelve, of the people supported today who were there by its end: how many were past the day of
-- their review, and how many had a page not written anew for six months, or none six months after they began
create or replace function how_waiting(team uuid)
returns table (monday date, people bigint, review bigint, page bigint)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with weeks as (
     select date_trunc('week', uk_today())::date - 7 * n as monday, date_trunc('week', uk_today())::date - 7 * n + 6 as last
     from generate_series(1, 12) n
   )
   select w.monday, count(*),
     count(*) filter (where w.last > coalesce(
       (select least(r.next_on, r.held_on + 365) from profiles_review r where r.person_id = n.id and r.held_on <= w.last
        order by r.held_on desc limit 1), n.started_on + 42)),
     count(*) filter (where w.last - 182 > coalesce(
       (select max(g.written_on) from profiles_personpage g where g.person_id = n.id and g.written_on <= w.last),
       n.started_on))
   from people_person n join weeks w on n.started_on <= w.last
   where how_team(team) and n.team_id = team and n.state not in ('ended', 'died')
   group by w.monday order by w.monday $$;

-- per round of the pulse that ended in the last twelve weeks and that at least five answered: of all answers how many
-- were good ones, "mostly" or "yes"
create or replace function how_pulse(team uuid) returns table (closed_on date, good bigint, answers bigint)
stable security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select r.closes_on, coalesce(sum(c.number) filter (where c.choice > 2), 0)::bigint, sum(c.number)::bigint
   from meetings_pulseround r join meetings_pulsecount c on c.round_id = r.id
   where how_team(team) and r.team_id = team and r.closes_on <= uk_today() and r.closes_on > uk_today() - 84
     and (select count(*) from meetings_pulsevoice v where v.round_id = r.id) >= 5
   group by r.id, r.closes_on order by r.closes_on $$;
