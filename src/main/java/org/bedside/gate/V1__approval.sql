-- One person's yes to exact words, one hash for each channel.
create table approval (
  id uuid primary key,
  subject text not null,
  hashes text[] not null,
  seen text[] not null,
  author uuid not null,
  approver uuid not null,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index approval_subject on approval (subject);
