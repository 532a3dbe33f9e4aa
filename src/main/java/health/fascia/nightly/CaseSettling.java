package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.lifecycle.CaseAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells cases whose treatment has ended that all their claims are at an end. A case that a person still looks at is asked
 * again the next night.
 */
final class CaseSettling {

    private static final String AT_AN_END =
            """
            select k.case_number, max(case when c.paid > 0 then 1 else 0 end) as paid
              from course k join claim c on c.case_number = k.case_number
             where k.state = 'ENDED' and k.case_number > :after
               and not exists (select 1 from settled_case s where s.case_number = k.case_number)
             group by k.case_number
            having max(case when c.state in ('PAID', 'WRITTEN_OFF', 'VOIDED', 'CORRECTED') then 0 else 1 end) = 0
             order by k.case_number
             fetch first :size rows only""";

    private final NightTask task;
    private final NightParts parts;
    private String last = "";

    CaseSettling(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
    }

    private record Ended(String caseNumber, boolean paid) {}

    /** Settles the next page of cases; says whether there may be more. */
    boolean next() {
        List<Ended> page = parts.log()
                .client()
                .sql(AT_AN_END)
                .param("after", last)
                .param("size", Pages.SIZE)
                .query((row, index) -> new Ended(row.getString(1), row.getInt(2) == 1))
                .list();
        if (page.isEmpty()) {
            return false;
        }
        last = page.get(page.size() - 1).caseNumber();
        Map<String, CaseAnswer> answers = new LinkedHashMap<>();
        page.forEach(
                one -> answers.put(one.caseNumber(), one.paid() ? CaseAnswer.CLAIMS_PAID : CaseAnswer.CLAIMS_UNPAID));
        Set<String> settled = parts.lifecycle().settle(answers);
        keep(page.stream().filter(one -> settled.contains(one.caseNumber())).toList());
        return page.size() == Pages.SIZE;
    }

    private void keep(List<Ended> settled) {
        parts.log()
                .jdbc()
                .batchUpdate(
                        "insert into settled_case (case_number, night_id, paid) values (?, ?, ?)",
                        settled,
                        Math.max(1, settled.size()),
                        (insert, one) -> {
                            insert.setString(1, one.caseNumber());
                            insert.setInt(2, task.number());
                            insert.setInt(3, one.paid() ? 1 : 0);
                        });
        parts.audit()
                .append(settled.stream()
                        .map(one -> new AuditEntry(
                                "night",
                                "claims settled",
                                one.caseNumber(),
                                one.paid() ? "at least one claim paid" : "no claim paid"))
                        .toList());
    }
}
