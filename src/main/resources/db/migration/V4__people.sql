-- What people do beside the browser: decisions that come back in approval workbooks.

-- An approval workbook that came back; its file stands in intake_file without intake sheets.
create table decision_file (
    file_id   integer not null primary key references intake_file,
    -- Counted when the file was looked through; the rows below must come to the same.
    decisions integer not null
);

create table decision_row (
    file_id          integer       not null references decision_file,
    place            integer       not null,
    tab              varchar(100)  not null,
    sheet_row        integer       not null,
    case_number      varchar(100)  not null,
    -- Empty where the key of the row is not ours.
    determination_no varchar(30)   not null,
    decision         varchar(100)  not null,
    visits           varchar(100)  not null,
    reviewer         varchar(100)  not null,
    rationale        varchar(4000) not null,
    -- Removed when the row is settled.
    signing_code     varchar(100),
    cells            varchar(2000) not null,
    fate             varchar(20)   not null,
    result           varchar(4000),
    problems         varchar(200000),
    primary key (file_id, place)
);
create index decision_row_case on decision_row (determination_no);

-- A signing code is good for the files of one night; the number counts the codes that a person has used.
create table signing_code_use (
    account  varchar(100) not null,
    night_id integer      not null references night,
    primary key (account, night_id)
);

-- The clock of a case that was not decided in the night that read it; a case opened again gets another round.
create table case_clock (
    case_number   varchar(20) not null references referral_case,
    round         integer     not null,
    request       varchar(20) not null,
    payer         varchar(60) not null,
    policy_row    varchar(60) not null,
    pauses        integer     not null,
    warning_days  integer     not null,
    started_on    date        not null,
    paused_on     date,
    paused_days   integer     not null,
    extended_days integer     not null,
    first_due     date        not null,
    due           date        not null,
    -- From this day on the case is at risk.
    risk_on       date        not null,
    -- The determination up to which the clock was moved.
    seen          varchar(30) not null,
    decided_on    date,
    outcome       varchar(30),
    days          integer     not null,
    -- 0 not raised, 1 for the warning, 2 for the breach.
    raised        integer     not null,
    primary key (case_number, round)
);
create index case_clock_risk on case_clock (decided_on, risk_on);

create table clock_event (
    case_number      varchar(20) not null,
    round            integer     not null,
    place            integer     not null,
    kind             varchar(20) not null,
    on_day           date        not null,
    whom             varchar(60) not null,
    determination_no varchar(30) not null,
    primary key (case_number, round, place)
);
