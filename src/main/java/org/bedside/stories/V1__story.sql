-- What patients are asked to sign. `content` is what is asked, and `document` the exact document
-- that was signed with the terms behind it; both are sealed. Of a link only the hash is kept.
create table story_authorization (
  id uuid primary key,
  author uuid not null,
  state text not null,
  content bytea not null,
  language text not null,
  expires date not null,
  version int not null,
  token_hash bytea unique,
  token_until timestamptz,
  document bytea,
  document_sha256 text,
  signed_at timestamptz,
  ended_at timestamptz,
  gone_at timestamptz,
  reminded int,
  changed_at timestamptz not null
);
create index story_authorization_expires on story_authorization (expires) where state in ('SENT', 'SIGNED');
create index story_authorization_leaving on story_authorization (ended_at) where gone_at is null;

-- In which of them a picture lies.
create table story_picture (
  story uuid not null references story_authorization (id) on delete cascade,
  media uuid not null,
  primary key (story, media)
);
create index story_picture_media on story_picture (media);

-- The posts that were out with it when it ended.
create table story_telling (
  story uuid not null references story_authorization (id) on delete cascade,
  post uuid not null,
  primary key (story, post)
);

-- Where a person has looked and found it gone, or did all that can be done.
create table story_look (
  story uuid not null references story_authorization (id) on delete cascade,
  place text not null,
  at timestamptz not null,
  by uuid not null,
  primary key (story, place)
);
