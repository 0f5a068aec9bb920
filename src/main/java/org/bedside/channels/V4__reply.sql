-- How many answers readers gave to a delivery, as far as the network told.
create table delivery_reply (
  delivery uuid primary key references delivery (id) on delete cascade,
  replies int,
  told_at timestamptz,
  asks int not null default 0,
  next_at timestamptz not null
);
create index delivery_reply_next on delivery_reply (next_at);
