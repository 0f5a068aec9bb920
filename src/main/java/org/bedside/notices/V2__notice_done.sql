-- In which language a letter was written, so that it can be written again; and who settled it.
alter table notice
  add language text not null default 'en',
  add done_at timestamptz,
  add done_by uuid;
create index notice_unsettled_by_people on notice (at) where state <> 'SENT' and done_at is null;
