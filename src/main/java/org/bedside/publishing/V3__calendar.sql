-- In the hour that autumn brings twice: whether the second one is meant.
alter table post add plan_second boolean not null default false;

-- Posts that leave the front of the site a day after they are out.
create table post_story (
  post uuid primary key references post (id) on delete cascade
);
