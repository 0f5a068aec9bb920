-- What a look back told about a delivery, in a house that was restored and is still held.
create table restored_delivery (
  delivery uuid primary key references delivery (id) on delete cascade,
  seen text not null check (seen in ('ABSENT', 'UNTOLD')),
  at timestamptz not null
);
