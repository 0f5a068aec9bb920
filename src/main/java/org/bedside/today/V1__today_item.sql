-- What waits for one person, or for anybody with a right (holder).
create table today_item (
  subject text not null,
  kind text not null,
  audience text not null,
  person uuid,
  holder text,
  not_for uuid,
  by uuid,
  link text not null,
  minutes int not null,
  due_at timestamptz,
  put_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (subject, kind),
  check ((person is null) <> (holder is null))
);
create index today_item_open on today_item (person, holder) where done_at is null;
