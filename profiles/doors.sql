-- What row security asks of this room's rows. Owned by the role door.

-- of whom the person's own permission to be asked the wellbeing questions is in force today
create or replace function may_be_measured() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct g.person_id), '{}') from people_permission g
   where g.purpose = 'measure' and g.agreed and g.withdrawn_on is null and g.starts_on <= uk_today()
     and (g.ends_on is null or g.ends_on > uk_today()) and g.person_id = any(my_people('plan', 'read')) $$;

-- teams whose bank of ideas one may read: all of the organisations one works or coaches in
create or replace function teams_beside() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(b.id), '{}') from people_team b where b.organisation_id in (
     select organisation_id from people_team where id = any(my_teams() || coached_teams())) $$;

-- for how many people each idea of the bank carried an outcome for four weeks or more: a count, no names
create or replace function bank_worked() returns table (bank_id uuid, people bigint) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select i.bank_id, count(distinct i.person_id) from profiles_idea i
   join profiles_bankidea b on b.id = i.bank_id and b.team_id = any(teams_beside())
   where exists (select from profiles_carried c
     where c.idea_id = i.id and coalesce(c.ended_on, uk_today()) - c.started_on >= 28)
   group by i.bank_id $$;

-- a personal link of a circle: whose it is, while they are in it, it runs, and the person's permission holds
create or replace function linked_member() returns uuid stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select m.id from profiles_circlemember m join profiles_circle c on c.id = m.circle_id
   join people_person p on p.id = c.person_id and p.state not in ('ended', 'died')
   where m.digest = nullif(current_setting('app.circle', true), '') and m.left_on is null and c.ended_on is null
     and exists (select from people_permission g where g.person_id = c.person_id and g.purpose = 'circle'
       and g.agreed and g.withdrawn_on is null and g.starts_on <= uk_today()
       and (g.ends_on is null or g.ends_on > uk_today())) $$;

create or replace function linked_circle() returns uuid stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select circle_id from profiles_circlemember where id = linked_member() $$;

create or replace function linked_person() returns uuid stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select person_id from profiles_circlemember where id = linked_member() $$;

-- all that a link tells of the person: what they like to be called
create or replace function linked_called() returns text stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select called from people_person where id = linked_person() $$;

-- the person may ask who looked: somebody with the link of their circle did; whose link is not told
create or replace function linked_look() returns void volatile security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ insert into people_look (user_id, person_id, data, basis, page, at)
   select null::uuid, p.id, 'circle', 'in the circle', 'circle_here', statement_timestamp()
   from people_person p where p.id = linked_person() $$;

-- first names of the workers who said that they go along to a meeting of that circle, at its time
create or replace function linked_along() returns table (meeting_id uuid, name text) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select a.meeting_id, split_part(w.name, ' ', 1) from profiles_circlealong a
   join profiles_circlemeeting m on m.id = a.meeting_id and m."on" = a."on" and m.at = a.at and m.off_on is null
   join people_colleague w on w.user_id = a.user_id
   where m.circle_id = linked_circle() and a.ended_on is null order by 2 $$;

-- the people whose yes to the asking worker stands: said, not declined by the worker, not ended since
create or replace function wanting_me() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct w.person_id), '{}') from profiles_wanted w
   where w.user_id = asking() and w.yes and w.declined_on is null
     and not exists (select from profiles_chosen c where c.person_id = w.person_id and c.user_id = w.user_id
       and c.ended_on >= w."on") $$;

-- the asked worker says not now; only who asked can tell that from not having answered yet
create or replace function decline_wanted(wanted uuid) returns boolean volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with said as (
     update profiles_wanted set declined_on = uk_today(), version = version + 1
     where id = wanted and user_id = asking() and yes and declined_on is null returning id
   ) select exists (select from said) $$;
