from django.db import migrations, models

from partywall.store.ledger.guards import begin


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='EntryRow',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False)),
                ('product', models.CharField(db_index=True, max_length=21)),
                ('content', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='HeadRow',
            fields=[
                ('id', models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ('size', models.BigIntegerField()),
                ('frontier', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='TileRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.PositiveSmallIntegerField()),
                ('number', models.BigIntegerField()),
                ('hashes', models.BinaryField()),
                ('root', models.BinaryField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('level', 'number'), name='partywall_ledger_one_tile')],
            },
        ),
        migrations.RunPython(begin, elidable=False),
    ]
