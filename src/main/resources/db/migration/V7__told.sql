-- The night's date in which a person's decision is told: shown in the workbook, written in a letter. A decision has a day and
-- no hour, so that the day alone does not say whether a night of that day came before it.
create table told_decision (
    -- The number of a determination, or of a decision about a request for more visits.
    decision_no varchar(40) not null primary key,
    as_of       date        not null
);
create index told_decision_night on told_decision (as_of);
