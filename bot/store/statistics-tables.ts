// The tables of statistics: the months that are closed, their figures, standing questions, and the indexes to count by.
export const statisticsTables = `
  create index cases_enrolled_on on cases (enrolled_on);
  create index cases_closed_on on cases (closed_on);
  create index cases_returned_on on cases (returned_on);
  create index cases_stockholmsjobb_from on cases (stockholmsjobb_from);
  create index cases_jobbtorg on cases (jobbtorg) where state = 'enrolled';
  create index enrolment_bookings_starts_at on enrolment_bookings (starts_at);
  create table statistics_months (
    metric text not null,
    month date not null,
    closed_at timestamptz not null,
    primary key (metric, month)
  );
  create table statistics_figures (
    metric text not null,
    division text not null,
    month date not null,
    key text not null,
    within text not null,
    amount bigint not null,
    base bigint not null,
    missing bigint not null,
    hidden boolean not null,
    primary key (metric, division, month, key, within)
  );
  create table subscriptions (
    id text primary key,
    staff_id text not null,
    question jsonb not null,
    weekday int not null check (weekday between 1 and 7),
    at_time time not null,
    created_at timestamptz not null,
    ended_at timestamptz
  );
  create index subscriptions_staff on subscriptions (staff_id) where ended_at is null`;
