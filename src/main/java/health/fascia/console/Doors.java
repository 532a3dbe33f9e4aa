package health.fascia.console;

import java.util.List;
import java.util.Set;

/** The addresses of the service and the groups that may open them. */
enum Doors {
    TASKLIST(
            "Tasklist",
            "tasklist",
            "Referrals to complete, proposed denials and amended referrals to review.",
            Set.of(Group.REVIEWERS, Group.BILLING, Group.PROCESS_ADMINS)),
    COCKPIT(
            "Cockpit",
            "cockpit",
            "The processes as drawings, with every case where it stands; failed nights are retried here.",
            Set.of(Group.PROCESS_ADMINS, Group.COMPLIANCE)),
    ADMIN("Admin", "admin", "Accounts, groups and what they may do.", Set.of(Group.PROCESS_ADMINS));

    static final String HEALTH = "/actuator/health";
    static final String LOGIN = "/login";
    static final String STYLE = "/fascia.css";

    private final String title;
    private final String path;
    private final String words;
    private final Set<String> groups;

    Doors(String title, String path, String words, Set<String> groups) {
        this.title = title;
        this.path = path;
        this.words = words;
        this.groups = groups;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    String address() {
        return "/camunda/app/" + path + "/default/";
    }

    /** The application's pages and its own programming interface. */
    String[] patterns() {
        return new String[] {"/camunda/app/" + path + "/**", "/camunda/api/" + path + "/**"};
    }

    String[] authorities() {
        return groups.toArray(String[]::new);
    }

    boolean opensTo(Set<String> memberOf) {
        return groups.stream().anyMatch(memberOf::contains);
    }

    static List<Doors> openTo(Set<String> memberOf) {
        return List.of(values()).stream().filter(door -> door.opensTo(memberOf)).toList();
    }

    /** The groups as the engine's identity service names them. */
    static final class Group {
        static final String REVIEWERS = "reviewers";
        static final String BILLING = "billing";
        static final String COMPLIANCE = "compliance";
        static final String PROCESS_ADMINS = "process-admins";

        static final String[] ALL = {REVIEWERS, BILLING, COMPLIANCE, PROCESS_ADMINS};

        private Group() {}
    }
}
