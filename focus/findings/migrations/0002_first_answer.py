# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('findings', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='finding',
            name='first_answer',
            field=models.CharField(blank=True, default=None, max_length=60, null=True),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('first_answer__in', ('yes', 'partly', 'no', 'unknown', 'not_applicable', 'contested')), ('first_answer__isnull', True), _connector='OR'), name='finding_first_answer_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='finding',
            constraint=models.CheckConstraint(condition=models.Q(('first_answer__isnull', True), ('second_answer__isnull', False), _connector='OR'), name='finding_first_answer_has_a_second'),
        ),
    ]
