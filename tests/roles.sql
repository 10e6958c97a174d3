-- After wellbeing/roles.sql, on clusters for development and tests only.
do $$
begin
    if not exists (select from pg_roles where rolname = 'app_open') then
        create role app_open nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'app_test') then
        create role app_test login;
    end if;
end
$$;

-- owner makes the test databases.
alter role owner createdb;

-- app_open is the application with the database layer of isolation switched off.
alter role app_open bypassrls;
grant app to app_open;

-- app_test has no rights but those of the login it says it is (set role).
alter role app_test noinherit;
grant app, worker, reports, owner, app_open to app_test;
