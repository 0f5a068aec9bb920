-- What the guard and the rules said about words, when, and what became of it; never the words. The
-- same said twice about the same words is one row.
create table gate_history (
  id uuid primary key,
  at timestamptz not null,
  subject text not null,
  words text not null,
  audience text not null,
  network text not null,
  moment text not null,
  -- `guard:` and a kind, `rule:` and an id, `gate:` and why words wait
  source text not null,
  verdict text not null,
  outcome text not null,
  who text not null,
  rules text not null,
  -- Only the patient list brings it about: for nobody who may not open it.
  inside boolean not null,
  -- The writer's sentence or the code of a false alarm, sealed.
  reason bytea,
  unique (subject, words, source, moment, outcome, inside)
);
create index gate_history_at on gate_history (at);
create index gate_history_words on gate_history (words);
