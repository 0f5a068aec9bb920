-- Keys of single threads that outlive the bucket in which they began, such as those under a legal hold.
-- Like the keys of buckets they are in no backup and lie beside all of a place, so that a row that is
-- deleted here does not come back. A restore may have made the table before this migration does.
create table if not exists vault_apart (
  context text primary key,
  key bytea not null,
  since timestamptz not null
);
comment on column vault_apart.context is 'what its wrapped key is bound to, such as care_thread.key:UUID';
comment on column vault_apart.key is 'sealed by the keys of the house';
