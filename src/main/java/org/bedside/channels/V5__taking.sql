-- What a node is about to send it holds by the locks of its transaction, so no row says it any more.
update delivery set state = 'PLANNED', lease_until = null where state = 'CLAIMED';
drop index delivery_lease;
create index delivery_lease on delivery (lease_until) where state = 'SENDING';

-- An approval belongs to one post, so one index answers for both.
alter table delivery drop constraint delivery_approval_channel_key;
drop index delivery_post;
create unique index delivery_post on delivery (post, approval, channel);
