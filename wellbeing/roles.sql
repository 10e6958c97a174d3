-- The logins of one database cluster. Run by a superuser, as often as you like:
--   psql -v ON_ERROR_STOP=1 -d postgres -f wellbeing/roles.sql
-- Passwords are not set here: see docs/operating.md.
do $$
declare r text;
begin
    foreach r in array array['owner', 'app', 'worker', 'reports', 'backup'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I login', r);
        end if;
    end loop;
    foreach r in array array['door', 'history'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I nologin', r);
        end if;
    end loop;
end
$$;

-- Nobody is a superuser, and nobody but backup sees past row security.
alter role owner nosuperuser nobypassrls nocreaterole nocreatedb;
alter role app nosuperuser nobypassrls nocreaterole nocreatedb;
alter role worker nosuperuser nobypassrls nocreaterole nocreatedb;
alter role reports nosuperuser nobypassrls nocreaterole nocreatedb;
alter role backup nosuperuser bypassrls nocreaterole nocreatedb;

-- Link functions belong to door and history triggers to history: owner hands them over after each migrate.
grant door, history to owner;
grant pg_read_all_data to backup;

-- A page that takes 10 s has failed; a migration that waits for a lock holds up every reader behind it.
alter role app set statement_timeout = '10s';
alter role reports set statement_timeout = '10s';
alter role owner set lock_timeout = '500ms';
