# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0005_closed_and_searched'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='event',
            name='event_kind_is_in_its_list',
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('introduced', 'adopted', 'promulgated', 'published', 'in_force', 'amended', 'implemented', 'suspended', 'annulled', 'partly_annulled', 'repealed', 'lapsed', 'rejected', 'withdrawn', 'resumed', 'not_applied_since', 'body_created', 'body_operating', 'body_suspended', 'body_closed', 'budget', 'budget_cut', 'evaluation', 'court_ruling', 'recommendation', 'regulation', 'attack_context', 'ratified', 'acceded', 'jurisdiction_accepted', 'denounced', 'other'))), name='event_kind_is_in_its_list'),
        ),
    ]
