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
