-- Whose yes words need before they leave, in order: for an audience, or for one network of it
-- (empty: for every network without stages of its own). Without a row: one second person.
create table stage (
  audience text not null,
  network text not null,
  place int not null,
  who text not null,
  count int not null check (count > 0),
  primary key (audience, network, place)
);

-- Yeses that were said while others are still missing. Nobody counts twice.
create table agreement (
  subject text not null,
  hashes text[] not null,
  person uuid not null,
  instead_of uuid,
  who text not null,
  at timestamptz not null,
  primary key (subject, hashes, person)
);

-- Everybody whose yes made an approval: `who person instead-of-whom`.
alter table approval add yeses text[];
update approval set yeses = array['APPROVER ' || approver || ' '];
alter table approval alter yeses set not null;

alter table approval add writers uuid[];
update approval set writers = array[author];
alter table approval alter writers set not null;
alter table approval drop author;
