-- Appeals of claims that a payer denied, and cases whose claims are all at an end; on H2 and on PostgreSQL alike.

create table appeal (
    appeal_number varchar(30)   not null primary key,
    claim_number  varchar(20)   not null references claim,
    case_number   varchar(20)   not null references referral_case,
    level         integer       not null,
    night_id      integer       not null references night,
    opened_on     date          not null,
    -- The remittance, or the payer's answer to the appeal before, that denied.
    denied_on     date          not null,
    -- The last day on which the payer takes it, and the row of appeals.xlsx that says so; empty where none holds.
    deadline      date          not null,
    policy_row    varchar(60)   not null,
    at_stake      numeric(12,2) not null,
    -- What the payer had paid before; more than that was won.
    paid_before   numeric(12,2) not null,
    state         varchar(20)   not null,
    state_since   date          not null,
    filed_on      date,
    answered_on   date,
    decisions     integer       not null,
    -- 0 not raised, 1 for the warning, 2 for the last day.
    raised        integer       not null,
    unique (claim_number, level)
);
create index appeal_state on appeal (state, deadline);

-- Who said what of an appeal; the reviewer is empty where the night or a remittance moved it.
create table appeal_decision (
    appeal_number varchar(30)   not null references appeal,
    sequence      integer       not null,
    night_id      integer       references night,
    decided_on    date          not null,
    state         varchar(20)   not null,
    decision      varchar(30)   not null,
    reviewer      varchar(100),
    reviewer_role varchar(100),
    rationale     varchar(4000) not null,
    primary key (appeal_number, sequence)
);

-- Cases that were told that all their claims are at an end.
create table settled_case (
    case_number varchar(20) not null primary key references referral_case,
    night_id    integer     not null references night,
    paid        integer     not null
);

-- A corrected claim under a new number names the old one by the payer's number.
create index claim_payer_number on claim (payer_number);
