# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('code', models.CharField(max_length=2, primary_key=True, serialize=False)),
                ('applies_to', models.CharField(max_length=12)),
                ('de_jure_or_de_facto', models.CharField(max_length=12)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('applies_to__in', ('instrument', 'mechanism', 'both'))), name='criterion_applies_to_is_in_its_list'), models.CheckConstraint(condition=models.Q(('de_jure_or_de_facto__in', ('de_jure', 'de_facto', 'both'))), name='criterion_track_is_in_its_list')],
            },
        ),
    ]
