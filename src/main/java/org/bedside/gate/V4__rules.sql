-- Digest of the practice's rules by which words were judged when somebody agreed.
alter table approval add rules text;
