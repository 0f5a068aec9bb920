-- Who answers which threads. The pool that takes the rest has no members of its own: it is all who
-- may answer patients.
create table pool (
  id uuid primary key,
  name text not null,
  reasons text[] not null default '{}',
  rest boolean not null default false
);
create unique index pool_rest on pool (rest) where rest;
create table pool_member (
  pool uuid not null references pool (id) on delete cascade,
  person uuid not null,
  place int not null,
  primary key (pool, person)
);
-- When a thread was last offered to somebody; whose turn is the longest ago is next.
create table pool_turn (
  pool uuid not null references pool (id) on delete cascade,
  person uuid not null,
  at timestamptz not null,
  primary key (pool, person)
);
-- In how many business days the practice answers, where it promised otherwise than the house does.
create table thread_promise (
  reason text primary key,
  days int not null check (days between 0 and 30)
);

-- A conversation about one matter of one patient. Its words are in `message`, sealed by `key`, which
-- opens only while its bucket lives.
create table care_thread (
  id uuid primary key,
  patient uuid not null,
  reason text not null,
  confidential boolean not null,
  bucket text not null,
  key bytea not null,
  begun_by text not null,
  begun_at timestamptz not null,
  pool uuid not null references pool (id),
  claimed_by uuid,
  offered_to uuid,
  offered_at timestamptz,
  urgent_at timestamptz,
  owner_called_for timestamptz,
  waits_since timestamptz,
  promised_by timestamptz,
  last_number int not null,
  last_at timestamptz not null,
  closed_at timestamptz,
  continues uuid references care_thread (id),
  check ((waits_since is null) = (promised_by is null))
);
create index care_thread_patient on care_thread (patient, last_at desc);
create index care_thread_waits on care_thread (pool, promised_by) where waits_since is not null;
create index care_thread_urgent on care_thread (urgent_at) where urgent_at is not null;

-- The number is the place in its thread, given while the thread's row is locked, so there are no
-- gaps. The id is made by the page that sends, so that a repeated request adds nothing.
create table message (
  thread uuid not null references care_thread (id),
  number int not null,
  id uuid not null unique,
  side text not null check (side in ('PATIENT', 'PRACTICE', 'TEAM')),
  author text not null,
  role text not null,
  at timestamptz not null,
  words bytea not null,
  corrects int,
  urgent boolean not null,
  primary key (thread, number)
);

-- How far somebody has read a thread, and how far they have put it away.
create table thread_seen (
  thread uuid not null references care_thread (id),
  reader text not null,
  number int not null,
  at timestamptz not null,
  away int not null default 0,
  primary key (thread, reader)
);

-- Words that are not sent yet, for nobody but who writes them.
create table thread_draft (
  author text not null,
  place text not null,
  words bytea not null,
  at timestamptz not null,
  primary key (author, place)
);
comment on column thread_draft.place is 'a thread, or the patient for whom a new one is begun';

-- Somebody looks at the threads of one patient who is not in their care, and says why.
create table glass (
  id uuid primary key,
  person uuid not null,
  patient uuid not null,
  reason bytea not null,
  at timestamptz not null,
  ends_at timestamptz not null
);
create index glass_of on glass (person, patient, ends_at desc);
