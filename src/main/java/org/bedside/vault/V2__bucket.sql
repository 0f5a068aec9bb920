-- A key for what is kept for one reason from one month, and destroyed together: it seals the keys of
-- threads, which seal the words. Left out of a backup's rows and copied beside them, so that a bucket
-- that was destroyed does not come back with an old backup (docs/backup.md).
create table vault_bucket (
  name text primary key,
  key bytea,
  made_at timestamptz not null,
  shredded_at timestamptz,
  check ((key is null) = (shredded_at is not null))
);
comment on column vault_bucket.name is 'a word for the reason and a month, such as record:2026-11';
comment on column vault_bucket.key is 'sealed by the keys of the house';
