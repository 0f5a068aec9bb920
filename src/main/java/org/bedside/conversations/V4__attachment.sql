-- Pictures and papers in threads. They lie in the database and not beside it, so that a message and
-- its files are there together or not at all, a backup holds both, and both die with one key
-- (decision 25). Sealed bytes do not get smaller by packing, so they are kept as they are.
create table attachment (
  id uuid primary key,
  thread uuid not null references care_thread (id) on delete cascade,
  message uuid not null references message (id) on delete cascade,
  place int not null,
  author text not null,
  at timestamptz not null,
  kind text not null check (kind in ('JPEG', 'PNG', 'PDF')),
  size int not null,
  width int not null,
  height int not null,
  name bytea not null,
  about bytea not null,
  bytes bytea not null,
  small bytea,
  unique (message, place)
);
alter table attachment alter column bytes set storage external;
alter table attachment alter column small set storage external;
create index attachment_thread on attachment (thread);
create index attachment_author on attachment (author, at);
comment on column attachment.small is 'of a picture: the same, small enough to stand among words';

-- Files that were brought and wait for their message, for nobody but who brought them. Sealed by
-- the house's own key; the thread's takes its place when they are sent.
create table attachment_staged (
  id uuid primary key,
  author text not null,
  place text not null,
  at timestamptz not null,
  kind text not null check (kind in ('JPEG', 'PNG', 'PDF')),
  size int not null,
  width int not null,
  height int not null,
  name bytea not null,
  about bytea not null,
  bytes bytea not null,
  small bytea
);
alter table attachment_staged alter column bytes set storage external;
alter table attachment_staged alter column small set storage external;
create index attachment_staged_author on attachment_staged (author, place, at);
comment on column attachment_staged.place is 'as in thread_draft';
