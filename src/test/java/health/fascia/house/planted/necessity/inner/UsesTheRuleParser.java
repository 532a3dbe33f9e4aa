package health.fascia.house.planted.necessity.inner;

import org.drools.drl.parser.DrlParser;

/** In a sub-package, which belongs to its room. */
class UsesTheRuleParser {
    Class<?> parser = DrlParser.class;
}
