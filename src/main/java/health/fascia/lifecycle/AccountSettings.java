package health.fascia.lifecycle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code fascia.accounts.<name>.*}. */
@ConfigurationProperties("fascia")
record AccountSettings(@Nullable Map<String, Account> accounts) {

    @Override
    public Map<String, Account> accounts() {
        return accounts == null ? Map.of() : accounts;
    }

    /**
     * @param passwordHash made by {@link Accounts#hashOf}; wins over the password
     * @param groups of compliance, process-admins, reviewers, billing
     * @param fullName as letters shall name the person; null: the account's name
     * @param npi ten digits, by which a clinician is known on referrals; null where the person has none
     */
    record Account(
            @Nullable String passwordHash,
            @Nullable String password,
            List<String> groups,
            @Nullable String fullName,
            @Nullable String npi) {

        Account {
            groups = groups == null ? List.of() : List.copyOf(groups);
        }

        @Override
        public String toString() {
            return "Account[" + groups + "]";
        }
    }
}
