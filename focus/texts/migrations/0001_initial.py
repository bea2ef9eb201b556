# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('record', '0003_addresses_checked'),
    ]

    operations = [
        migrations.CreateModel(
            name='Wording',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('wording_date', models.CharField(max_length=21)),
                ('language', models.CharField(max_length=20)),
                ('url', models.CharField(blank=True, default='', max_length=900)),
                ('rights', models.CharField(max_length=60)),
                ('file', models.CharField(max_length=600)),
                ('sha256', models.CharField(max_length=64)),
                ('reading_sha256', models.CharField(blank=True, default='', max_length=64)),
                ('pages', models.PositiveIntegerField(default=0)),
                ('articles', models.PositiveIntegerField(default=0)),
                ('provisions', models.PositiveIntegerField(default=0)),
                ('warnings', models.JSONField(blank=True, default=list)),
                ('loaded', models.TextField(blank=True, default='')),
                ('added_at', models.DateTimeField(blank=True, default=None, null=True)),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wordings', to='record.entry')),
                ('source', models.ForeignKey(blank=True, default=None, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.entry')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('instrument', 'wording_date', 'language'), name='wording_is_kept_once'), models.CheckConstraint(condition=models.Q(('rights__in', ('public_domain', 'open_licence', 'permitted', 'not_permitted', 'unknown'))), name='wording_rights_is_in_its_list'), models.CheckConstraint(condition=models.Q(models.Q(('wording_date', ''), _negated=True), models.Q(('language', ''), _negated=True), models.Q(('file', ''), _negated=True), models.Q(('sha256', ''), _negated=True)), name='wording_texts_are_filled'), models.CheckConstraint(condition=models.Q(models.Q(('url', ''), _negated=True), ('source__isnull', False), _connector='OR'), name='wording_says_where_it_is_from'), models.CheckConstraint(condition=models.Q(('wording_date__contains', '/'), _negated=True), name='wording_date_is_no_interval'), models.CheckConstraint(condition=models.Q(models.Q(('added_at__isnull', True), ('provisions', 0), ('reading_sha256', '')), models.Q(('added_at__isnull', False), ('provisions__gt', 0), models.Q(('reading_sha256', ''), _negated=True)), _connector='OR'), name='wording_that_is_here_was_read')],
            },
        ),
    ]
