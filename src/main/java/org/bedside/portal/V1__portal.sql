-- One login of one person: a patient, or somebody who cares for one.
create table account (
  id         uuid primary key,
  name       bytea not null, -- sealed
  born       bytea not null, -- sealed: asked beside a code by e-mail
  email      bytea,          -- sealed; none for who comes in by passkey only
  email_hash bytea unique,   -- keyed, to look up
  language   text not null,
  active     boolean not null default true,
  created_at timestamptz not null
);

-- Whom an account reads for. What it may read today also hangs on the patient's age: see age-steps.
create table relation (
  id       uuid primary key,
  account  uuid not null references account,
  patient  uuid not null,
  kind     text not null check (kind in ('SELF', 'PARENT', 'GUARDIAN', 'CARER')),
  since    timestamptz not null,
  ended_at timestamptz,
  ended_by text
);
create unique index relation_once on relation (account, patient) where ended_at is null;
create index relation_patient on relation (patient);

-- A patient has one login of their own, however many links are opened at once.
create unique index relation_self on relation (patient) where kind = 'SELF' and ended_at is null;
create unique index relation_me on relation (account) where kind = 'SELF' and ended_at is null;

create table portal_invitation (
  id         uuid primary key,
  patient    uuid not null,
  kind       text not null check (kind in ('SELF', 'PARENT', 'GUARDIAN', 'CARER')),
  name       bytea not null, -- sealed: of whom it is for
  email      bytea,          -- sealed
  token_hash bytea not null unique, -- SHA-256; the link itself is stored nowhere
  way        text not null check (way in ('MAIL', 'SCREEN', 'LETTER')),
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  ended_at   timestamptz
);
create index portal_invitation_patient on portal_invitation (patient);

-- A code that was asked for, also by somebody whom nobody knows.
create table portal_code (
  id         uuid primary key,
  email_hash bytea not null, -- keyed
  code_hash  bytea not null, -- keyed
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  tries      integer not null default 0,
  used_at    timestamptz
);
create index portal_code_email on portal_code (email_hash, made_at);
create index portal_code_expires on portal_code (expires_at);
