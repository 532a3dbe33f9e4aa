package health.fascia.referral.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked for. */
public record Request(
        LocalDate received,
        LocalDate firstVisit,
        @Nullable LocalDate plannedEnd,
        int regionCount,
        @Nullable String manyRegionsReason,
        @Nullable Integer minutes,
        @Nullable Integer visitsSameDay,
        @Nullable String sameDayReason,
        @Nullable Boolean otherProviderSameDay) {}
