package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.Appeal;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.StatedLines.At;
import health.fascia.claim.StatedLines.StatedClaim;
import health.fascia.claim.StatedVersion;
import health.fascia.lifecycle.AppealStep;
import health.fascia.lifecycle.ClaimStep;
import java.util.ArrayList;
import java.util.List;

/** Everything about claims that a portion of a night will write, gathered first so that each table gets one batch. */
final class ClaimLedger {

    final List<ClaimAccount> opened = new ArrayList<>();
    final List<ClaimAccount> moved = new ArrayList<>();
    final List<StatedVersion> versions = new ArrayList<>();
    /** Versions whose payable units may have changed. */
    final List<StatedVersion> decidedAgain = new ArrayList<>();

    final List<ClaimDecision> decisions = new ArrayList<>();
    final List<ClaimStep> steps = new ArrayList<>();
    final List<AuditEntry> entries = new ArrayList<>();
    final List<StatedClaim> rows = new ArrayList<>();
    final List<At> lines = new ArrayList<>();
    final List<Appeal> appealsOpened = new ArrayList<>();
    final List<Appeal> appealsMoved = new ArrayList<>();
    final List<Appeal.Entry> appealEntries = new ArrayList<>();
    final List<AppealStep> appealSteps = new ArrayList<>();

    void write(int night, ClaimParts parts, AuditTrail audit) {
        parts.claims().open(opened);
        parts.claims().move(moved);
        parts.claims().addVersions(versions);
        decidedAgain.forEach(parts.claims()::putPayableUnits);
        parts.decisions().add(night, decisions);
        parts.rows().add(night, rows);
        parts.rows().take(lines);
        parts.appeals().open(appealsOpened);
        parts.appeals().move(appealsMoved);
        parts.appeals().add(night, appealEntries);
        parts.appealLifecycle().advance(appealSteps);
        parts.lifecycle().advance(steps);
        audit.append(entries);
    }

    /** Keeps a decision of the night, with its entry in the audit trail. */
    void decided(ClaimDecision made, String action) {
        decisions.add(made);
        entries.add(new AuditEntry(
                "night",
                action,
                made.claimNumber(),
                made.label() + " " + made.state() + " by rulebook " + made.rulebookHash()));
    }
}
