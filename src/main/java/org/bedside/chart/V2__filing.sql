-- What is to go into the record: a row for each time that something was closed. No word of it lies
-- here; it is asked for when its turn comes. Those of one patient go in the order of `number`.
create table filing (
  id uuid primary key,
  number bigint generated always as identity,
  subject text not null,
  version int not null,
  patient uuid not null,
  state text not null check (state in ('WAITING', 'FILED', 'REFUSED')),
  closed_at timestamptz not null,
  next_at timestamptz not null,
  lease_until timestamptz,
  fence bigint not null default 0,
  attempts int not null default 0,
  ehr uuid,
  filed_version int,
  reference text,
  trouble text,
  said bytea,
  changed_at timestamptz not null,
  unique (subject, version)
);
comment on column filing.filed_version is 'of the words that were filed: newer ones may have come by then';
comment on column filing.said is 'what the EHR did not like about it, sealed';
create index filing_waiting on filing (next_at) where state = 'WAITING';
create index filing_order on filing (patient, number) where state = 'WAITING';

-- Who a patient is there. `reference` is sealed.
create table chart_patient (
  ehr uuid not null,
  patient uuid not null,
  reference bytea not null,
  found_by text not null,
  found_at timestamptz not null,
  primary key (ehr, patient)
);

-- An EHR that did not answer is left alone for a while.
create table ehr_rest (
  ehr uuid primary key,
  until timestamptz not null,
  failures int not null
);
