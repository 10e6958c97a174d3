"""Permission to be asked how life is, in numbers."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_membership_rows'),
    ]

    operations = [
        migrations.AlterField(
            model_name='permission',
            name='purpose',
            field=models.CharField(choices=[('family', 'With family or friends'), ('circle', 'With their Community Circle'), ('coach', "One-page profile with the team's coach"), ('report', 'Counted in break-downs of reports'), ('story', 'Their story, without their name'), ('measure', 'Being asked how life is, in numbers')], max_length=10),
        ),
        migrations.AlterField(
            model_name='permissionevent',
            name='purpose',
            field=models.CharField(choices=[('family', 'With family or friends'), ('circle', 'With their Community Circle'), ('coach', "One-page profile with the team's coach"), ('report', 'Counted in break-downs of reports'), ('story', 'Their story, without their name'), ('measure', 'Being asked how life is, in numbers')], max_length=10),
        ),
    ]
