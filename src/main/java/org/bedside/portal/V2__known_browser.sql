-- Whether a code was asked for by a browser that came in before: those are counted apart, so that no
-- stranger uses up what an address may ask for in an hour.
alter table portal_code add column known boolean not null default false;
