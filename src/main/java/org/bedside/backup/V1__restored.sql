-- Each time this house was restored from a backup. Written in the transaction that brings the rows
-- back; until it is released nothing leaves the house.
create table restored (
  id uuid primary key,
  taken_at timestamptz not null,
  restored_at timestamptz not null,
  released_at timestamptz,
  released_by uuid
);
comment on column restored.taken_at is 'of the backup: what happened later is not in this house';
