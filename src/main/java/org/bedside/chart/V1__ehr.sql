-- The practice's EHRs and how the house comes in to each. No patient is in here, and no secret:
-- tokens are kept in memory alone. `door` is the address for tokens that a person agreed to.
create table ehr (
  id uuid primary key,
  name text not null,
  base text not null unique,
  place text not null,
  numbers text not null,
  client text not null,
  signing text not null,
  door text,
  paused boolean not null default false,
  transactions boolean not null default false,
  once boolean not null default false,
  creates text[] not null default '{}',
  searches text[] not null default '{}',
  scopes text[] not null default '{}',
  connected_at timestamptz,
  trouble text,
  trouble_since timestamptz,
  looked_at timestamptz,
  created_at timestamptz not null
);

-- In which of several EHRs a patient's chart is, once that is known.
create table ehr_patient (
  patient uuid primary key,
  ehr uuid not null references ehr (id) on delete cascade
);

-- The house's own keys: the open half for everybody, both halves sealed. Keys of one kind have
-- numbers, so that two nodes which make the same one at once make one.
create table smart_key (
  id text primary key,
  signing text not null,
  number int not null,
  open text not null,
  pair bytea not null,
  made_at timestamptz not null,
  unique (signing, number)
);
