-- Words that somebody of the practice keeps to answer patients with. They name nobody, so that they
-- may be read by all who answer.
create table ready_words (
  id uuid primary key,
  title text not null,
  words text not null,
  language text not null check (language in ('en', 'es')),
  by uuid not null,
  at timestamptz not null
);

-- What in public a thread was begun from: "answer:…". Only those who may read the thread learn it.
create table thread_origin (
  thread uuid primary key references care_thread (id),
  origin text not null
);
create index thread_origin_of on thread_origin (origin);
