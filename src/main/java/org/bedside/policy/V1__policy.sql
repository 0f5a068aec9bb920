-- The packs that came with the house, by the digest of what they say. They are public words.
create table rule_pack (
  digest text primary key,
  name text not null,
  version text not null,
  json text not null,
  added_at timestamptz not null
);

-- The practice's rules, one version after the other: a pack and what the practice changes of it, as
-- somebody typed it. What was tried and agreed to stands beside it as a whole, with its digest.
create table rule_version (
  id uuid primary key,
  number int not null unique,
  base text not null references rule_pack,
  overlay text not null,
  writers uuid[] not null,
  edition int not null,
  state text not null check (state in ('DRAFT', 'TESTED', 'APPROVED', 'WITHDRAWN')),
  digest text,
  json text,
  from_day date,
  effective_at timestamptz,
  by_self boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  approved_at timestamptz,
  check (state in ('DRAFT', 'WITHDRAWN') or (digest is not null and json is not null)),
  check (state <> 'APPROVED' or effective_at is not null)
);
create index rule_version_effective on rule_version (effective_at) where state = 'APPROVED';
create index rule_version_digest on rule_version (digest);

-- Who agreed to what was tried, and as what.
create table rule_yes (
  version uuid not null references rule_version on delete cascade,
  person uuid not null,
  roles text not null,
  own boolean not null,
  digest text not null,
  at timestamptz not null,
  primary key (version, person)
);

-- A version read over the posts of the last months: how far it came, and what would have changed.
-- No words of any post are kept.
create table rule_trial (
  version uuid primary key references rule_version on delete cascade,
  edition int not null,
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  against text not null,
  digest text not null,
  first_day date not null,
  last_day date not null,
  total int not null,
  done int not null,
  started_at timestamptz not null,
  beat_at timestamptz not null
);

create table rule_trial_rule (
  version uuid not null references rule_trial on delete cascade,
  rule text not null,
  before int not null,
  after int not null,
  primary key (version, rule)
);

create table rule_trial_post (
  version uuid not null references rule_trial on delete cascade,
  place int not null,
  subject text not null,
  day date not null,
  before text not null,
  after text not null,
  primary key (version, place)
);
