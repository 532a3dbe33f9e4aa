package health.fascia.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Walks every way of a drawing and finds those that reach an adverse end without a reviewer having completed a task.
 * An end is adverse when its name says denied, reduced, refused or rejected.
 */
final class AdversePaths {

    private static final Pattern ADVERSE = Pattern.compile("denied|denial|reduced|refused|rejected");

    private final BpmnModelInstance drawing;
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<FlowNode> seen = new HashSet<>();
    private final Deque<List<FlowNode>> open = new ArrayDeque<>();

    private AdversePaths(BpmnModelInstance drawing) {
        this.drawing = drawing;
    }

    /** @return each such way as the ids of its parts; empty when there is none */
    static List<String> find(BpmnModelInstance drawing) {
        AdversePaths paths = new AdversePaths(drawing);
        paths.walk();
        return List.copyOf(paths.found);
    }

    private void walk() {
        for (StartEvent start : drawing.getModelElementsByType(StartEvent.class)) {
            open.add(List.of(start));
        }
        while (!open.isEmpty()) {
            List<FlowNode> path = open.remove();
            FlowNode at = path.get(path.size() - 1);
            // The first way to a part decides: what follows it does not depend on how one came.
            if (seen.add(at)) {
                arrive(path, at);
            }
        }
    }

    private void arrive(List<FlowNode> path, FlowNode at) {
        if (at instanceof EndEvent && isAdverse(at)) {
            found.add(String.join(" > ", path.stream().map(FlowNode::getId).toList()));
        }
        // A timer or error on a task leaves it without anybody having completed it.
        for (BoundaryEvent event : drawing.getModelElementsByType(BoundaryEvent.class)) {
            if (at.equals(event.getAttachedTo())) {
                goOn(path, event);
            }
        }
        if (isReviewersTask(at)) {
            return;
        }
        for (SequenceFlow way : at.getOutgoing()) {
            goOn(path, way.getTarget());
        }
        if (at instanceof SubProcess inner) {
            inner.getChildElementsByType(StartEvent.class).forEach(start -> goOn(path, start));
        }
    }

    private void goOn(List<FlowNode> path, FlowNode next) {
        List<FlowNode> longer = new ArrayList<>(path);
        longer.add(next);
        open.add(longer);
    }

    private static boolean isReviewersTask(FlowNode node) {
        return node instanceof UserTask task
                && task.getCamundaCandidateGroupsList().equals(List.of(PersonDecides.REVIEWERS));
    }

    private static boolean isAdverse(FlowNode end) {
        String words = end.getId() + " " + end.getName();
        return ADVERSE.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
