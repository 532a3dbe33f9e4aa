package health.fascia.lifecycle;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets a person read the refusal itself, and not how the engine wrapped it. */
final class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedDecision refused) {
                    throw new BadUserRequestException(refused.getMessage(), wrapped);
                }
            }
            throw wrapped;
        }
    }
}
