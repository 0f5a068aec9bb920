-- Keys of this practice. The private one is sealed; certificates are public.
create table direct_identity (
  id uuid primary key,
  domain text not null,
  algorithm text not null,
  private_key bytea not null,
  certificates bytea not null,
  fingerprint bytea not null unique,
  until timestamptz not null,
  at timestamptz not null
);

-- Authorities that one of our domains trusts for one of theirs, or for all (`*`).
create table direct_anchor (
  id uuid primary key,
  ours text not null,
  theirs text not null,
  certificate bytea not null,
  fingerprint bytea not null,
  at timestamptz not null,
  unique (ours, theirs, fingerprint)
);

-- Certificates of others, sealed because they name people; found by a keyed hash of the name.
create table direct_certificate (
  id uuid primary key,
  name_hash bytea not null,
  fingerprint_hash bytea not null,
  certificate bytea not null,
  at timestamptz not null,
  unique (name_hash, fingerprint_hash)
);

-- What leaves, signed and sealed to its reader, and sealed once more by this house. A row is there
-- before anything leaves, and its message id never changes.
create table direct_outbox (
  id uuid primary key,
  once text not null unique,
  message_id text not null unique,
  recipient bytea not null,
  mail bytea not null,
  is_receipt boolean not null,
  state text not null check (state in
    ('WAITING', 'SENDING', 'SENT', 'PROCESSED', 'DISPATCHED', 'FAILED', 'UNCONFIRMED')),
  tries int not null default 0,
  due timestamptz not null,
  at timestamptz not null,
  changed_at timestamptz not null
);
create index direct_outbox_due on direct_outbox (due) where state in ('WAITING', 'SENDING');

-- What came and was trusted (letter sealed), and what was refused (only why, and how large).
create table direct_inbox (
  id uuid primary key,
  message_hash bytea not null unique,
  letter bytea,
  sender bytea,
  recipient bytea,
  refused text,
  size int not null,
  at timestamptz not null,
  taken_at timestamptz,
  check ((refused is null) = (letter is not null and sender is not null and recipient is not null))
);
create index direct_inbox_waiting on direct_inbox (at) where taken_at is null and refused is null;
