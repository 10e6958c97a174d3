from django.db import migrations


class Migration(migrations.Migration):
    """Its tables are made at once by the first; the name stays for databases that have it."""

    dependencies = [("profiles", "0010_five_ways")]
    operations = []
