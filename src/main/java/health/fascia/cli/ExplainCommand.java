package health.fascia.cli;

import health.fascia.rulebook.RuleTrace;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells everything about one case's determination; starts neither the engine nor a web server. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Explain one case: its facts, the rules that fired, those that nearly did, and what would make it a yes.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Explained.",
            "1:There is no such case.",
            "2:Wrong usage.",
            "4:The database or the rules cannot be read."
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final CaseAtHand caseAtHand = new CaseAtHand();

    @Override
    public Integer call() {
        return caseAtHand.tell((known, out) -> {
            List<RuleTrace> traces = known.review().trace(known.referral(), known.background());
            new Explanation(out, known.rulebook()).print(known.referral(), known.background(), known.history(), traces);
        });
    }
}
