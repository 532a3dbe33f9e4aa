-- Our own tables; runs on H2 and on PostgreSQL alike. The engine owns ACT_*, Spring Batch owns BATCH_*.

create table night (
    night_id      integer      not null primary key,
    as_of         date         not null,
    state         varchar(20)  not null,
    rulebook_hash varchar(64)  not null,
    process_hash  varchar(64)  not null,
    started_at    timestamp with time zone not null,
    finished_at   timestamp with time zone
);

create table intake_file (
    file_id    integer       not null primary key,
    night_id   integer       not null references night,
    name       varchar(255)  not null,
    sha256     varchar(64)   not null unique,
    size_bytes bigint        not null,
    sheets     varchar(200)  not null,
    remarks    varchar(200000) not null
);

create table refused_file (
    night_id integer       not null references night,
    name     varchar(255)  not null,
    sha256   varchar(64)   not null,
    sentence varchar(2000) not null,
    primary key (night_id, name)
);

create table skipped_file (
    night_id integer      not null references night,
    name     varchar(255) not null,
    same_as  integer      not null references intake_file,
    primary key (night_id, name)
);

create table referral_case (
    case_number      varchar(20)  not null primary key,
    opened_by        integer      not null references night,
    patient_key      varchar(64)  not null,
    family           varchar(40),
    state            varchar(2)   not null,
    payer            varchar(60)  not null,
    therapist_npi    varchar(10),
    cover_key        varchar(64),
    first_visit      date         not null,
    last_visit       date         not null,
    version          integer      not null,
    content_hash     varchar(64)  not null,
    outcome          varchar(30)  not null,
    determination_no varchar(30)  not null
);
create index referral_case_patient on referral_case (patient_key);

create table case_counter (
    counted_year integer not null primary key,
    last_number  integer not null
);

create table case_key (
    identity_key varchar(64) not null primary key,
    case_number  varchar(20) not null references referral_case
);

create table referral_version (
    case_number  varchar(20)    not null references referral_case,
    version      integer        not null,
    night_id     integer        not null references night,
    file_id      integer        not null references intake_file,
    sheet_row    integer        not null,
    content_hash varchar(64)    not null,
    statement    varchar(200000) not null,
    primary key (case_number, version)
);

create table intake_row (
    file_id     integer      not null references intake_file,
    sheet       varchar(20)  not null,
    tab         varchar(100) not null,
    -- Counts the rows of the sheet as they come; a contradicting file may give the same sheet_row twice.
    place       integer      not null,
    sheet_row   integer      not null,
    fate        varchar(20)  not null,
    case_number varchar(20),
    problems    varchar(500000),
    primary key (file_id, sheet, sheet_row, place)
);
create index intake_row_case on intake_row (case_number);

create table license (
    npi         varchar(10)    not null,
    license_key varchar(64)    not null,
    night_id    integer        not null references night,
    statement   varchar(200000) not null,
    primary key (npi, license_key)
);

create table benefit_verification (
    cover_key   varchar(64)    not null,
    content_key varchar(64)    not null,
    night_id    integer        not null references night,
    statement   varchar(200000) not null,
    primary key (cover_key, content_key)
);

create table determination (
    determination_no varchar(30)    not null primary key,
    case_number      varchar(20)    not null references referral_case,
    sequence         integer        not null,
    version          integer        not null,
    night_id         integer        references night,
    decided_on       date           not null,
    outcome          varchar(30)    not null,
    visits_asked     integer,
    visits_granted   integer,
    valid_from       date,
    valid_through    date,
    due              date,
    rulebook_hash    varchar(64)    not null,
    findings         varchar(500000) not null,
    reviewer         varchar(100),
    reviewer_role    varchar(100),
    decision         varchar(30),
    rationale        varchar(4000),
    unique (case_number, sequence)
);

create table audit_entry (
    entry_no      bigint         not null primary key,
    recorded_at   timestamp with time zone not null,
    actor         varchar(100)   not null,
    action        varchar(60)    not null,
    subject       varchar(100)   not null,
    details       varchar(8000)  not null,
    previous_hash varchar(64)    not null,
    entry_hash    varchar(64)    not null unique
);

-- Whoever appends locks this one row first, so that a second writer waits instead of failing.
create table audit_lock (
    lock_no integer not null primary key
);

insert into audit_lock (lock_no) values (1);

create table published_file (
    night_id integer      not null references night,
    name     varchar(255) not null,
    sha256   varchar(64)  not null,
    primary key (night_id, name)
);
