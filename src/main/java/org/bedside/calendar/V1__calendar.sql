-- What the practice promised its readers: a rhythm with a day and a time. The title is sealed.
create table promise (
  id uuid primary key,
  title bytea not null,
  rhythm text not null,
  first_day date not null,
  at time not null,
  outlets uuid[] not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_on date
);

-- Which posts keep a promise. A post keeps one at most.
create table promise_post (
  post uuid primary key,
  promise uuid not null references promise (id) on delete cascade
);
create index promise_post_promise on promise_post (promise);

-- One time of a promise that was moved to another day.
create table promise_move (
  promise uuid not null references promise (id) on delete cascade,
  planned date not null,
  moved_to date not null,
  primary key (promise, planned)
);

-- A post that comes again: each repetition is a post of its own.
create table repetition (
  id uuid primary key,
  first_post uuid not null,
  every int not null check (every between 1 and 12),
  unit text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  stopped_at timestamptz
);
create index repetition_first on repetition (first_post);

create table repetition_post (
  post uuid primary key,
  repetition uuid not null references repetition (id) on delete cascade,
  place int not null
);
create index repetition_post_repetition on repetition_post (repetition);

-- A span in which no promise is due.
create table pause (
  id uuid primary key,
  first_day date not null,
  last_day date not null,
  notice uuid not null,
  made_by uuid not null,
  made_at timestamptz not null
);

-- A private address of the calendar, one a person; the address itself is nowhere.
create table calendar_address (
  person uuid primary key,
  hash bytea not null unique,
  made_at timestamptz not null
);
