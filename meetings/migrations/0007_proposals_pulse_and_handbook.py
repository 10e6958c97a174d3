from django.db import migrations


class Migration(migrations.Migration):
    """Its tables are made at once by the first; the name stays for databases that have it."""

    dependencies = [("meetings", "0006_feedback_and_roles")]
    operations = []
