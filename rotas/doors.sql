-- What row security asks the rota. Owned by the role door.

-- the people whose visit the asking worker has taken, from so long before it to so long after it
create or replace function at_the_door(before interval, after interval) returns uuid[] stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct v.person_id), '{}') from rotas_visit v
   where v.worker_id = asking() and v.cancelled_on is null
     and v.starts_at < now() + before and v.ends_at > now() - after
     and v.team_id = any(my_teams()) $$;

-- the four-week block a day falls in: fixed blocks, so that two looks cannot be subtracted
create or replace function length_block(day date) returns date immutable language sql
set search_path = pg_catalog, public, pg_temp as
$$ select date '2024-01-01' + (day - date '2024-01-01') / 28 * 28 $$;

-- a worker on this visit says it was about ten minutes longer (10) or shorter (-10); kept without an author
create or replace function say_length(visit uuid, more integer) returns boolean volatile
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare v record; begins date;
begin
  select person_id, day into v from rotas_visit
    where id = visit and worker_id = asking() and cancelled_on is null and day <= uk_today();
  if not found or more not in (-10, 10) then return false; end if;
  begins := length_block(v.day);
  insert into rotas_lengthsum (id, person_id, block, minutes)
    values (gen_random_uuid(), v.person_id, begins, more)
    on conflict (person_id, block) do update set minutes = rotas_lengthsum.minutes + more;
  insert into rotas_lengthvoice (id, person_id, block, user_id)
    values (gen_random_uuid(), v.person_id, begins, asking()) on conflict do nothing;
  return true;
end $$;

-- per person of mine, the sum of the last four weeks that are over, where at least two workers spoke
create or replace function length_balance() returns table (person_id uuid, block date, minutes integer) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select s.person_id, s.block, s.minutes from rotas_lengthsum s
   where s.block = length_block(uk_today()) - 28
     and s.person_id = any(my_people('rota', 'read'))
     and (select count(*) from rotas_lengthvoice v
          where v.person_id = s.person_id and v.block = s.block) >= 2 $$;

-- may this account be asked to cover this visit of my team? a worker of another team, same organisation,
-- who keeps eleven hours of rest between two working days (Working Time Regulations 1998, 10)
create or replace function works_beside(visit uuid, who uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from rotas_visit v join people_team home on home.id = v.team_id
       join people_team other on other.organisation_id = home.organisation_id and other.id <> home.id
       join people_membership m on m.team_id = other.id and m.user_id = who and m.standing = 'worker'
         and m.started_on <= uk_today() and (m.ended_on is null or m.ended_on > uk_today())
     where v.id = visit and v.team_id = any(my_teams()))
   and not exists (select from rotas_visit v join people_membership m on m.team_id = v.team_id
       where v.id = visit and m.user_id = who and (m.ended_on is null or m.ended_on > uk_today()))
   and not exists (select from rotas_visit v join rotas_visit w on w.worker_id = who and w.cancelled_on is null
         and w.starts_at < v.ends_at + interval '11 hours' and w.ends_at > v.starts_at - interval '11 hours'
       where v.id = visit and ((w.starts_at at time zone 'Europe/London') - interval '4 hours')::date
         <> ((v.starts_at at time zone 'Europe/London') - interval '4 hours')::date) $$;

-- whoever covers this essential visit says that they were there, or that nobody came; while the cover is open
create or replace function tick_covered(visit uuid, said text) returns boolean volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with ticked as (
     update rotas_visit v set came = said, version = v.version + 1
     where v.id = visit and said in ('yes', 'no') and v.essential and v.cancelled_on is null
       and v.starts_at <= now() + interval '5 minutes'
       and exists (select from people_cover c where c.visit_id = v.id and c.person_id = v.person_id
         and c.user_id = asking() and c.ended_on is null
         and now() between c.starts_at - interval '2 hours' and c.ends_at + interval '24 hours')
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
   where v.essential and v.cancelled_on is null and v.came <> 'yes'
     and v.starts_at > now() - interval '2 days' and v.starts_at <= now()
     and (v.came = 'no' or v.ends_at <= now())
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
