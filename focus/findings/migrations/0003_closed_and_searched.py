# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('findings', '0002_first_answer'),
        ('record', '0005_closed_and_searched'),
        ('standard', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='finding',
            name='by_absence',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='finding',
            name='quotations',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name='finding',
            name='recorded_on',
            field=models.CharField(blank=True, default=None, max_length=21, null=True),
        ),
        migrations.AddField(
            model_name='finding',
            name='reviewer',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='finding',
            name='searched',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('standing', False), models.Q(('read', 'secondary'), _negated=True), ('grade', 'C'), _connector='OR'), name='finding_secondary_is_grade_c'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('standing', False), ('track', 'law'), ('as_of__isnull', False), _connector='OR'), name='finding_practice_has_a_day'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('by_absence', False), models.Q(('answer', 'no'), ('track', 'practice')), _connector='OR'), name='finding_absence_is_a_practice_no'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('standing', False), ('by_absence', False), models.Q(('searched', []), _negated=True), _connector='OR'), name='finding_absence_needs_a_search'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('coder_kind', 'machine_confirmed'), _negated=True), models.Q(('reviewer', ''), _negated=True), _connector='OR'), name='finding_confirmed_names_who_did'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('standing', False), ('second_answer__isnull', True), ('second_answer', models.F('answer')), ('answer', 'contested'), models.Q(('note', ''), _negated=True), _connector='OR'), name='finding_difference_is_decided_in_writing'),
        ),
    ]
