# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('findings', '0003_closed_and_searched'),
        ('record', '0007_coders_and_consultations'),
        ('standard', '0001_initial'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='finding',
            name='finding_difference_is_decided_in_writing',
        ),
        migrations.AddField(
            model_name='finding',
            name='reviewer_kind',
            field=models.CharField(blank=True, default=None, max_length=60, null=True),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('reviewer_kind__in', ('person', 'machine')), ('reviewer_kind__isnull', True), _connector='OR'), name='finding_reviewer_kind_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('standing', False), ('second_answer__isnull', True), models.Q(('first_answer__isnull', True), ('second_answer', models.F('answer'))), models.Q(('first_answer__isnull', False), ('second_answer', models.F('first_answer'))), ('answer', 'contested'), models.Q(models.Q(('note', ''), _negated=True), models.Q(('reviewer', ''), _negated=True), ('reviewer_kind', 'person'), ('reviewer_kind__isnull', False)), _connector='OR'), name='finding_difference_is_decided_in_writing'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('reviewer', ''), ('reviewer_kind__isnull', True)), models.Q(models.Q(('reviewer', ''), _negated=True), ('reviewer_kind__isnull', False)), _connector='OR'), name='finding_reviewer_is_person_or_machine'),
        ),
    ]
