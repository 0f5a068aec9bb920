-- What somebody wrote about the practice where others can read it, and the answer. All words are
-- sealed in one column, which is emptied thirty days after the answer is done.
create table answer (
  id uuid primary key,
  kind text not null,
  network text,
  language text not null,
  said bytea,
  prepared text not null,
  by uuid not null,
  writers uuid[] not null,
  state text not null,
  approval uuid,
  category text,
  version int not null,
  entered_at timestamptz not null,
  done_at timestamptz
);
create index answer_entered on answer (entered_at desc);

-- What is filled into prepared answers. It stands in public, so it is not sealed.
create table answer_blank (
  only_one boolean primary key default true check (only_one),
  portal text not null,
  policy text not null,
  first_day int,
  last_day int,
  opens time,
  closes time
);
