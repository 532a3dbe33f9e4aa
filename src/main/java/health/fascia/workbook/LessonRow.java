package health.fascia.workbook;

import java.math.BigDecimal;

/**
 * What a payer's denials taught: one code of it, with the rule that should have caught it.
 *
 * @param group CO, PR, OA or PI
 * @param carc the adjustment reason code
 * @param remarks remark codes (RARC) that came with it
 * @param words what the code means here; empty where nobody wrote it down
 * @param rule the rule that should have caught it, or "no rule yet"
 * @param ours on how many of these claims that rule had spoken before they were filed
 * @param lines how many claim lines it hit
 * @param money what was not paid because of it, in dollars
 */
public record LessonRow(
        String payer,
        String group,
        String carc,
        String remarks,
        String words,
        String rule,
        int ours,
        int lines,
        BigDecimal money) {}
