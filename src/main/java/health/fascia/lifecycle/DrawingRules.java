package health.fascia.lifecycle;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.ModelException;

/** What a drawing must keep to be accepted, in tests and at every start; processes/README.md says it in plain words. */
final class DrawingRules {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]+_[A-Z][A-Za-z]+");
    /** "Check license", not "License check" or "Checking the license". */
    private static final Pattern VERB_AND_OBJECT = Pattern.compile("(?!\\S+(ing|ion|ment|ance)\\s)[A-Z][a-z]+ \\S.*");

    private final String file;
    private final BpmnModelInstance drawing;
    private final List<String> faults = new ArrayList<>();

    private DrawingRules(String file, BpmnModelInstance drawing) {
        this.file = file;
        this.drawing = drawing;
    }

    /** @return one sentence a fault, empty when the drawing is accepted */
    static List<String> check(String file, byte[] content) {
        List<String> code = DrawingCode.check(file, content);
        if (!code.isEmpty()) {
            return code;
        }
        try {
            var drawing = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            return new DrawingRules(file, drawing).check();
        } catch (ModelException notBpmn) {
            return List.of(file + ": this is not a BPMN drawing that can be read: " + notBpmn.getMessage());
        }
    }

    private List<String> check() {
        for (Process process : drawing.getModelElementsByType(Process.class)) {
            checkProcess(process);
        }
        for (FlowNode node : drawing.getModelElementsByType(FlowNode.class)) {
            checkNode(node);
        }
        drawing.getModelElementsByType(UserTask.class).forEach(this::checkUserTask);
        faults.addAll(DrawingLayout.check(file, drawing));
        for (String path : AdversePaths.find(drawing)) {
            fault(path, "reaches a denial without a reviewer's task");
        }
        return faults;
    }

    private void checkProcess(Process process) {
        if (!file.equals(process.getId() + ".bpmn")) {
            fault(process.getId(), "the file must be named as the process id");
        }
        if (!process.isExecutable()) {
            fault(process.getId(), "the process must be executable");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            fault(process.getId(), "say how long its history is kept (history time to live)");
        }
    }

    private void checkNode(FlowNode node) {
        String name = Objects.requireNonNullElse(node.getName(), "");
        if (!ID.matcher(node.getId()).matches()) {
            fault(node.getId(), "ids read as Task_VerifyBenefits");
        }
        if (node instanceof Task && !VERB_AND_OBJECT.matcher(name).matches()) {
            fault(node.getId(), "a task is named verb and object, as \"Verify benefits\"");
        }
        boolean topLevel = node.getParentElement() instanceof Process;
        if (node instanceof Event && !(node instanceof BoundaryEvent) && topLevel && name.isBlank()) {
            fault(node.getId(), "an event names the state, as \"Claim paid\"");
        }
        if (node instanceof Gateway && node.getOutgoing().size() > 1) {
            checkGateway((Gateway) node, name);
        }
    }

    private void checkGateway(Gateway gateway, String name) {
        if (!name.endsWith("?")) {
            fault(gateway.getId(), "a gateway asks: its name ends with a question mark");
        }
        if (gateway instanceof ExclusiveGateway exclusive && exclusive.getDefault() == null) {
            fault(gateway.getId(), "one way must be the default, for an answer that nobody foresaw");
        }
    }

    private void checkUserTask(UserTask task) {
        if (task.getCamundaCandidateGroupsList().isEmpty()
                || !GroupRights.GROUPS.containsAll(task.getCamundaCandidateGroupsList())) {
            fault(task.getId(), "a user task needs a candidate group of " + String.join(", ", GroupRights.GROUPS));
        }
        if (task.getCamundaDueDate() == null) {
            fault(task.getId(), "a user task needs a due date");
        }
        if (task.getCamundaFormKey() == null) {
            fault(task.getId(), "a user task needs a form");
        }
        boolean heard = task.getExtensionElements() != null
                && task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class).stream()
                        .anyMatch(listener -> "complete".equals(listener.getCamundaEvent())
                                && "${personDecides}".equals(listener.getCamundaDelegateExpression()));
        if (!heard) {
            fault(task.getId(), "a user task needs the listener ${personDecides} on complete");
        }
    }

    private void fault(String id, String sentence) {
        faults.add(file + ", " + id + ": " + sentence + ".");
    }
}
