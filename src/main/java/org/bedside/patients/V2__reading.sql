-- A file is read in the background, and may turn out to be none.
alter table patient_import drop constraint patient_import_state_check;
alter table patient_import add constraint patient_import_state_check
  check (state in ('READING', 'REFUSED', 'PREVIEW', 'RUNNING', 'DONE', 'FAILED'));
