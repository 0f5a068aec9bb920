-- When the practice is open: nothing here before somebody has set it. Anyone may know these times.
create table office_hours (
  the_one boolean primary key default true check (the_one),
  version int not null
);

-- A day of the week (1 is Monday) may have several spans. Midnight as the end is the end of the day.
create table office_span (
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (weekday, opens)
);

-- Days on which nobody is there. What somebody wrote about it is sealed.
create table closed_day (
  day date primary key,
  holiday text,
  note bytea
);

-- When a person wants no call, on the clock of the practice's wall.
create table quiet_hours (
  person uuid primary key,
  begins time not null,
  ends time not null,
  closed_days boolean not null
);
