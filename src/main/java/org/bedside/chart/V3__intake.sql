-- Taking in the patient list of an EHR: one row where a person wants it. `next` is the address of
-- the next page, sealed; a run that broke off goes on there.
create table ehr_intake (
  ehr uuid primary key references ehr (id) on delete cascade,
  wanted_by text not null,
  began_at timestamptz,
  next bytea,
  told int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  left_out int not null default 0,
  as_of timestamptz,
  finished_at timestamptz,
  due_at timestamptz not null,
  lease_until timestamptz
);
comment on column ehr_intake.as_of is 'what changed there before this was taken in';
