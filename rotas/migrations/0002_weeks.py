from django.db import migrations

#: what keeps a TeamWeek (doors.sql)
KEEP = """
create trigger weeks_added after insert on rotas_visit referencing new table as now_rows
  for each statement execute function weeks_touched();
create trigger weeks_changed after update on rotas_visit referencing old table as then_rows new table as now_rows
  for each statement execute function weeks_touched();
create trigger weeks_removed after delete on rotas_visit referencing old table as then_rows
  for each statement execute function weeks_touched();
create constraint trigger weeks_kept after insert on rotas_touchedweek deferrable initially deferred
  for each row execute function weeks_kept();
"""
NO_MORE = """
drop trigger weeks_added on rotas_visit;
drop trigger weeks_changed on rotas_visit;
drop trigger weeks_removed on rotas_visit;
drop trigger weeks_kept on rotas_touchedweek;
"""


class Migration(migrations.Migration):
    """Visits keep their team's weeks counted."""

    dependencies = [("rotas", "0001_initial")]
    operations = [migrations.RunSQL(KEEP, NO_MORE)]
