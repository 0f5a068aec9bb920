-- What each of those was shown who said yes while others were missing.
alter table agreement add seen text[] not null default '{}';
