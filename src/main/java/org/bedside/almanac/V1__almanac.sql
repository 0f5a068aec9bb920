-- Who read the prepared words of an idea, as they stood then. The words themselves are files of
-- the house and public, so only their hash is kept.
create table idea_reading (
  idea text not null,
  language text not null,
  words text not null,
  by uuid not null,
  at timestamptz not null,
  primary key (idea, language, words)
);

-- Which posts were begun with an idea.
create table idea_use (
  post uuid primary key,
  idea text not null,
  language text not null,
  by uuid not null,
  at timestamptz not null
);
create index idea_use_idea on idea_use (idea, at);
