-- What the practice invites its town to. Sealed until it stands in public; only its times are
-- plain, to find it by.
create table gathering (
  id uuid primary key,
  author uuid not null,
  writers uuid[] not null,
  state text not null,
  details bytea not null,
  note bytea not null,
  starts_at timestamptz not null,
  approval uuid,
  version int not null,
  changed_at timestamptz not null
);
create index gathering_starts on gathering (starts_at);

-- The page that everybody can read, so it is not sealed.
create table gathering_page (
  gathering uuid primary key,
  slug text not null unique,
  details jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  moved_from timestamptz,
  cancelled boolean not null,
  changing boolean not null,
  sequence int not null,
  published_at timestamptz not null,
  changed_at timestamptz not null
);
create index gathering_page_starts on gathering_page (starts_at);

-- When the pages last changed; also by one that was taken away.
create table gathering_change (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);

-- The posts that announce a gathering.
create table gathering_post (
  post uuid primary key,
  gathering uuid not null,
  at timestamptz not null
);
create index gathering_post_gathering on gathering_post (gathering);
