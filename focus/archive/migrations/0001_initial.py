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
            name='SourceCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('checked_at', models.DateTimeField()),
                ('address', models.CharField(max_length=900)),
                ('verdict', models.CharField(max_length=60)),
                ('http_status', models.PositiveSmallIntegerField(blank=True, default=None, null=True)),
                ('final_address', models.TextField(blank=True, default='')),
                ('sha256', models.CharField(blank=True, default='', max_length=64)),
                ('text_sha256', models.CharField(blank=True, default='', max_length=64)),
                ('warc', models.CharField(blank=True, default='', max_length=160)),
                ('warc_sha256', models.CharField(blank=True, default='', max_length=64)),
                ('bytes', models.PositiveBigIntegerField(default=0)),
                ('note', models.TextField(blank=True, default='')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='record.entry')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('verdict__in', ('unchecked', 'alive', 'moved', 'changed', 'gone', 'unreachable', 'refused'))), name='source_check_verdict_is_in_its_list'), models.CheckConstraint(condition=models.Q(('verdict', 'unchecked'), _negated=True), name='source_check_says_what_was_found'), models.CheckConstraint(condition=models.Q(('address', ''), _negated=True), name='source_check_names_its_address'), models.CheckConstraint(condition=models.Q(('warc', ''), models.Q(models.Q(('sha256', ''), _negated=True), models.Q(('warc_sha256', ''), _negated=True)), _connector='OR'), name='source_check_copy_has_its_hashes'), models.CheckConstraint(condition=models.Q(models.Q(('verdict', 'moved'), _negated=True), models.Q(('final_address', ''), _negated=True), _connector='OR'), name='source_check_moved_says_where'), models.CheckConstraint(condition=models.Q(('http_status__isnull', True), ('http_status__range', (100, 999)), _connector='OR'), name='source_check_http_status_is_one'), models.UniqueConstraint(fields=('source', 'checked_at'), name='source_check_is_kept_once')],
            },
        ),
    ]
