-- Who looks after things while somebody is away: days of the practice, the first and the last.
create table deputy (
  person uuid primary key references person,
  deputy uuid not null references person,
  from_day date not null,
  until_day date not null,
  check (from_day <= until_day),
  check (person <> deputy)
);
create index deputy_of on deputy (deputy);
