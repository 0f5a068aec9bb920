-- How a network has behaved towards an account lately; no row while all is well. A row and not the
-- memory of a node, because all nodes must leave the same network alone.
create table channel_breaker (
  channel uuid primary key references channel (id) on delete cascade,
  failures int not null,
  opened int not null,
  asked boolean not null,
  until timestamptz,
  trial_until timestamptz,
  changed_at timestamptz not null
);

-- Tries since a person last said what shall become of it.
alter table delivery add tries int not null default 0;

-- What is due is taken account by account, so that none stands in the way of another.
drop index delivery_waiting;
create index delivery_due on delivery (channel, next_at) where state = 'PLANNED';
create index delivery_doubt on delivery (channel, next_at) where state = 'UNCONFIRMED';
create index delivery_lease on delivery (lease_until) where state in ('CLAIMED', 'SENDING');
create index delivery_slot on delivery using brin (due_at);
