-- The link functions that row security asks. Owned by the role door, which cannot log in and reads only
-- link tables. Every one ends its search_path with pg_temp, or a login could slip in a table of its own. Lists
-- in a condition stand in a `(select ...)`: without it Postgres asks the function anew for each row.

create or replace function asking() returns uuid stable language sql
set search_path = pg_catalog, public, pg_temp as
$$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

create or replace function uk_today() returns date stable language sql
set search_path = pg_catalog, public, pg_temp as
$$ select (now() at time zone 'Europe/London')::date $$;

create or replace function my_teams() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(team_id), '{}') from people_membership
   where user_id = asking() and standing = 'worker' and (ended_on is null or ended_on > uk_today()) $$;

create or replace function coached_teams() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(team_id), '{}') from people_membership
   where user_id = asking() and standing = 'coach' and (ended_on is null or ended_on > uk_today()) $$;

create or replace function administered() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(organisation_id), '{}') from people_administration
   where user_id = asking() and (ended_on is null or ended_on > uk_today()) $$;

create or replace function administered_teams() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(id), '{}') from people_team where organisation_id = any((select administered())::uuid[]) $$;

create or replace function my_bodies() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(body_id), '{}') from people_commissioner
   where user_id = asking() and (ended_on is null or ended_on > uk_today()) $$;

create or replace function my_contracts() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(id), '{}') from people_contract where body_id = any((select my_bodies())::uuid[]) $$;

-- whose frozen reports one may read: a commissioner's own contracts; those of teams one works in or coaches
create or replace function readable_contracts() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct id), '{}') from (
     select unnest(my_contracts()) as id
     union all select contract_id from people_contractteam where team_id = any((select my_teams() || coached_teams())::uuid[])
   ) known $$;

create or replace function known_teams() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct id), '{}') from (
     select unnest(my_teams() || coached_teams() || administered_teams()) as id
     union all select team_id from people_contractteam where contract_id = any((select my_contracts())::uuid[])
     union all select p.team_id from live_covers() c join people_person p on p.id = c.person_id
       where now() < c.ends_at + interval '24 hours'
     union all select team_id from people_invitation where digest = current_setting('app.invitation', true)
   ) known where id is not null $$;

create or replace function known_organisations() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct id), '{}') from (
     select organisation_id as id from people_team where id = any((select known_teams())::uuid[])
     union all select unnest(administered())
     union all select organisation_id from people_contract where id = any((select my_contracts())::uuid[])
     union all select organisation_id from people_invitation
       where digest = current_setting('app.invitation', true)
   ) known $$;

create or replace function contracting_bodies() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct id), '{}') from (
     select body_id as id from people_contract where organisation_id = any((select known_organisations())::uuid[])
     union all select body_id from people_invitation where digest = current_setting('app.invitation', true)
   ) known where id is not null $$;

-- councils with which an organisation that is not mine has a contract
create or replace function others_bodies() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct body_id), '{}') from people_contract
   where organisation_id <> all((select administered())::uuid[]) $$;

-- councils that only organisations of mine have contracts with: their commissioners are mine to invite and to end
create or replace function own_bodies() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct body_id), '{}') from people_contract
   where organisation_id = any((select administered())::uuid[]) and body_id <> all((select others_bodies())::uuid[]) $$;

-- the names one may read: my teams' members, past ones too; their coaches; who covers for our people;
-- for an administrator the organisation's accounts
create or replace function my_colleagues() returns uuid[] stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select coalesce(array_agg(distinct id), '{}') from (
     select user_id as id from people_membership
       where team_id = any((select my_teams() || coached_teams() || administered_teams())::uuid[])
     union all select c.user_id from people_cover c join people_person p on p.id = c.person_id
       where p.team_id = any((select my_teams())::uuid[])
     union all select m.user_id from people_membership m join people_person p on p.team_id = m.team_id
       join live_covers() c on c.person_id = p.id
       where now() < c.ends_at + interval '24 hours'
     union all select user_id from people_administration where organisation_id = any((select known_organisations())::uuid[])
     union all select user_id from people_commissioner where body_id = any((select own_bodies())::uuid[])
     union all select safeguarding_lead_id from people_organisation where id = any((select known_organisations())::uuid[])
   ) known where id is not null $$;

-- the named lead, while they stand in that organisation
create or replace function leads_safeguarding(organisation uuid) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_organisation o where o.id = organisation and o.safeguarding_lead_id = asking()
     and (o.id = any((select administered())::uuid[]) or exists (select from people_team t
       where t.organisation_id = o.id and t.id = any((select my_teams() || coached_teams())::uuid[])))) $$;

-- does the invitation now being answered lead to this team, organisation or body, in this standing?
-- never for whoever wrote it
create or replace function invited(place uuid, as_standing text) returns boolean stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_invitation
     where digest = current_setting('app.invitation', true) and standing = as_standing
       and used_on is null and withdrawn_on is null and expires_at > now()
       and invited_by_id is distinct from asking()
       and place = case standing when 'administrator' then organisation_id
                                 when 'commissioner' then body_id else team_id end) $$;

-- the sums of policy.py in the database: whose data of this class the asking user may read or write
create or replace function my_people(data text, doing text) returns uuid[] stable
security definer language plpgsql set search_path = pg_catalog, public, pg_temp as
$$
declare found uuid[] := '{}'; more uuid[];
begin
  if asking() is null then return found; end if;
  if data = 'secrets' then
    -- a member's or cover worker's own visit, from 60 minutes before to 2 hours after; or a stated reason
    select coalesce(array_agg(id), '{}') into found from (
      select unnest(at_the_door(interval '60 minutes', interval '2 hours')) as id
      union all select person_id from live_covers()
        where now() between starts_at - interval '60 minutes' and ends_at + interval '2 hours'
      union all select r.person_id from people_secretreason r join people_person p on p.id = r.person_id
        where r.user_id = asking() and now() < r.until and p.team_id = any((select my_teams())::uuid[])
    ) near;
    return found;
  end if;
  select coalesce(array_agg(id), '{}') into found from people_person where team_id = any((select my_teams())::uuid[]);
  if doing = 'read' and data in ('name', 'safety', 'outcomes', 'rota') then
    select coalesce(array_agg(id), '{}') into more from people_person where team_id = any((select coached_teams())::uuid[]);
    found := found || more;
  end if;
  if doing = 'read' and data = 'profile' then
    select coalesce(array_agg(p.id), '{}') into more from people_person p
      where p.team_id = any((select coached_teams())::uuid[]) and exists (select from people_permission g
        where g.person_id = p.id and g.purpose = 'coach' and g.agreed and g.withdrawn_on is null
          and g.starts_on <= uk_today() and (g.ends_on is null or g.ends_on > uk_today()));
    found := found || more;
  end if;
  if (doing = 'read' and data in ('name', 'contact', 'profile', 'outcomes', 'recent', 'health', 'safety'))
     or (doing = 'write' and data = 'notes') then
    select coalesce(array_agg(person_id), '{}') into more from live_covers()
      where now() between starts_at - interval '2 hours' and ends_at + interval '24 hours';
    found := found || more;
  end if;
  return found;
end $$;

-- who is asking by this key of the API: nobody is known yet, so no row could be read
create or replace function key_holder(key_digest text)
returns table (holder uuid, may_write boolean, opens text[]) volatile security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ update people_token set used_on = uk_today()
   where digest = key_digest and revoked_on is null and ends_on > uk_today()
     and used_on is distinct from uk_today();
   select user_id, writes, rooms::text[] from people_token
   where digest = key_digest and revoked_on is null and ends_on > uk_today() $$;

-- what a person's codes open, without the codes: a member may change one they cannot see
create or replace function secret_labels(person uuid) returns table (id uuid, what text) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select s.id, s.what from people_secret s
   where s.person_id = person and s.ended_on is null and person = any(my_people('name', 'write'))
   order by s.what, s.id $$;

create or replace function end_secret(secret uuid) returns boolean volatile
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ with ended as (
     update people_secret set ended_on = uk_today(), version = version + 1
     where id = secret and ended_on is null and person_id = any(my_people('name', 'write')) returning id
   ) select exists (select from ended) $$;

-- who looked at a person of my teams since a day: days, never times; and never who opened a key
create or replace function who_looked(person uuid, since date)
returns table (day date, name text, basis text, data text[]) stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select (l.at at time zone 'Europe/London')::date,
     case when l.user_id is null then 'Somebody with the circle’s link'
       else coalesce(c.name, 'Someone who has left') end, l.basis,
     array_agg(distinct l.data::text)
   from people_look l left join people_colleague c on c.user_id = l.user_id
   where l.person_id = person and person = any(my_people('name', 'write')) and l.data <> 'secrets'
     and l.at >= since::timestamp at time zone 'Europe/London'
   group by 1, 2, 3 order by 1 desc, 2, 3 $$;

-- whom to tell that there is a safeguarding record: asked when the letter goes, as nobody
create or replace function safeguarding_lead(organisation uuid) returns uuid stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select safeguarding_lead_id from people_organisation where id = organisation $$;

-- has this account any place left, in any organisation? asked when a membership ends
create or replace function stands_anywhere(who uuid) returns boolean stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select exists (select from people_membership where user_id = who and (ended_on is null or ended_on > uk_today()))
       or exists (select from people_administration where user_id = who and (ended_on is null or ended_on > uk_today()))
       or exists (select from people_commissioner where user_id = who and (ended_on is null or ended_on > uk_today())) $$;

-- for jobs alone (names that begin with job_ are granted to the worker's login only):
-- on whose behalf the team hears that somebody left: a current worker of that team
create or replace function job_left_behind(membership uuid) returns uuid stable
security definer language sql set search_path = pg_catalog, public, pg_temp as
$$ select m.user_id from people_membership m join people_membership l on l.team_id = m.team_id
   where l.id = membership and m.standing = 'worker' and (m.ended_on is null or m.ended_on > uk_today())
   order by m.user_id limit 1 $$;

-- for jobs alone: everybody who stands somewhere today, each to be asked for as themselves
create or replace function job_people() returns table (user_id uuid) stable security definer language sql
set search_path = pg_catalog, public, pg_temp as
$$ select user_id from people_membership
     where started_on <= uk_today() and (ended_on is null or ended_on > uk_today())
   union select user_id from people_administration
     where started_on <= uk_today() and (ended_on is null or ended_on > uk_today())
   union select user_id from people_commissioner
     where started_on <= uk_today() and (ended_on is null or ended_on > uk_today())
   order by user_id $$;
