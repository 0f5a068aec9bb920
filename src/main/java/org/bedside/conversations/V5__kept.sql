-- How long threads are kept, if the practice said otherwise than the house does. One row.
create table keeping (
  one boolean primary key default true check (one),
  years int not null check (years between 1 and 100),
  adult_at int not null check (adult_at between 18 and 21),
  years_after int not null check (years_after between 1 and 100),
  changed_by uuid not null,
  changed_at timestamptz not null
);
comment on column keeping.years is 'after the last message with a patient';
comment on column keeping.years_after is 'after a patient came of age at adult_at; the later of the two counts';

-- Somebody asked that words are kept whatever the years say: of one patient, or one thread.
create table legal_hold (
  id uuid primary key,
  patient uuid not null,
  thread uuid references care_thread (id),
  reason bytea not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
create index legal_hold_now on legal_hold (patient) where lifted_at is null;
comment on column legal_hold.thread is 'null if all threads of the patient are held';

-- What is due, for a person to say yes to. One is open at a time.
create table destroying (
  id uuid primary key,
  at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  agreed boolean,
  check ((decided_at is null) = (agreed is null))
);
create unique index destroying_open on destroying ((true)) where decided_at is null;
create table destroying_thread (
  destroying uuid not null references destroying (id),
  thread uuid not null references care_thread (id),
  primary key (destroying, thread)
);

-- What stays of a thread whose words are destroyed.
create table thread_destroyed (
  thread uuid primary key references care_thread (id),
  destroying uuid not null references destroying (id),
  at timestamptz not null,
  by uuid not null,
  messages int not null,
  bytes bigint not null
);
comment on column thread_destroyed.bytes is 'of the words, sealed';
