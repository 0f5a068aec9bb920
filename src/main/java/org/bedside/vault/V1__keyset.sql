-- The keys that seal everything else, themselves sealed by the root key, which is never in here.
create table vault_keyset (
  one boolean primary key default true check (one),
  salt bytea not null,
  sealing bytea not null,
  looking_up bytea not null,
  version int not null,
  changed_at timestamptz not null
);
comment on column vault_keyset.salt is 'of the passphrase, if the root key is made from one; no secret';
comment on column vault_keyset.version is 'counts rotations; of two at once the second tries again';
