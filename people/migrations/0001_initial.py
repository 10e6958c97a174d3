import django.contrib.postgres.operations
import people.atonce
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(
        ),
        django.contrib.postgres.operations.TrigramExtension(
        ),
        django.contrib.postgres.operations.UnaccentExtension(
        ),
        people.atonce.AtOnce(
            operations=[
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('email', models.EmailField(max_length=254, unique=True, verbose_name='email address')),
                        ('is_active', models.BooleanField(default=True)),
                    ],
                    options={
                        'abstract': False,
                    },
                ),
            ],
        ),
    ]
