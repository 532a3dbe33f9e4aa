package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedRow.Origin;
import java.util.List;
import java.util.stream.Stream;

/** A night without cases, in which every text that came from outside is a payload. */
record HostileNight(List<String> payloads) implements ApprovalRows {

    @Override
    public Stream<CaseRow> cases(Outcome outcome) {
        return Stream.empty();
    }

    @Override
    public Stream<ReturnedRow> returned() {
        return Stream.empty();
    }

    @Override
    public Stream<KnownRow> known() {
        return payloads.stream()
                .map(text -> new KnownRow(new Origin(text, IntakeSheet.REFERRALS, text, 2), text, text));
    }

    @Override
    public Stream<PolicyLine> policy() {
        return payloads.stream().map(text -> new PolicyLine(text, text, text, text, null, null, null, text, 0));
    }
}
