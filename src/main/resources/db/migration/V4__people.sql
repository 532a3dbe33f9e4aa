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
