-- What row security asks of reports. Owned by the role door.

-- contracts of the teams one works in; and, to read, of those one coaches
create or replace function team_contracts(coached boolean) returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct contract_id), '{}') from people_contractteam
   where team_id = any(my_teams()) or (coached and team_id = any(coached_teams())) $$;

-- does the person's permission for their story stand today? Taken back, it is gone from every report at once
create or replace function story_stands(permission uuid) returns boolean stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_permission g where g.id = permission and g.purpose = 'story' and g.agreed
     and g.withdrawn_on is null and g.starts_on <= uk_today() and (g.ends_on is null or g.ends_on > uk_today())) $$;
