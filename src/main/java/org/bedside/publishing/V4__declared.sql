-- What its writer says about a post besides its words: sealed, as JSON.
alter table post add declared bytea;
-- The day after which it is taken back.
alter table post add last_day date;
create index post_last_day on post (last_day) where last_day is not null;
-- The patient's signature it is told by.
alter table post add permission uuid;
create index post_permission on post (permission) where permission is not null;
