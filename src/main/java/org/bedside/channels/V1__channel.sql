-- The practice's accounts. `secret` is sealed.
create table channel (
  id uuid primary key,
  network text not null,
  name text not null,
  mode text not null,
  secret bytea not null,
  health text not null,
  trouble text,
  checked_at timestamptz,
  expires_at timestamptz,
  last_sent_at timestamptz,
  created_at timestamptz not null
);

-- One row while everything is held.
create table channel_stop (
  only_one boolean primary key default true check (only_one),
  by uuid not null,
  at timestamptz not null
);

-- One post on its way to one account.
create table delivery (
  id uuid primary key,
  post uuid not null,
  channel uuid not null references channel (id) on delete cascade,
  approval uuid not null,
  state text not null,
  due_at timestamptz not null,
  next_at timestamptz not null,
  frozen_at timestamptz not null,
  lease_until timestamptz,
  fence bigint not null default 0,
  attempts int not null default 0,
  reference text,
  address text,
  trouble text,
  needs_person boolean not null default false,
  doubt_since timestamptz,
  recall_at timestamptz,
  changed_at timestamptz not null,
  unique (approval, channel)
);
create index delivery_waiting on delivery (next_at) where state in ('PLANNED', 'CLAIMED', 'SENDING', 'UNCONFIRMED');
create index delivery_recall on delivery (recall_at) where recall_at is not null;
create index delivery_post on delivery (post);

-- Everybody who asked for the newsletter and said so twice.
create table subscriber (
  id uuid primary key,
  email bytea not null,
  email_key bytea not null unique,
  token_hash bytea,
  token_until timestamptz,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  left_at timestamptz
);

-- One issue to one subscriber: sent once.
create table newsletter_mail (
  delivery uuid not null references delivery (id) on delete cascade,
  subscriber uuid not null references subscriber (id) on delete cascade,
  state text not null,
  at timestamptz not null,
  primary key (delivery, subscriber)
);
