-- A standing question may come once a month, on a day that every month has.
alter table subscriptions alter column weekday drop not null;

alter table subscriptions add column monthday int check (monthday between 1 and 28);

alter table subscriptions add constraint subscriptions_when check ((weekday is null) <> (monthday is null));

-- From which and until which day the cases are complete; months outside are not closed. One row at most.
create table statistics_span (
  only_one boolean primary key default true check (only_one),
  complete_from date,
  complete_until date,
  told_at timestamptz not null
);
