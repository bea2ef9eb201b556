# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0004_legal_systems'),
    ]

    operations = [
        migrations.AddField(
            model_name='instrument',
            name='closed',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='instrument',
            name='implementing_act',
            field=models.JSONField(blank=True, default=None, null=True),
        ),
        migrations.AddField(
            model_name='mechanism',
            name='closed',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='place',
            name='closed',
            field=models.JSONField(blank=True, default=list),
        ),
    ]
