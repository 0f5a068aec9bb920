-- The ledger. Each row carries the hash of the row before it; prev_hash is unique, so that the
-- chain cannot fork even if the writers' lock failed. seq is given inside the lock and is hashed.
-- What a row says about a person beyond ids (reason, details) is only committed to by a salted
-- hash: it can be erased with its salt, and the chain still verifies.
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  reason text,
  details text,
  salt bytea,
  commitment bytea not null check (length(commitment) = 32),
  prev_hash bytea not null unique check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32)
);
create index audit_entry_subject on audit_entry (subject, seq);
create index audit_entry_actor on audit_entry (actor, seq);
create index audit_entry_action on audit_entry (action, seq);

-- What this database remembers of the checkpoints that were signed and written outside it. When
-- rows are missing it tells a cut tail (this table is newer) from a restored backup (it is not).
create table audit_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  root bytea not null check (length(root) = 32)
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is never changed: % on % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- The one change that is let through: reason, details and salt become null together.
create function audit_only_erasure() returns trigger language plpgsql as $$
begin
  if new.reason is null and new.details is null and new.salt is null
      and (new.seq, new.at, new.actor, new.action, new.subject, new.commitment, new.prev_hash, new.hash)
        is not distinct from
          (old.seq, old.at, old.actor, old.action, old.subject, old.commitment, old.prev_hash, old.hash) then
    return new;
  end if;
  raise exception 'The ledger is never changed: UPDATE on % is refused.', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_update before update on audit_entry
  for each row execute function audit_only_erasure();
create trigger audit_entry_delete before delete on audit_entry
  for each row execute function audit_refuse();
create trigger audit_entry_truncate before truncate on audit_entry
  for each statement execute function audit_refuse();
create trigger audit_checkpoint_change before update or delete on audit_checkpoint
  for each row execute function audit_refuse();
create trigger audit_checkpoint_truncate before truncate on audit_checkpoint
  for each statement execute function audit_refuse();

-- Runs with the owner's right, since the running house has none to update.
create function audit_erase(erased_subject text) returns bigint
language sql security definer
begin atomic
  with erased as (
    update audit_entry set reason = null, details = null, salt = null
    where subject = erased_subject and salt is not null returning 1)
  select count(*) from erased;
end;
revoke all on function audit_erase(text) from public;
grant execute on function audit_erase(text) to ${runtime};
revoke update, delete, truncate on audit_entry, audit_checkpoint from ${runtime};
