package health.fascia.lifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** Every part has its place, all of it fits one screen, and the happy path runs straight from left to right. */
final class DrawingLayout {

    /** One screen of Cockpit, in pixels. */
    private static final double WIDTH = 1800;

    private static final double HEIGHT = 800;

    private final String file;
    private final BpmnModelInstance drawing;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Bounds> places = new HashMap<>();

    private DrawingLayout(String file, BpmnModelInstance drawing) {
        this.file = file;
        this.drawing = drawing;
    }

    static List<String> check(String file, BpmnModelInstance drawing) {
        DrawingLayout layout = new DrawingLayout(file, drawing);
        layout.checkPlaces();
        if (layout.faults.isEmpty()) {
            layout.checkHappyPath();
        }
        return layout.faults;
    }

    private void checkPlaces() {
        for (BpmnShape shape : drawing.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() != null) {
                places.put(shape.getBpmnElement().getId(), shape.getBounds());
            }
        }
        Set<String> drawn = new HashSet<>();
        for (BpmnEdge edge : drawing.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() != null) {
                drawn.add(edge.getBpmnElement().getId());
            }
        }
        for (FlowNode node : drawing.getModelElementsByType(FlowNode.class)) {
            checkPlace(node.getId());
        }
        for (SequenceFlow flow : drawing.getModelElementsByType(SequenceFlow.class)) {
            if (!drawn.contains(flow.getId())) {
                faults.add(file + ", " + flow.getId() + ": the arrow is not drawn.");
            }
        }
    }

    private void checkPlace(String id) {
        Bounds place = places.get(id);
        if (place == null) {
            faults.add(file + ", " + id + ": it has no place in the diagram.");
        } else if (place.getX() + place.getWidth() > WIDTH || place.getY() + place.getHeight() > HEIGHT) {
            faults.add(file + ", " + id + ": it lies outside of one screen of 1800 by 800.");
        }
    }

    private void checkHappyPath() {
        for (StartEvent start : drawing.getModelElementsByType(StartEvent.class)) {
            boolean main = start.getParentElement() instanceof Process
                    && start.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.MessageEventDefinition.class)
                            .isEmpty();
            if (main) {
                follow(start);
            }
        }
    }

    private void follow(FlowNode start) {
        Set<FlowNode> seen = new HashSet<>();
        FlowNode at = start;
        for (FlowNode next = happy(at); next != null && seen.add(next); next = happy(at)) {
            Bounds here = place(at);
            Bounds there = place(next);
            if (there.getX() <= here.getX() + here.getWidth()) {
                faults.add(file + ", " + next.getId() + ": the happy path must run from left to right.");
            }
            if (Math.abs(middle(here) - middle(there)) > 1) {
                faults.add(file + ", " + next.getId() + ": the happy path must be a straight line.");
            }
            at = next;
        }
    }

    private Bounds place(FlowNode node) {
        Bounds place = places.get(node.getId());
        if (place == null) {
            throw new IllegalStateException(node.getId() + " was checked to have a place.");
        }
        return place;
    }

    private static double middle(Bounds place) {
        return place.getY() + place.getHeight() / 2;
    }

    /** The only way on, or the one labelled yes. */
    private static @Nullable FlowNode happy(FlowNode node) {
        Collection<SequenceFlow> ways = node.getOutgoing();
        return ways.stream()
                .filter(way -> ways.size() == 1 || "yes".equals(way.getName()))
                .findFirst()
                .map(SequenceFlow::getTarget)
                .orElse(null);
    }
}
