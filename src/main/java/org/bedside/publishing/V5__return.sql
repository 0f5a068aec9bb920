-- That a post came back though it had its yes, because the rules ask for more by now or who said yes
-- may not any more: until when its writers or those who agree are asked again.
create table post_return (
  post uuid primary key references post (id) on delete cascade,
  why text not null check (why in ('WORDS', 'YES', 'LEFT')),
  at timestamptz not null
);
