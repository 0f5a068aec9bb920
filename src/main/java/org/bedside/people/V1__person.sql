-- The practice: one row. All of it stands on the website, so nothing is sealed.
create table practice (
  the_one       boolean primary key default true check (the_one),
  name          text not null,
  place         text not null,
  zone          text not null,
  phone         text not null,
  address       text not null,
  email         text not null,
  website       text,
  demo          boolean not null,
  self_approval boolean not null,
  -- Empty until the first owner has come in; until then the first run can be taken up again.
  set_up_at     timestamptz
);

create table person (
  id          uuid primary key,
  name        bytea not null, -- sealed
  title       bytea not null, -- sealed
  email       bytea not null, -- sealed
  email_hash  bytea not null unique, -- keyed, to look up
  roles       text[] not null,
  language    text not null default '',
  active      boolean not null,
  created_at  timestamptz not null,
  accepted_at timestamptz
);

-- The other way in: what a person knows and the device they hold.
create table credential (
  person    uuid primary key references person,
  password  text not null, -- hashed
  totp      bytea not null, -- sealed
  -- The thirty-second step of the last code: no code opens twice.
  totp_step bigint not null default 0
);

create table recovery_code (
  hash    bytea primary key, -- keyed
  person  uuid not null references person,
  used_at timestamptz
);
create index recovery_code_person on recovery_code (person);

create table invitation (
  id         uuid primary key,
  person     uuid not null references person,
  token_hash bytea not null unique, -- SHA-256; the link itself is stored nowhere
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index invitation_person on invitation (person);

-- Browsers from which a person has signed in before, by the SHA-256 of a cookie of theirs.
create table known_device (
  person  uuid not null references person,
  device  bytea not null,
  seen_at timestamptz not null,
  primary key (person, device)
);

-- Spring Security's table of passkeys; the user's id is the person's id in bytes, Base64url.
create table user_credentials (
  credential_id                varchar(1000) primary key,
  user_entity_user_id          varchar(1000) not null,
  public_key                   bytea not null,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean not null,
  authenticator_transports     varchar(1000),
  public_key_credential_type   varchar(100),
  backup_state                 boolean not null,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamp,
  last_used                    timestamp,
  label                        varchar(1000) not null
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- Spring Session's tables.
create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
