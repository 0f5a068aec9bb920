-- Weeks of posts for one goal. What people wrote about it is sealed; its link and its short address
-- are public.
create table campaign (
  id uuid primary key,
  name bytea not null,
  goal bytea not null,
  number int,
  starts date not null,
  ends date not null,
  link text,
  slug text unique,
  closed_on date,
  closing bytea,
  reached int,
  version int not null
);

-- A post belongs to one campaign at most.
create table campaign_post (
  post uuid primary key,
  campaign uuid not null,
  at timestamptz not null
);
create index campaign_post_campaign on campaign_post (campaign);

-- How often the short address was opened on a day in the practice's zone: a number, and nothing
-- about anybody.
create table campaign_opening (
  campaign uuid not null,
  day date not null,
  openings int not null,
  primary key (campaign, day)
);
