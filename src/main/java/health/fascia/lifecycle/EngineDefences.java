package health.fascia.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Switches off what could run foreign code or let a stranger in, after the engine's own security instructions. */
final class EngineDefences {

    private static final String NAMES = "[a-z][a-z0-9-]*";
    /** More rows than one page of Cockpit or one chart needs. */
    private static final int LARGEST_QUERY = 5_000;

    private EngineDefences() {}

    static void apply(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setResourceAuthorizationProvider(new OwnTasksOnly());
        engine.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        engine.setAdminGroups(new ArrayList<>(List.of(GroupRights.PROCESS_ADMINS)));
        engine.setUserResourceWhitelistPattern(NAMES);
        engine.setGroupResourceWhitelistPattern(NAMES);
        engine.setPasswordEncryptor(new SlowHash());
        // Seconds that an account rests after its first wrong password, doubled by each further one: the right one,
        // typed
        // next, is rarely refused.
        engine.setLoginDelayBase(1);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setQueryMaxResultsLimit(LARGEST_QUERY);
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new PlainRefusals())));
    }
}
