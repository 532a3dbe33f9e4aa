-- Claims as clinics state them, as we decide them, and their money; runs on H2 and on PostgreSQL alike.

create table claim (
    claim_number   varchar(20)   not null primary key,
    case_number    varchar(20)   not null references referral_case,
    payer          varchar(60)   not null,
    payer_order    varchar(10)   not null,
    version        integer       not null,
    content_hash   varchar(64)   not null,
    state          varchar(20)   not null,
    state_since    date          not null,
    frequency      varchar(1)    not null,
    decisions      integer       not null,
    first_service  date          not null,
    charged        numeric(12,2) not null,
    paid           numeric(12,2) not null,
    patient_share  numeric(12,2) not null,
    adjusted       numeric(12,2) not null,
    filed_on       date,
    payer_number   varchar(60),
    due            date
);
create index claim_case on claim (case_number);
create index claim_state on claim (state, claim_number);

create table claim_version (
    claim_number     varchar(20)    not null references claim,
    version          integer        not null,
    night_id         integer        not null references night,
    file_id          integer        not null references intake_file,
    sheet_row        integer        not null,
    referral_version integer        not null,
    content_hash     varchar(64)    not null,
    statement        varchar(200000) not null,
    primary key (claim_number, version)
);

create table claim_line (
    claim_number  varchar(20)    not null references claim,
    version       integer        not null,
    line_number   integer        not null,
    file_id       integer        not null references intake_file,
    sheet_row     integer        not null,
    service_date  date           not null,
    code          varchar(60)    not null,
    charge        numeric(12,2)  not null,
    payable_units integer        not null,
    paid          numeric(12,2)  not null,
    adjusted      numeric(12,2)  not null,
    statement     varchar(200000) not null,
    primary key (claim_number, version, line_number)
);

create table claim_decision (
    claim_number  varchar(20)    not null references claim,
    sequence      integer        not null,
    version       integer        not null,
    night_id      integer        references night,
    decided_on    date           not null,
    outcome       varchar(30)    not null,
    state         varchar(20)    not null,
    rulebook_hash varchar(64)    not null,
    findings      varchar(500000) not null,
    reviewer      varchar(100),
    reviewer_role varchar(100),
    decision      varchar(30),
    rationale     varchar(4000),
    primary key (claim_number, sequence)
);

-- What became of each accepted row of the sheet Claims.
create table stated_claim (
    file_id      integer     not null references intake_file,
    place        integer     not null,
    sheet_row    integer     not null,
    night_id     integer     not null references night,
    claim_number varchar(20) not null,
    fate         varchar(20) not null,
    primary key (file_id, place)
);
create index stated_claim_night on stated_claim (night_id);

-- Accepted rows of the sheet Claim lines, until their claim takes them in the same night.
create table stated_line (
    file_id      integer        not null references intake_file,
    place        integer        not null,
    sheet_row    integer        not null,
    night_id     integer        not null references night,
    claim_number varchar(60)    not null,
    taken        integer        not null,
    statement    varchar(200000) not null,
    primary key (file_id, place)
);
create index stated_line_claim on stated_line (night_id, claim_number);

-- The files of claims that we wrote; the number is the interchange's control number and never used twice.
create table claim_file (
    file_number integer       not null primary key,
    night_id    integer       not null references night,
    payer_id    varchar(60)   not null,
    name        varchar(255)  not null,
    made_on     date          not null,
    claims      integer       not null,
    charged     numeric(12,2) not null
);

create table claim_filing (
    file_number  integer     not null references claim_file,
    claim_number varchar(20) not null references claim,
    version      integer     not null,
    -- The set inside the file, by which a receiver answers; known once the file is written.
    set_control  varchar(9),
    primary key (file_number, claim_number)
);
create index claim_filing_claim on claim_filing (claim_number);

-- Files of payers' answers that lay in the inbox.
create table answer_file (
    sha256   varchar(64)   not null primary key,
    night_id integer       not null references night,
    name     varchar(255)  not null,
    kind     varchar(20)   not null,
    sentence varchar(2000)
);

create table remittance (
    remittance_no integer       not null primary key,
    night_id      integer       not null references night,
    sha256        varchar(64)   not null references answer_file,
    payer_name    varchar(200)  not null,
    trace         varchar(60)   not null,
    paid_on       date          not null,
    paid          numeric(12,2) not null,
    unclaimed     numeric(12,2) not null
);

-- A payer's answer to one claim; the claim number is theirs, and ours only where matched is 1.
create table claim_answer (
    answer_no     integer       not null primary key,
    remittance_no integer       not null references remittance,
    claim_number  varchar(60)   not null,
    matched       integer       not null,
    version       integer,
    status        varchar(10)   not null,
    charge        numeric(12,2) not null,
    paid          numeric(12,2) not null,
    patient_share numeric(12,2) not null,
    adjusted      numeric(12,2) not null,
    payer_number  varchar(60),
    problem       varchar(500)
);
create index claim_answer_claim on claim_answer (claim_number);

create table claim_adjustment (
    answer_no    integer       not null references claim_answer,
    sequence     integer       not null,
    claim_number varchar(60)   not null,
    line_number  integer,
    group_code   varchar(2)    not null,
    carc         varchar(10)   not null,
    remarks      varchar(200)  not null,
    denial       integer       not null,
    amount       numeric(12,2) not null,
    primary key (answer_no, sequence)
);

-- What a payer or clearinghouse said of a claim before it paid.
create table claim_acknowledgment (
    sha256       varchar(64)  not null references answer_file,
    sequence     integer      not null,
    night_id     integer      not null references night,
    claim_number varchar(60)  not null,
    matched      integer      not null,
    accepted     integer      not null,
    words        varchar(2000) not null,
    primary key (sha256, sequence)
);
create index claim_acknowledgment_claim on claim_acknowledgment (claim_number);
