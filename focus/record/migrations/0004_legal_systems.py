# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0003_addresses_checked'),
    ]

    operations = [
        migrations.AddField(
            model_name='place',
            name='legal_systems',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='place',
            name='legal_systems_sources',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddConstraint(
            model_name='place',
            constraint=models.CheckConstraint(condition=models.Q(('legal_systems', []), models.Q(('legal_systems_sources', []), _negated=True), _connector='OR'), name='place_legal_systems_rest_on_a_source'),
        ),
    ]
