package health.fascia.console;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The rules in force, for those who are signed in and ask for the health line. A refused change is no illness: the rules
 * before it go on, and nobody should restart the service for it.
 */
@Component("rules")
class RulesHealth implements HealthIndicator {

    private final ObjectProvider<RulesReport> rules;

    RulesHealth(ObjectProvider<RulesReport> rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Health.Builder up = Health.up();
        RulesReport report = rules.getIfAvailable();
        if (report != null) {
            RulesReport.InForce inForce = report.inForce();
            up.withDetail("rulebook", inForce.hash())
                    .withDetail("content", inForce.inWords())
                    .withDetail("since", inForce.since().toString());
            report.findRefused().ifPresent(refused -> up.withDetail(
                            "refusedAt", refused.at().toString())
                    .withDetail("refused", refused.reasons()));
        }
        return up.build();
    }
}
