-- Messages that people saved as examples to learn from. A row tells no person; how many each has given is counted apart, for a day.

create table saved_examples (
  id text primary key,
  text text not null unique,
  understood text not null,
  picked text,
  label text,
  language text not null check (language in ('sv', 'en')),
  role text not null check (role in ('caseworker', 'coach', 'manager')),
  saved_on date not null,
  kept_until date not null
);

create table examples_given (
  staff_id text not null,
  day date not null,
  given int not null,
  primary key (staff_id, day)
);
