# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='RegionalHelp',
            fields=[
                ('entry', models.OneToOneField(db_column='id', on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='%(class)s', serialize=False, to='record.entry')),
                ('sensitivity', models.CharField(max_length=60)),
                ('last_safety_review', models.CharField(max_length=21)),
                ('editor_note', models.TextField(blank=True, default='')),
                ('language', models.CharField(default='en', max_length=35)),
                ('disagreements', models.JSONField(blank=True, default=list)),
                ('region', models.CharField(max_length=60)),
                ('name', models.TextField()),
                ('what', models.JSONField(blank=True, default=None, null=True)),
                ('url', models.CharField(blank=True, default=None, max_length=900, null=True)),
                ('verified_on', models.CharField(blank=True, default=None, max_length=21, null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name='entry',
            name='entry_kind_is_known',
        ),
        migrations.AddField(
            model_name='deadline',
            name='kept_words',
            field=models.JSONField(blank=True, default=None, null=True),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('places', 'sources', 'instruments', 'bodies', 'mechanisms', 'events', 'figures', 'deadlines', 'seats', 'measures', 'documents', 'lessons', 'findings', 'commitments', 'access', 'regional_help', 'corrections'))), name='entry_kind_is_known'),
        ),
        migrations.AddField(
            model_name='regionalhelp',
            name='place',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.place'),
        ),
        migrations.AddConstraint(
            model_name='regionalhelp',
            constraint=models.CheckConstraint(condition=models.Q(('sensitivity__in', ('public', 'internal', 'restricted'))), name='regional_help_sensitivity_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='regionalhelp',
            constraint=models.CheckConstraint(condition=models.Q(('region__in', ('africa', 'americas', 'asia_pacific', 'europe_central_asia', 'mena', 'world'))), name='regional_help_region_is_in_its_list'),
        ),
        migrations.AddConstraint(
            model_name='regionalhelp',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='regional_help_texts_are_filled'),
        ),
        migrations.AddConstraint(
            model_name='regionalhelp',
            constraint=models.CheckConstraint(condition=models.Q(('what__isnull', False)), name='regional_help_says_what_it_does'),
        ),
    ]
