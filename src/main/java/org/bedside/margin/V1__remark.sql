-- What somebody says about a run of words. The quote (with what stands around it, to find it again)
-- and the words are sealed.
create table remark (
  id uuid primary key,
  subject text not null,
  part text not null,
  by uuid not null,
  at timestamptz not null,
  quote bytea not null,
  words bytea not null,
  settled_at timestamptz,
  settled_by uuid
);
create index remark_subject on remark (subject, at);

create table remark_answer (
  id uuid primary key,
  remark uuid not null references remark (id) on delete cascade,
  by uuid not null,
  at timestamptz not null,
  words bytea not null
);
create index remark_answer_remark on remark_answer (remark, at);

-- The last two times that somebody was asked for a yes, and to what: sealed, by part.
create table asked (
  subject text not null,
  number int not null,
  at timestamptz not null,
  parts bytea not null,
  primary key (subject, number)
);
