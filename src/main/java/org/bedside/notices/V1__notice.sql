create table notice (
  id         uuid primary key,
  once       text not null unique, -- no key is sent for twice
  template   text not null,
  recipient  bytea not null, -- sealed
  message_id text not null unique,
  state      text not null check (state in ('SENDING', 'SENT', 'NOT_SENT', 'UNCONFIRMED')),
  at         timestamptz not null,
  settled_at timestamptz
);
create index notice_unsettled on notice (at) where state in ('SENDING', 'UNCONFIRMED');
