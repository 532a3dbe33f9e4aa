package health.fascia.lifecycle;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;

/**
 * Keeps the engine's first-account page closed. Its applications send everyone there while the group "camunda-admin" has
 * no member; this house uses "process-admins" instead. One account without a password, under which nobody can sign in,
 * fills the place; its name says so in the list of users.
 */
final class ClosedSetup {

    static final String PLACEHOLDER = "closed-setup";

    private final IdentityService identity;

    ClosedSetup(IdentityService identity) {
        this.identity = identity;
    }

    void close() {
        if (identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
            var group = identity.newGroup(Groups.CAMUNDA_ADMIN);
            group.setName("unused: see process-admins");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (identity.createUserQuery().userId(PLACEHOLDER).count() == 0) {
            User nobody = identity.newUser(PLACEHOLDER);
            nobody.setFirstName("Nobody:");
            nobody.setLastName("keeps the first-account page closed");
            identity.saveUser(nobody);
        }
        identity.createMembership(PLACEHOLDER, Groups.CAMUNDA_ADMIN);
    }
}
