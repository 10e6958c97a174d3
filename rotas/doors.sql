-- What row security asks the rota. Owned by the role door.

-- the people whose visit the asking worker has taken, from so long before it to so long after it
create or replace function at_the_door(before interval, after interval) returns uuid[] stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct v.person_id), '{}') from rotas_visit v
   where v.worker_id = asking() and v.cancelled_on is null
     and v.starts_at < now() + before and v.ends_at > now() - after
     and v.team_id = any(my_teams()) $$;

-- does this account work today in the organisation of this team? whoever left it covers nothing there
create or replace function works_in_organisation(who uuid, team uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_team home
     join people_team other on other.organisation_id = home.organisation_id
     join people_membership m on m.team_id = other.id and m.user_id = who and m.standing = 'worker'
       and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
     where home.id = team) $$;

-- the asking worker's covers that count, with the times of the visit itself: it goes ahead, it is still theirs,
-- the person is supported, and they work in the person's organisation. In plpgsql: nobody asks, no table is read
create or replace function live_covers() returns table (cover_id uuid, visit_id uuid, person_id uuid,
  starts_at timestamptz, ends_at timestamptz) stable
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
#variable_conflict use_column
begin
  if asking() is null then return; end if;
  return query select c.id, v.id, v.person_id, v.starts_at, v.ends_at from people_cover c
    join rotas_visit v on v.id = c.visit_id and v.person_id = c.person_id and v.worker_id = c.user_id
      and v.cancelled_on is null
    join people_person p on p.id = v.person_id and p.state not in ('ended', 'died')
    where c.user_id = asking() and c.answer = 'yes' and c.ended_on is null and works_in_organisation(asking(), p.team_id);
end $$;

-- the visits the asking worker covers whose window is open: 2 hours before to 24 hours after
create or replace function covered_visits() returns uuid[] stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(visit_id), '{}') from live_covers()
   where now() between starts_at - interval '2 hours' and ends_at + interval '24 hours' $$;

-- covers to come end and their visits are open: the asking worker's own, one visit or those of some days; or
-- anybody's where they have no place any more. Each visit, and whom of its team to tell
create or replace function let_go_covers(who uuid, which uuid, first date, last date)
returns table (visit_id uuid, version integer, essential boolean, whom uuid[]) volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with ended as (
     update people_cover c set ended_on = uk_today() from rotas_visit v
     where v.id = c.visit_id and c.user_id = who and c.ended_on is null and v.starts_at > now()
       and ((who = asking() and c.answer = 'yes' and (v.id = which or v.day between first and last))
         or not works_in_organisation(who, v.team_id))
     returning v.id
   ), opened as (
     update rotas_visit v set worker_id = null, open_because = '', version = v.version + 1 from ended
     where v.id = ended.id and v.worker_id = who and v.cancelled_on is null
     returning v.id, v.team_id, v.version, v.essential
   ) select o.id, o.version, o.essential, array(select m.user_id from people_membership m
       where m.team_id = o.team_id and m.standing = 'worker' and m.started_on <= uk_today()
         and (m.ended_on is null or m.ended_on > uk_today()) order by 1)
     from opened o $$;

-- the four-week block a day falls in: fixed blocks, so that two looks cannot be subtracted
create or replace function length_block(day date) returns date immutable language sql
set search_path = pg_catalog, public, pg_temp as
$$ select date '2024-01-01' + (day - date '2024-01-01') / 28 * 28 $$;

-- a worker on this visit says it was about ten minutes longer (10) or shorter (-10); kept without an author, and
-- only while its four weeks last: a sum that is shown never moves again, or its moves would name who spoke
create or replace function say_length(visit uuid, more integer) returns boolean volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare v record; begins date;
begin
  select person_id, day into v from rotas_visit
    where id = visit and worker_id = asking() and cancelled_on is null and day <= uk_today();
  begins := length_block(uk_today());
  if not found or v.day < begins or more not in (-10, 10) then return false; end if;
  insert into rotas_lengthsum (id, person_id, block, minutes)
    values (gen_random_uuid(), v.person_id, begins, more)
    on conflict (person_id, block) do update set minutes = rotas_lengthsum.minutes + more;
  insert into rotas_lengthvoice (id, person_id, block, user_id)
    values (gen_random_uuid(), v.person_id, begins, asking()) on conflict do nothing;
  return true;
end $$;

-- per person of mine, the sum of the last four weeks that are over, where at least three workers spoke:
-- of two, each could take away what they said themselves
create or replace function length_balance() returns table (person_id uuid, block date, minutes integer) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select s.person_id, s.block, s.minutes from rotas_lengthsum s
   where s.block = length_block(uk_today()) - 28
     and s.person_id = any(my_people('rota', 'read'))
     and (select count(*) from rotas_lengthvoice v
          where v.person_id = s.person_id and v.block = s.block) >= 3 $$;

-- may this account be asked to cover this visit of my team? a worker of another team, same organisation
create or replace function works_beside(visit uuid, who uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from rotas_visit v join people_team home on home.id = v.team_id
       join people_team other on other.organisation_id = home.organisation_id and other.id <> home.id
       join people_membership m on m.team_id = other.id and m.user_id = who and m.standing = 'worker'
         and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
     where v.id = visit and v.team_id = any(my_teams()))
   and not exists (select from rotas_visit v join people_membership m on m.team_id = v.team_id
       where v.id = visit and m.user_id = who and (m.ended_on is null or m.ended_on > uk_today())) $$;

-- does this visit leave whoever is asked to cover it, or covers it, eleven hours of rest between two working
-- days (Working Time Regulations 1998, 10)? answered to them, and to the visit's team; of nobody else
create or replace function leaves_rest(visit uuid, who uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_cover c join rotas_visit v on v.id = c.visit_id
     where v.id = visit and c.user_id = who and c.ended_on is null
       and (who = asking() or v.team_id = any(my_teams())))
   and not exists (select from rotas_visit v join rotas_visit w on w.worker_id = who and w.cancelled_on is null
         and w.starts_at < v.ends_at + interval '11 hours' and w.ends_at > v.starts_at - interval '11 hours'
       where v.id = visit and ((w.starts_at at time zone 'Europe/London') - interval '4 hours')::date
         <> ((v.starts_at at time zone 'Europe/London') - interval '4 hours')::date) $$;

-- what the asking worker is asked to cover: visits to come that go ahead and still need someone, in an
-- organisation they work in; no name
create or replace function asked_to_cover() returns table (cover_id uuid, visit_id uuid, team text,
  starts_at timestamptz, ends_at timestamptz, essential boolean, skill text) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select c.id, v.id, t.name, v.starts_at, v.ends_at, v.essential, v.skill from people_cover c
   join rotas_visit v on v.id = c.visit_id and v.starts_at > now() and v.cancelled_on is null
   join people_person p on p.id = v.person_id and p.state = 'active' join people_team t on t.id = v.team_id
   where c.user_id = asking() and c.answer = '' and c.ended_on is null
     and works_in_organisation(asking(), v.team_id)
     and not exists (select from people_membership m where m.user_id = v.worker_id and m.team_id = v.team_id
       and m.standing = 'worker' and (m.ended_on is null or m.ended_on > uk_today()))
     and not exists (select from people_cover k where k.user_id = v.worker_id and k.visit_id = v.id
       and k.answer = 'yes' and k.ended_on is null) $$;

-- the asking worker says yes to what they are asked to cover: from now on it is theirs, and nobody else is asked.
-- To the visit's other questions to colleagues this is the answer.
create or replace function say_yes_to_cover(which uuid) returns boolean volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare asked record;
begin
  select * into asked from asked_to_cover() a where a.cover_id = which;
  if not found then return false; end if;
  update people_cover set answer = 'yes', starts_at = asked.starts_at, ends_at = asked.ends_at where id = which;
  update people_cover set ended_on = uk_today()
    where visit_id = asked.visit_id and id <> which and answer = '' and ended_on is null;
  update rotas_visit set worker_id = asking(), open_because = '', version = version + 1
    where id = asked.visit_id;
  update rotas_ask set state = 'yes', taken_by_id = asking(), version = version + 1
    where visit_id = asked.visit_id and state = 'waiting';
  return true;
end $$;

-- not this time: the question ends, the visit stays open
create or replace function say_no_to_cover(which uuid) returns boolean volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with said as (
     update people_cover set answer = 'no', ended_on = uk_today()
     where id = which and user_id = asking() and answer = '' and ended_on is null returning id
   ) select exists (select from said) $$;

-- whoever covers this essential visit says that they were there, or that nobody came; of any visit that nobody answered
-- the door; while the cover is open
create or replace function tick_covered(visit uuid, said text) returns boolean volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with ticked as (
     update rotas_visit v set came = said, version = v.version + 1
     where v.id = visit and said in ('yes', 'no', 'door') and 'door' in (said, v.came, case when v.essential then 'door' end)
       and v.cancelled_on is null
       and v.starts_at <= now() + interval '5 minutes'
       and v.id = any(covered_visits())
     returning v.id
   ) select exists (select from ticked) $$;

-- whose calendar this secret opens: nobody is known yet; it dies with the last membership
create or replace function feed_owner(key_digest text) returns uuid stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select k.user_id from rotas_feedkey k
   where k.digest = key_digest and k.revoked_on is null and k.ends_on > uk_today()
     and exists (select from people_membership m where m.user_id = k.user_id and m.standing = 'worker'
       and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())) $$;

-- for jobs alone: each team that may have a silent essential visit, with one of its workers of today
create or replace function job_silent_teams() returns table (team_id uuid, user_id uuid) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select distinct on (v.team_id) v.team_id, m.user_id from rotas_visit v
   join people_membership m on m.team_id = v.team_id and m.standing = 'worker'
     and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
   where (v.essential or v.came = 'door') and v.cancelled_on is null and v.came <> 'yes'
     and v.starts_at > now() - interval '2 days' and v.starts_at <= now()
     and (v.came in ('no', 'door') or v.ends_at <= now())
     and not exists (select from rotas_alert a where a.visit_id = v.id and a.ended <> '')
   order by v.team_id, m.user_id $$;

-- when each worker of my team was last asked to take a visit in turn, so that the same ones are not asked again
create or replace function last_asked(team uuid) returns table (user_id uuid, day date) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select t.user_id, max(t.asked_on) from rotas_turn t
   where t.team_id = team and team = any(my_teams()) and t.asked_on is not null group by t.user_id $$;

-- whose turn it is to be asked: the current one while it lasts, else the next, who is asked from now on;
-- nobody when all have been. A turn is over with its time or with a quiet no.
create or replace function pass_turn(ask uuid, wait interval) returns uuid volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare found uuid;
begin
  if not exists (select from rotas_ask a where a.id = ask and a.state = 'waiting' and a.how = 'turns'
                 and a.team_id = any(my_teams())) then return null; end if;
  select t.user_id into found from rotas_turn t
    where t.ask_id = ask and t.asked_on is not null and not t.no and t.until > now();
  if found is not null then return found; end if;
  update rotas_turn t set asked_on = uk_today(), until = now() + wait where t.id = (
    select n.id from rotas_turn n where n.ask_id = ask and n.asked_on is null and not n.no
    order by n.number limit 1) returning t.user_id into found;
  return found;
end $$;

-- for jobs alone: asks in turns whose turn has run out, each with the worker who asked, while they are there
create or replace function job_turns() returns table (ask_id uuid, user_id uuid) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select a.id, m.user_id from rotas_ask a
   join lateral (select user_id from people_membership m where m.team_id = a.team_id and m.standing = 'worker'
     and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
     order by m.user_id <> a.asker_id limit 1) m on true
   join rotas_visit v on v.id = a.visit_id and v.cancelled_on is null and v.starts_at > now()
   where a.state = 'waiting' and a.how = 'turns' and not exists (
     select from rotas_turn t where t.ask_id = a.id and t.asked_on is not null and not t.no and t.until > now()) $$;

-- for jobs alone: each team with one of its workers of today, on whose behalf a job may act
create or replace function job_teams() returns table (team_id uuid, user_id uuid) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select distinct on (m.team_id) m.team_id, m.user_id from people_membership m
   where m.standing = 'worker' and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
   order by m.team_id, m.user_id $$;

-- for jobs alone: the draft of a rota that waits longest, with the worker who asked for it, begun by this very
-- question; one is made at a time, so that letters and alerts never wait. One that fell silent is dead.
create or replace function job_draft(silent interval) returns table (draft_id uuid, user_id uuid) volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
  perform pg_advisory_xact_lock(hashtextextended('job_draft', 0));
  update rotas_rotadraft d set state = 'dead', version = d.version + 1
    where d.state = 'running' and d.told_at < now() - silent;
  return query update rotas_rotadraft d set state = 'running', told_at = now(), version = d.version + 1
    where d.id = (select w.id from rotas_rotadraft w where w.state = 'waiting'
                  and not exists (select from rotas_rotadraft r where r.state = 'running')
                  order by w.told_at, w.id limit 1)
    returning d.id, d.asked_by_id;
end $$;

-- what a team's visits of these days add up to, week by week: the one definition of a TeamWeek. In plpgsql,
-- which keeps its plan: planning would cost more than counting
create or replace function week_figures(team uuid, first date, after date) returns table (monday date,
  minutes integer, taken integer, people integer, faces integer, essential integer, missed integer) stable
language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
#variable_conflict use_column
begin
  return query select p.week, sum(p.all_of_it)::integer, sum(p.held)::integer,
    (count(*) filter (where p.workers > 0))::integer, sum(p.workers)::integer, sum(p.needed)::integer,
    sum(p.nobody)::integer
  from (
    select date_trunc('week', v.starts_at at time zone 'Europe/London')::date as week, v.person_id,
      sum(extract(epoch from v.ends_at - v.starts_at) / 60) as all_of_it,
      coalesce(sum(extract(epoch from v.ends_at - v.starts_at) / 60) filter (where v.worker_id is not null), 0)
        as held,
      count(distinct v.worker_id) filter (where v.came <> 'no') as workers,
      count(*) filter (where v.essential) as needed,
      count(*) filter (where v.essential and v.came = 'no') as nobody
    from rotas_visit v where v.team_id = team and v.cancelled_on is null
      and v.starts_at >= first::timestamp at time zone 'Europe/London'
      and v.starts_at < after::timestamp at time zone 'Europe/London'
    group by 1, 2
  ) p group by p.week;
end $$;

-- visits were written, in one statement: which weeks of which teams that changes
create or replace function weeks_touched() returns trigger volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
begin
  if tg_op = 'INSERT' then
    insert into rotas_touchedweek (id, team_id, monday) select gen_random_uuid(), team_id, monday from (
      select distinct team_id, date_trunc('week', starts_at at time zone 'Europe/London')::date as monday from now_rows) w;
  elsif tg_op = 'DELETE' then
    insert into rotas_touchedweek (id, team_id, monday) select gen_random_uuid(), team_id, monday from (
      select distinct team_id, date_trunc('week', starts_at at time zone 'Europe/London')::date as monday from then_rows) w;
  else
    insert into rotas_touchedweek (id, team_id, monday) select gen_random_uuid(), team_id, monday from (
      select distinct team_id, date_trunc('week', starts_at at time zone 'Europe/London')::date as monday from (
        (select id, team_id, starts_at, ends_at, person_id, worker_id, essential, came, cancelled_on from now_rows
         except
         select id, team_id, starts_at, ends_at, person_id, worker_id, essential, came, cancelled_on from then_rows)
        union all
        (select id, team_id, starts_at, ends_at, person_id, worker_id, essential, came, cancelled_on from then_rows
         except
         select id, team_id, starts_at, ends_at, person_id, worker_id, essential, came, cancelled_on from now_rows)
      ) changed) w;
  end if;
  return null;
end $$;

-- the transaction is about to commit: every week it touched is counted again, once. One team at a time, in
-- order, so that two transactions never wait for each other; a statement after the lock sees what the other wrote.
create or replace function weeks_kept() returns trigger volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare teams uuid[]; mondays date[];
begin
  with touched as (delete from rotas_touchedweek returning team_id, monday), once as (
    select distinct team_id, monday from touched)
  select array_agg(team_id), array_agg(monday) into teams, mondays from once;
  if teams is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('week ' || t, 0))
    from (select distinct t from unnest(teams) t order by t) s;
  delete from rotas_teamweek k using unnest(teams, mondays) as w (team_id, monday)
    where k.team_id = w.team_id and k.monday = w.monday;
  insert into rotas_teamweek (id, team_id, monday, minutes, taken, people, faces, essential, missed)
    select gen_random_uuid(), w.team_id, f.* from unnest(teams, mondays) as w (team_id, monday)
    cross join lateral week_figures(w.team_id, w.monday, w.monday + 7) f;
  return null;
end $$;

-- for jobs alone: count all of a team's weeks again, as this transaction commits; how many
create or replace function job_count_weeks(team uuid) returns integer volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with every as (
     select distinct date_trunc('week', starts_at at time zone 'Europe/London')::date as monday from rotas_visit
       where team_id = team
     union select monday from rotas_teamweek where team_id = team
   ), touched as (
     insert into rotas_touchedweek (id, team_id, monday) select gen_random_uuid(), team, monday from every returning 1
   ) select count(*)::integer from touched $$;

-- for jobs alone: in each organisation, how many kept weeks differ from the visits
create or replace function job_weeks_apart() returns table (organisation_id uuid, number integer) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select t.organisation_id, count(*)::integer from people_team t cross join lateral (
     select from (select * from rotas_teamweek k where k.team_id = t.id) k
     full join week_figures(t.id, '-infinity', 'infinity') f on f.monday = k.monday
     where (k.monday, k.minutes, k.taken, k.people, k.faces, k.essential, k.missed)
       is distinct from (f.monday, f.minutes, f.taken, f.people, f.faces, f.essential, f.missed)
   ) apart group by t.organisation_id $$;
