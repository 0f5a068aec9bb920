-- What clinicians ask colleagues about patients, for their author alone. All that was filled in is
-- sealed in one column, which is emptied when a case is taken back, and thirty days after it was
-- last changed.
create table colleague_case (
  id uuid primary key,
  author uuid not null,
  told bytea,
  state text not null,
  post uuid,
  version int not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null
);
create index colleague_case_author on colleague_case (author, changed_at desc);
