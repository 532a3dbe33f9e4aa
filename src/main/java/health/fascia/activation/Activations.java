package health.fascia.activation;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.Rulebooks.Candidate;
import health.fascia.policy.RulesInForce;
import health.fascia.rulebook.RuleProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rules of the folder into force: all of it is checked, written into the audit trail and then swapped in one
 * step. What fails any of it never decides a case.
 */
public final class Activations {

    static final String ACTIVATED = "rulebook activated";
    static final String REFUSED = "rule folder refused";

    private static final Logger LOG = LoggerFactory.getLogger(Activations.class);
    private static final int LONGEST_DETAILS = 6_000;

    private final Rulebooks rulebooks;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile Instant since;
    private volatile @Nullable Activation refused;

    public Activations(Rulebooks rulebooks, AuditTrail audit, PlatformTransactionManager transactions, Clock clock) {
        this.rulebooks = rulebooks;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Writes down what the program began with, unless the last entry says so already. */
    public void begin() {
        RulesInForce rules = rulebooks.inForce();
        boolean known = audit.findLast(ACTIVATED)
                .filter(entry -> entry.subject().equals(rules.hash()))
                .isPresent();
        if (!known) {
            write("service", ACTIVATED, rules.hash(), words(rules) + "; found when the program started");
        }
    }

    /** Checks the folder, and puts its rules in force when they are others and nothing speaks against them. */
    public synchronized Activation activate(String askedBy) {
        Instant begun = clock.instant();
        Candidate candidate = rulebooks.prepare();
        try {
            Activation result = candidate instanceof Candidate.Good good
                    ? accept(good.rules(), askedBy, begun)
                    : refuse((Candidate.Refused) candidate, askedBy, begun);
            refused = result.kind() == Activation.Kind.REFUSED ? result : null;
            return result;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The rules could not be activated, because the audit trail could not be written.", e);
            RuleProblem problem = new RuleProblem(
                    "audit trail", "database", "it could not be written just now; the service tries again.");
            return result(new Told(Activation.Kind.POSTPONED, "", ""), askedBy, begun, List.of(problem));
        }
    }

    private Activation accept(RulesInForce rules, String askedBy, Instant begun) {
        String before = rulebooks.inForce().hash();
        if (rulebooks.holds(rules)) {
            return result(new Told(Activation.Kind.UNCHANGED, before, words(rules)), askedBy, begun, List.of());
        }
        write(askedBy, ACTIVATED, rules.hash(), words(rules) + "; before it " + before);
        rulebooks.activate(rules);
        since = clock.instant();
        LOG.warn("Rulebook {} is in force ({}), asked for by {}.", rules.hash(), words(rules), askedBy);
        return result(new Told(Activation.Kind.ACTIVATED, rules.hash(), words(rules)), askedBy, begun, List.of());
    }

    private Activation refuse(Candidate.Refused candidate, String askedBy, Instant begun) {
        String reasons =
                candidate.problems().stream().map(RuleProblem::toString).collect(Collectors.joining("\n"));
        String subject = candidate.hash().isEmpty() ? "(unreadable)" : candidate.hash();
        write(askedBy, REFUSED, subject, shortened(candidate.problems().size() + " errors\n" + reasons));
        LOG.warn(
                "The changed rules were refused; {} goes on.\n{}",
                rulebooks.inForce().hash(),
                reasons);
        return result(new Told(Activation.Kind.REFUSED, candidate.hash(), ""), askedBy, begun, candidate.problems());
    }

    private record Told(Activation.Kind kind, String hash, String inWords) {}

    private Activation result(Told told, String askedBy, Instant begun, List<RuleProblem> problems) {
        Instant now = clock.instant();
        long took = Duration.between(begun, now).toMillis();
        return new Activation(told.kind(), now, askedBy, told.hash(), told.inWords(), problems, took);
    }

    private void write(String actor, String action, String subject, String details) {
        transactions.executeWithoutResult(
                status -> audit.append(List.of(new AuditEntry(actor, action, subject, details))));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAILS ? text : text.substring(0, LONGEST_DETAILS) + "...";
    }

    private static String words(RulesInForce rules) {
        return rules.rulebook().ruleCount() + " rules, " + rules.rulebook().policyRowCount() + " policy rows";
    }

    /** The rules in force. */
    public RulesInForce inForce() {
        return rulebooks.inForce();
    }

    /** Since when they are in force, as far as this program knows. */
    public Instant since() {
        return since;
    }

    /** The last attempt, where the folder still holds what was refused. */
    public Optional<Activation> findRefused() {
        return Optional.ofNullable(refused);
    }
}
