-- Courses of treatment: visits held and planned, scores, the payers' permissions, requests for more; on H2 and PostgreSQL alike.

-- One row a case under treatment: what the night looks through instead of a timer for each case.
create table course (
    case_number   varchar(20)  not null primary key references referral_case,
    state         varchar(20)  not null,
    state_since   date         not null,
    first_visit   date,
    last_visit    date,
    held          integer      not null,
    -- Ours: first approval and continuations together.
    granted       integer      not null,
    granted_from  date,
    granted_through date,
    -- The instrument by which the course is judged, null where there is none.
    measure       varchar(20),
    condition_family varchar(40),
    baseline      numeric(14,6),
    baseline_on   date,
    latest        numeric(14,6),
    latest_on     date,
    latest_visit  integer,
    -- In the good direction of the instrument; negative when worse.
    improvement   numeric(14,6),
    mcid          numeric(14,6),
    progress      varchar(20)  not null,
    visits_since_score integer not null,
    -- Warnings that stand, separated by a semicolon: VISITS, UNITS, DAYS.
    warnings      varchar(60)  not null,
    waits_for     varchar(20)  not null,
    due           date,
    ended_on      date,
    -- Whether the case was told that its treatment is completed.
    told          integer      default 0 not null,
    -- The day on which a person last said that treatment goes on.
    reviewed_on   date,
    cover_key     varchar(64),
    -- The night that looked last, and the day on which time alone may change something.
    night_id      integer      references night,
    looked_on     date         not null,
    look_on       date
);
create index course_look on course (state, look_on);
create index course_cover on course (cover_key);

-- What people decided about a course: that it ends, or goes on.
create table course_decision (
    case_number   varchar(20)   not null references course,
    sequence      integer       not null,
    decided_on    date          not null,
    task          varchar(60)   not null,
    decision      varchar(30)   not null,
    reviewer      varchar(100)  not null,
    reviewer_role varchar(100)  not null,
    rationale     varchar(4000) not null,
    primary key (case_number, sequence)
);

create table visit (
    case_number   varchar(20)    not null references referral_case,
    -- Day and start: by it the same visit is known again.
    visit_key     varchar(40)    not null,
    version       integer        not null,
    night_id      integer        not null references night,
    file_id       integer        not null references intake_file,
    sheet_row     integer        not null,
    visit_date    date           not null,
    start_time    varchar(5),
    end_time      varchar(5),
    therapist_npi varchar(10),
    state         varchar(2)     not null,
    place         varchar(2)     not null,
    minutes       integer,
    units         integer,
    status        varchar(20)    not null,
    -- Null where the visit was not held.
    visit_number  integer,
    authorization_key varchar(80),
    standing      varchar(20)    not null,
    judged_on     date           not null,
    rulebook_hash varchar(64)    not null,
    findings      varchar(500000) not null,
    content_hash  varchar(64)    not null,
    statement     varchar(200000) not null,
    primary key (case_number, visit_key)
);
create index visit_therapist on visit (therapist_npi, visit_date);
create index visit_night on visit (night_id, case_number, visit_key);
create index visit_standing on visit (standing, case_number);

create table planned_visit (
    case_number   varchar(20)    not null references referral_case,
    -- Day and start: by it the same visit is known again.
    visit_key     varchar(40)    not null,
    version       integer        not null,
    night_id      integer        not null references night,
    file_id       integer        not null references intake_file,
    sheet_row     integer        not null,
    visit_date    date           not null,
    start_time    varchar(5),
    end_time      varchar(5),
    therapist_npi varchar(10),
    state         varchar(2),
    place         varchar(2),
    minutes       integer,
    units         integer,
    -- PLANNED, CANCELED, HELD or PASSED.
    status        varchar(20)    not null,
    -- As it would be drawn if it were held as planned.
    visit_number  integer,
    authorization_key varchar(80),
    standing      varchar(20)    not null,
    judged_on     date           not null,
    rulebook_hash varchar(64)    not null,
    findings      varchar(500000) not null,
    content_hash  varchar(64)    not null,
    statement     varchar(200000) not null,
    primary key (case_number, visit_key)
);
create index planned_visit_day on planned_visit (status, visit_date, case_number);
create index planned_visit_therapist on planned_visit (therapist_npi);

create table outcome_score (
    case_number  varchar(20)   not null references referral_case,
    measure      varchar(20)   not null,
    scored_on    date          not null,
    version      integer       not null,
    score        numeric(14,6) not null,
    occasion     varchar(20)   not null,
    night_id     integer       not null references night,
    file_id      integer       not null references intake_file,
    sheet_row    integer       not null,
    primary key (case_number, measure, scored_on)
);

create table payer_authorization (
    case_number       varchar(20)   not null references referral_case,
    authorization_key varchar(80)   not null,
    version           integer       not null,
    night_id          integer       not null references night,
    file_id           integer       not null references intake_file,
    sheet_row         integer       not null,
    authorization_number varchar(60),
    source            varchar(20)   not null,
    requested_on      date,
    visits_requested  integer,
    units_requested   integer,
    answer            varchar(20)   not null,
    issued_on         date,
    visits_granted    integer,
    units_granted     integer,
    valid_from        date,
    valid_through     date,
    -- Drawn from it so far.
    visits_used       integer       not null,
    units_used        integer       not null,
    content_hash      varchar(64)   not null,
    statement         varchar(200000) not null,
    primary key (case_number, authorization_key)
);

create table continuation (
    continuation_no varchar(24)   not null primary key,
    case_number     varchar(20)   not null references referral_case,
    sequence        integer       not null,
    version         integer       not null,
    night_id        integer       not null references night,
    file_id         integer       not null references intake_file,
    sheet_row       integer       not null,
    requested_on    date          not null,
    outcome         varchar(30)   not null,
    decisions       integer       not null,
    visits_asked    integer,
    visits_granted  integer       not null,
    valid_from      date,
    valid_through   date,
    due             date,
    state_since     date          not null,
    content_hash    varchar(64)   not null,
    statement       varchar(200000) not null,
    unique (case_number, sequence)
);
create index continuation_outcome on continuation (outcome, case_number);

create table continuation_decision (
    continuation_no varchar(24)   not null references continuation,
    sequence        integer       not null,
    version         integer       not null,
    night_id        integer       references night,
    decided_on      date          not null,
    outcome         varchar(30)   not null,
    visits_granted  integer       not null,
    rulebook_hash   varchar(64)   not null,
    findings        varchar(500000) not null,
    reviewer        varchar(100),
    reviewer_role   varchar(100),
    decision        varchar(30),
    rationale       varchar(4000),
    primary key (continuation_no, sequence)
);

-- What became of each accepted row of the sheets of treatment: NEW, CHANGED or KNOWN.
create table treatment_row (
    file_id     integer     not null references intake_file,
    sheet       varchar(20) not null,
    place       integer     not null,
    sheet_row   integer     not null,
    night_id    integer     not null references night,
    case_number varchar(20) not null,
    fate        varchar(20) not null,
    primary key (file_id, sheet, place)
);
create index treatment_row_night on treatment_row (night_id, case_number);
