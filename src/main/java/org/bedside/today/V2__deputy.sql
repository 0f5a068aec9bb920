-- An item can wait for roles; nobody who is named in not_for sees it; and whoever stands in for
-- somebody who is away sees it if they hold all rights that it needs.
alter table today_item drop constraint today_item_check;
alter table today_item
  add roles text[],
  add needs text[] not null default '{}',
  alter not_for type uuid[] using case when not_for is null then '{}' else array[not_for] end,
  alter not_for set default '{}',
  alter not_for set not null,
  add check (num_nonnulls(person, holder, roles) = 1);
