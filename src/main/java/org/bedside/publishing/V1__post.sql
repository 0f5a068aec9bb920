-- A post. Its words are sealed until they stand in public.
create table post (
  id uuid primary key,
  author uuid not null,
  writers uuid[] not null,
  audience text not null,
  state text not null,
  title bytea not null,
  body bytea not null,
  plan_local timestamp,
  plan_zone text,
  due_at timestamptz,
  approval uuid,
  version int not null,
  page uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index post_due on post (due_at);
create index post_state on post (state);

-- What one channel gets: whether, in which words of its own, and (once somebody asked for a yes) the
-- exact words, frozen.
create table post_version (
  post uuid not null references post (id) on delete cascade,
  outlet uuid not null,
  included boolean not null,
  own bytea,
  frozen bytea,
  primary key (post, outlet)
);

create table post_picture (
  post uuid not null references post (id) on delete cascade,
  media uuid not null,
  place int not null,
  primary key (post, media)
);

-- What colleagues say to each other about a post before it is out.
create table post_note (
  id uuid primary key,
  post uuid not null references post (id) on delete cascade,
  by uuid not null,
  at timestamptz not null,
  asks_change boolean not null,
  words bytea not null
);
create index post_note_post on post_note (post, at);

-- The times of the week at which the practice likes to speak.
create table slot (
  weekday int not null check (weekday between 1 and 7),
  at time not null,
  primary key (weekday, at)
);

-- What stands on the practice's own site. It is public, so it is not sealed.
create table site_post (
  post uuid primary key,
  slug text not null unique,
  title text not null,
  body text not null,
  pictures jsonb not null,
  published_at timestamptz not null,
  changed_at timestamptz not null
);
create index site_post_published on site_post (published_at desc);

-- When the site last changed; also by a post that was taken away.
create table site_change (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);
