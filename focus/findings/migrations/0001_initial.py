# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('record', '0001_initial'),
        ('standard', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('entry', models.OneToOneField(db_column='id', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='%(class)s', serialize=False, to='record.entry')),
                ('sensitivity', models.CharField(max_length=60)),
                ('last_safety_review', models.CharField(max_length=21)),
                ('editor_note', models.TextField(blank=True, default='')),
                ('language', models.CharField(default='en', max_length=35)),
                ('disagreements', models.JSONField(blank=True, default=list)),
                ('track', models.CharField(max_length=60)),
                ('answer', models.CharField(max_length=60)),
                ('locator', models.TextField(blank=True, default='')),
                ('note', models.TextField(blank=True, default='')),
                ('as_of', models.CharField(blank=True, default=None, max_length=21, null=True)),
                ('grade', models.CharField(max_length=60)),
                ('read', models.CharField(max_length=60)),
                ('coder', models.CharField(max_length=600)),
                ('coder_kind', models.CharField(max_length=60)),
                ('second_coder', models.TextField(blank=True, default='')),
                ('second_answer', models.CharField(blank=True, default=None, max_length=60, null=True)),
                ('rests_on', models.TextField(blank=True, default='')),
                ('standing', models.BooleanField()),
                ('why_not_standing', models.TextField(blank=True, default='')),
                ('coded_as', models.TextField(blank=True, default='')),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standard.criterion')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.place')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings_about', to='record.entry')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('sensitivity__in', ('public', 'internal', 'restricted'))), name='finding_sensitivity_is_in_its_list'), models.CheckConstraint(condition=models.Q(('track__in', ('law', 'practice'))), name='finding_track_is_in_its_list'), models.CheckConstraint(condition=models.Q(('answer__in', ('yes', 'partly', 'no', 'unknown', 'not_applicable', 'contested'))), name='finding_answer_is_in_its_list'), models.CheckConstraint(condition=models.Q(('grade__in', ('A', 'B', 'C'))), name='finding_grade_is_in_its_list'), models.CheckConstraint(condition=models.Q(('read__in', ('full', 'excerpt', 'secondary'))), name='finding_read_is_in_its_list'), models.CheckConstraint(condition=models.Q(('coder_kind__in', ('person', 'machine', 'machine_confirmed'))), name='finding_coder_kind_is_in_its_list'), models.CheckConstraint(condition=models.Q(('second_answer__in', ('yes', 'partly', 'no', 'unknown', 'not_applicable', 'contested')), ('second_answer__isnull', True), _connector='OR'), name='finding_second_answer_is_in_its_list'), models.CheckConstraint(condition=models.Q(('coder', ''), _negated=True), name='finding_texts_are_filled'), models.UniqueConstraint(condition=models.Q(('standing', True)), fields=('subject', 'criterion', 'track'), name='finding_stands_alone'), models.CheckConstraint(condition=models.Q(('rests_on', ''), ('grade', 'C'), _connector='OR'), name='finding_by_others_is_grade_c'), models.CheckConstraint(condition=models.Q(('standing', True), models.Q(('why_not_standing', ''), _negated=True), _connector='OR'), name='finding_not_standing_says_why'), models.CheckConstraint(condition=models.Q(('standing', False), ('why_not_standing', ''), _connector='OR'), name='finding_standing_needs_no_reason'), models.CheckConstraint(condition=models.Q(('second_answer__isnull', True), models.Q(('second_coder', ''), _negated=True), _connector='OR'), name='finding_second_answer_has_a_coder'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'yes'), ('criterion', 'R7'), ('standing', True), _negated=True), ('read', 'full'), _connector='OR'), name='finding_r7_yes_needs_the_whole_text'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'no'), ('locator', ''), ('standing', True), ('track', 'law'), _negated=True), ('read', 'full'), ('criterion__in', ('R6', 'R7')), _connector='OR'), name='finding_no_by_silence_needs_the_whole_text')],
            },
        ),
    ]
