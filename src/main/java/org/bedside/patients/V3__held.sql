-- A patient who has an account or a thread here, or was added by hand: no file removes the row.
alter table patient add column held boolean not null default false;

-- Since when a held patient is on the practice's list no more. The guard still knows them.
alter table patient add column left_at timestamptz;
