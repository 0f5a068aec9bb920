create table media_item (
  id uuid primary key,
  kind text not null,
  width int not null,
  height int not null,
  bytes bigint not null,
  sha256 bytea not null,
  alt bytea,
  uploaded_by text not null,
  uploaded_at timestamptz not null
);
comment on column media_item.alt is 'sealed: what the picture shows, for those who do not see it';
comment on column media_item.sha256 is 'of the bytes drawn anew, before sealing';
