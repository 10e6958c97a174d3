-- What row security asks of this room's rows. Owned by the role door.

-- of whom the person's own permission to be asked the wellbeing questions is in force today
create or replace function may_be_measured() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct g.person_id), '{}') from people_permission g
   where g.purpose = 'measure' and g.agreed and g.withdrawn_on is null and g.starts_on <= uk_today()
     and (g.ends_on is null or g.ends_on > uk_today()) and g.person_id = any(my_people('plan', 'read')) $$;
