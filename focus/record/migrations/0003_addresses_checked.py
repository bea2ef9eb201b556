# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0002_regional_help'),
    ]

    operations = [
        migrations.AddField(
            model_name='source',
            name='address_status',
            field=models.CharField(default='unchecked', max_length=60),
        ),
        migrations.AddField(
            model_name='source',
            name='archived',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='source',
            name='checked_on',
            field=models.CharField(blank=True, default=None, max_length=21, null=True),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('address_status__in', ('unchecked', 'alive', 'moved', 'changed', 'gone', 'unreachable', 'refused'))), name='source_address_status_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('address_status', 'unchecked'), ('checked_on__isnull', True)), models.Q(models.Q(('address_status', 'unchecked'), _negated=True), ('checked_on__isnull', False)), _connector='OR'), name='source_checked_address_has_its_day'),
        ),
    ]
