package health.fascia.testing.facts;

import org.jspecify.annotations.Nullable;

/** Where parcels lie. */
public record Shelf(String name, @Nullable Integer capacity, @Nullable String reserved) {}
