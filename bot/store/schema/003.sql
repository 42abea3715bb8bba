-- What the letter to an applicant needs to know. The text of this step is frozen too.

alter table staff add column phone text;

-- When the time began that the meeting was moved from; null where it has not been moved.
alter table meetings add column moved_from timestamptz;

-- The beginning of the time for which an interpreter is ordered; null while none is.
alter table meetings add column interpreter_ordered timestamptz;
