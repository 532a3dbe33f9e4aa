package health.fascia.referral.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The measurable goal of the plan. */
public record Goal(@Nullable BigDecimal target, @Nullable LocalDate date) {}
