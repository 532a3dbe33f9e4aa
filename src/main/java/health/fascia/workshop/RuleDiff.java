package health.fascia.workshop;

import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.RuleDescription.Asked;
import health.fascia.rulebook.RuleReading;
import health.fascia.workshop.DiffText.Sign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which rules came, went and changed, and which of their conditions. */
final class RuleDiff {

    private static final String PLACE = "Rules";

    private final RuleReading was;
    private final RuleReading is;
    private final DiffText diff;

    RuleDiff(RuleReading was, RuleReading is, DiffText diff) {
        this.was = was;
        this.is = is;
        this.diff = diff;
    }

    void tell() {
        Map<String, RuleDescription> before = byId(was);
        Map<String, RuleDescription> after = byId(is);
        after.forEach((id, rule) -> {
            RuleDescription old = before.get(id);
            if (old != null) {
                tellChanged(old, rule);
            } else if (!was.unread().contains(id)) {
                diff.add(PLACE, Sign.ADDED, "new rule " + brief(rule));
            }
        });
        before.forEach((id, rule) -> {
            if (!after.containsKey(id) && !is.unread().contains(id)) {
                diff.add(PLACE, Sign.REMOVED, "rule removed: " + brief(rule));
            }
        });
        tellUnread(was, "before");
        tellUnread(is, "now");
    }

    private void tellUnread(RuleReading reading, String when) {
        if (!reading.unread().isEmpty()) {
            diff.add(
                    PLACE,
                    Sign.CHANGED,
                    "not compared, because they cannot be read as they stand " + when + ": "
                            + Wording.list(reading.unread().stream().sorted().toList()));
        }
    }

    private static Map<String, RuleDescription> byId(RuleReading reading) {
        Map<String, RuleDescription> rules = new LinkedHashMap<>();
        reading.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static String brief(RuleDescription rule) {
        StringBuilder text = new StringBuilder(rule.id() + " " + rule.sentence());
        text.append("\n      ").append(verdict(rule)).append(", ").append(rule.reasonCode());
        text.append(" · ").append(Wording.stages(rule.stages())).append(" · ").append(rule.file());
        rule.asked().forEach(asked -> text.append("\n      when ").append(asked));
        return text.append("\n      source ")
                .append(rule.source())
                .append(rule.verified() ? "" : ", unverified")
                .toString();
    }

    private static String verdict(RuleDescription rule) {
        return Wording.verb(rule.verdict()) + " (" + Wording.verdict(rule.verdict()) + ")";
    }

    private void tellChanged(RuleDescription old, RuleDescription rule) {
        List<String> changes = new ArrayList<>();
        compare(changes, "sentence", old.sentence(), rule.sentence());
        compare(changes, "verdict", verdict(old), verdict(rule));
        compare(changes, "reason", old.reasonCode(), rule.reasonCode());
        compare(changes, "stages", Wording.stages(old.stages()), Wording.stages(rule.stages()));
        conditions(changes, old.asked(), rule.asked());
        compare(changes, "source", old.source(), rule.source());
        compare(changes, "reviewed", String.valueOf(old.reviewed()), String.valueOf(rule.reviewed()));
        compare(changes, "verified", verified(old), verified(rule));
        compare(changes, "file", old.file(), rule.file());
        if (!changes.isEmpty()) {
            diff.add(
                    PLACE, Sign.CHANGED, rule.id() + " " + rule.sentence() + "\n    " + String.join("\n    ", changes));
        }
    }

    private static String verified(RuleDescription rule) {
        return rule.verified() ? "read" : "unverified";
    }

    private static void compare(List<String> changes, String name, String was, String is) {
        if (!was.equals(is)) {
            changes.add(DiffText.change(name, was, is));
        }
    }

    private static void conditions(List<String> changes, List<Asked> was, List<Asked> is) {
        List<Asked> gone = new ArrayList<>(was);
        List<Asked> come = new ArrayList<>(is);
        is.forEach(gone::remove);
        was.forEach(come::remove);
        for (Asked old : List.copyOf(gone)) {
            come.stream()
                    .filter(now -> now.subject().equals(old.subject()))
                    .findFirst()
                    .ifPresent(now -> {
                        gone.remove(old);
                        come.remove(now);
                        clauses(changes, old, now);
                    });
        }
        gone.forEach(old -> changes.add("no longer asks for " + old));
        come.forEach(now -> changes.add("now asks for " + now));
        if (changes.isEmpty() && !was.equals(is)) {
            changes.add("the same conditions in another order");
        }
    }

    private static void clauses(List<String> changes, Asked was, Asked is) {
        List<String> gone = new ArrayList<>(was.clauses());
        List<String> come = new ArrayList<>(is.clauses());
        is.clauses().forEach(gone::remove);
        was.clauses().forEach(come::remove);
        if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                changes.add(
                        "condition on " + is.subject() + "\n      was  " + gone.get(i) + "\n      is   " + come.get(i));
            }
        } else {
            gone.forEach(text -> changes.add("condition on " + is.subject() + " removed\n      was  " + text));
            come.forEach(text -> changes.add("condition on " + is.subject() + " added\n      is   " + text));
        }
        if (gone.isEmpty() && come.isEmpty()) {
            changes.add("condition on " + is.subject() + " in another order");
        }
    }
}
