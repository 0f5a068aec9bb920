-- One row for each patient. The record is one sealed blob; `match` is a keyed hash of what a later
-- file knows the patient by, `content` a keyed hash of the record, to see whether it changed.
create table patient (
  id uuid primary key,
  match bytea not null unique,
  content bytea not null,
  record bytea not null
);

-- The list as a whole: one row, or none while there is no list. Nodes look at `revision`.
create table patient_list (
  one boolean primary key default true check (one),
  revision uuid not null,
  as_of date not null,
  size integer not null,
  changed_at timestamptz not null,
  changed_by text not null
);

-- A file that was read and waits for a yes. Nothing of it counts before.
create table patient_import (
  id uuid primary key,
  person uuid not null,
  state text not null check (state in ('PREVIEW', 'RUNNING', 'DONE', 'FAILED')),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  summary text not null,
  content bytea
);
create index patient_import_ends on patient_import (ends_at);

-- Keys of the practice's other systems. The key itself is shown once and not kept.
create table guard_key (
  id uuid primary key,
  hash bytea not null unique,
  name bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  used_on date,
  revoked_at timestamptz
);

-- Whether other systems may ask at all: one row, or none for no.
create table guard_endpoint (
  one boolean primary key default true check (one),
  open boolean not null
);
