package health.fascia.lifecycle;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;

/** The four groups and the least rights that each needs. Rights that are there already are left as an administrator set them. */
final class GroupRights {

    static final String COMPLIANCE = "compliance";
    static final String PROCESS_ADMINS = "process-admins";
    static final String BILLING = "billing";
    static final List<String> GROUPS = List.of(COMPLIANCE, PROCESS_ADMINS, PersonDecides.REVIEWERS, BILLING);

    private static final String EVERY = Authorization.ANY;

    private final ProcessEngine engine;
    private final IdentityService identity;
    private final AuthorizationService authorizations;

    GroupRights(ProcessEngine engine) {
        this.engine = engine;
        this.identity = engine.getIdentityService();
        this.authorizations = engine.getAuthorizationService();
    }

    void prepare() {
        for (String name : GROUPS) {
            if (identity.createGroupQuery().groupId(name).count() == 0) {
                Group group = identity.newGroup(name);
                group.setName(name);
                group.setType("WORKFLOW");
                identity.saveGroup(group);
                grantAll(name);
            }
        }
    }

    private void grantAll(String group) {
        switch (group) {
            case PROCESS_ADMINS -> grantProcessAdmins();
            case COMPLIANCE -> grantCompliance();
            case PersonDecides.REVIEWERS -> grantPeople(group, "Reviews");
            default -> grantPeople(group, "Billing");
        }
    }

    /** Everything that runs and everyone who signs in, but nothing that brings in a new drawing. */
    private void grantProcessAdmins() {
        for (String application : List.of("cockpit", "tasklist", "admin", "welcome")) {
            grant(PROCESS_ADMINS, Resources.APPLICATION, application, ACCESS);
        }
        grant(PROCESS_ADMINS, Resources.DEPLOYMENT, EVERY, READ);
        grant(PROCESS_ADMINS, Resources.AUTHORIZATION, EVERY, READ);
        for (Resource resource : List.of(
                Resources.PROCESS_DEFINITION,
                Resources.PROCESS_INSTANCE,
                Resources.TASK,
                Resources.BATCH,
                Resources.FILTER,
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP)) {
            grant(PROCESS_ADMINS, resource, EVERY, ALL);
        }
        filter(PROCESS_ADMINS, "All tasks", engine.getTaskService().createTaskQuery());
    }

    private void grantCompliance() {
        grant(COMPLIANCE, Resources.APPLICATION, "cockpit", ACCESS);
        grant(COMPLIANCE, Resources.APPLICATION, "welcome", ACCESS);
        grant(COMPLIANCE, Resources.DEPLOYMENT, EVERY, READ);
        grant(COMPLIANCE, Resources.PROCESS_DEFINITION, EVERY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK);
    }

    /** Their own tasks are granted one by one as they arise, see {@link OwnTasksOnly}. */
    private void grantPeople(String group, String filter) {
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
        grant(group, Resources.APPLICATION, "welcome", ACCESS);
        for (String process : List.of(
                ChunkOfSteps.PROCESS, ClaimLifecycle.PROCESS, AppealLifecycle.PROCESS, TreatmentLifecycle.PROCESS)) {
            if (group.equals(PersonDecides.REVIEWERS)) {
                grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        process,
                        READ,
                        READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY);
            } else {
                grant(group, Resources.PROCESS_DEFINITION, process, READ);
            }
        }
        filter(
                group,
                filter,
                engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup(group)
                        .includeAssignedTasks());
    }

    private void filter(String group, String name, TaskQuery query) {
        Filter filter = engine.getFilterService().newTaskFilter(name).setQuery(query);
        engine.getFilterService().saveFilter(filter);
        grant(group, Resources.FILTER, filter.getId(), READ);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
