# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0006_steps_towards_treaties'),
    ]

    operations = [
        migrations.CreateModel(
            name='Coder',
            fields=[
                ('entry', models.OneToOneField(db_column='id', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='%(class)s', serialize=False, to='record.entry')),
                ('sensitivity', models.CharField(max_length=60)),
                ('last_safety_review', models.CharField(max_length=21)),
                ('editor_note', models.TextField(blank=True, default='')),
                ('language', models.CharField(default='en', max_length=35)),
                ('disagreements', models.JSONField(blank=True, default=list)),
                ('name', models.TextField()),
                ('kind', models.CharField(max_length=60)),
                ('declared_on', models.CharField(blank=True, default=None, max_length=21, null=True)),
                ('declaration', models.CharField(blank=True, default=None, max_length=60, null=True)),
                ('interests', models.JSONField(blank=True, default=list)),
                ('note', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.CreateModel(
            name='Consultation',
            fields=[
                ('entry', models.OneToOneField(db_column='id', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='%(class)s', serialize=False, to='record.entry')),
                ('sensitivity', models.CharField(max_length=60)),
                ('last_safety_review', models.CharField(max_length=21)),
                ('editor_note', models.TextField(blank=True, default='')),
                ('language', models.CharField(default='en', max_length=35)),
                ('disagreements', models.JSONField(blank=True, default=list)),
                ('asked', models.CharField(max_length=60)),
                ('who', models.TextField(blank=True, default='')),
                ('invited_on', models.CharField(max_length=21)),
                ('until', models.CharField(max_length=21)),
                ('outcome', models.CharField(default='waiting', max_length=60)),
                ('received_on', models.CharField(blank=True, default=None, max_length=21, null=True)),
                ('comment', models.TextField(blank=True, default='')),
                ('comment_language', models.CharField(blank=True, default=None, max_length=35, null=True)),
                ('reply', models.TextField(blank=True, default='')),
                ('replied_on', models.CharField(blank=True, default=None, max_length=21, null=True)),
                ('withheld_because', models.TextField(blank=True, default='')),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='entry',
            name='entry_kind_is_known',
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('places', 'sources', 'instruments', 'bodies', 'mechanisms', 'events', 'figures', 'deadlines', 'seats', 'measures', 'documents', 'lessons', 'findings', 'commitments', 'access', 'regional_help', 'coders', 'consultations', 'corrections'))), name='entry_kind_is_known'),
        ),
        migrations.AddField(
            model_name='coder',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.place'),
        ),
        migrations.AddField(
            model_name='consultation',
            name='about',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consulted_on', to='record.entry'),
        ),
        migrations.AddField(
            model_name='consultation',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.place'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(('sensitivity__in', ('public', 'internal', 'restricted'))), name='coder_sensitivity_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('person', 'machine'))), name='coder_kind_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(('declaration__in', ('none', 'some')), ('declaration__isnull', True), _connector='OR'), name='coder_declaration_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='coder_texts_are_filled'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.UniqueConstraint(fields=('name',), name='coder_name_is_one_coder_s'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('declaration__isnull', True), ('declared_on__isnull', True)), models.Q(('declaration__isnull', False), ('declared_on__isnull', False)), _connector='OR'), name='coder_declaration_has_its_day'),
        ),
        migrations.AddConstraint(
            model_name='coder',
            constraint=models.CheckConstraint(condition=models.Q(('interests', []), models.Q(('declaration', 'some'), ('declaration__isnull', False)), _connector='OR'), name='coder_interests_are_declared'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(('sensitivity__in', ('public', 'internal', 'restricted'))), name='consultation_sensitivity_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(('asked__in', ('state_authority', 'body_itself', 'civil_society'))), name='consultation_asked_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ('waiting', 'commented', 'no_comment', 'withheld'))), name='consultation_outcome_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('invited_on', ''), _negated=True), models.Q(('until', ''), _negated=True)), name='consultation_texts_are_filled'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(('until__gt', models.F('invited_on'))), name='consultation_ends_after_it_began'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'commented'), _negated=True), models.Q(models.Q(('comment', ''), _negated=True), ('comment_language__isnull', False)), _connector='OR'), name='consultation_comment_has_its_words'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ('commented', 'withheld')), models.Q(('comment', ''), ('reply', '')), _connector='OR'), name='consultation_without_comment_has_no_words'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'withheld'), ('withheld_because__gt', '')), models.Q(models.Q(('outcome', 'withheld'), _negated=True), ('withheld_because', '')), _connector='OR'), name='consultation_withheld_says_why'),
        ),
    ]
