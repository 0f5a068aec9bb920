-- The pair of keys by which push services know this house (VAPID, RFC 8292).
create table push_key (
  the_one boolean primary key default true check (the_one),
  pair bytea not null
);

-- Browsers that may be woken. Where they are reached and their keys are sealed; the session from
-- which that was allowed is there as a hash, so that its end takes it back.
create table push_subscription (
  id uuid primary key,
  principal text not null,
  session bytea not null,
  endpoint_hash bytea not null unique,
  endpoint bytea not null,
  keys bytea not null,
  at timestamptz not null
);
create index push_subscription_principal on push_subscription (principal);
create index push_subscription_session on push_subscription (session);

-- Who is to be woken about what, and from when on.
create table push_waiting (
  principal text not null,
  topic text not null,
  urgent boolean not null,
  due timestamptz not null,
  primary key (principal, topic)
);
create index push_waiting_due on push_waiting (due);

-- Who was woken about what last.
create table push_told (
  principal text not null,
  topic text not null,
  at timestamptz not null,
  primary key (principal, topic)
);
